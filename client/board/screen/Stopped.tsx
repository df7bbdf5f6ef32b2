import { Button, Paragraph } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { addresses } from '../../../shared/protocol/addresses.ts'
import { Page } from '../../ui/Page.tsx'
import { useBoard } from '../board-context.ts'
import type { BoardSnapshot } from '../session/board-session.ts'
import { useRetryOnControl } from '../useRetryOnControl.ts'

/** The server does not let this device in: why, and what to do about it. */
export function Stopped({ stopped }: { stopped: NonNullable<BoardSnapshot['stopped']> }) {
  const { t } = useTranslation()
  const { session, actor } = useBoard()
  const seated = actor.role === 'participant'
  useRetryOnControl(stopped === 'forbidden')
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
