import { Button, Paragraph } from '@digdir/designsystemet-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { addresses } from '../../../shared/protocol/addresses.ts'
import { Page } from '../../ui/Page.tsx'
import { useBoard } from '../board-context.ts'
import type { BoardSnapshot } from '../session/board-session.ts'

/** The server does not let this device in: why, and what to do about it. */
export function Stopped({ stopped }: { stopped: NonNullable<BoardSnapshot['stopped']> }) {
  const { t } = useTranslation()
  const { session, control, actor } = useBoard()
  const seated = actor.role === 'participant'
  // What was forbidden may be allowed when the facilitator has changed something: tried again then, once each time.
  const triedAt = useRef(control.version)
  useEffect(() => {
    if (stopped !== 'forbidden' || triedAt.current === control.version) return
    triedAt.current = control.version
    session.retry()
  }, [stopped, control.version, session])
  return (
    <Page title={t(`board.stoppedTitle.${stopped}`)} width="narrow">
      <Paragraph>
        {stopped === 'notSignedIn' && !seated ? t('errors.linkExpired') : t(`board.stopped.${stopped}`)}
      </Paragraph>
      <div className="pv-choices" style={{ marginTop: 'var(--pv-space-2)' }}>
        {stopped === 'notSignedIn' && seated && (
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
