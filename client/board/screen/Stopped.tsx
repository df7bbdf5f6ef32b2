import { Button, Paragraph } from '@digdir/designsystemet-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { addresses } from '../../../shared/protocol/addresses.ts'
import { Page } from '../../ui/Page.tsx'
import { useBoard } from '../board-context.ts'

/** The server does not let this device in: why, and what to do about it. */
export function Stopped() {
  const { t } = useTranslation()
  const { snapshot, session, control, actor } = useBoard()
  const { stopped } = snapshot
  // What was forbidden may be allowed when the facilitator has changed something: tried again then, once each time.
  const triedAt = useRef(control.version)
  useEffect(() => {
    if (stopped !== 'forbidden' || triedAt.current === control.version) return
    triedAt.current = control.version
    session.retry()
  }, [stopped, control.version, session])
  return (
    <Page title={stopped ? t(`errors.${stopped}`) : ''} width="narrow">
      <Paragraph>{stopped && t(`board.stopped.${stopped}`)}</Paragraph>
      <div className="pv-choices" style={{ marginTop: 'var(--pv-space-2)' }}>
        {stopped === 'notSignedIn' && actor.role === 'participant' && (
          <Button asChild>
            <Link href={addresses.join}>{t('board.joinAgain')}</Link>
          </Button>
        )}
        <Button variant="secondary" onClick={session.retry}>
          {t('ui.tryAgain')}
        </Button>
      </div>
    </Page>
  )
}
