import { CheckmarkCircleIcon, CloudSlashIcon, CloudUpIcon, ExclamationmarkTriangleIcon } from '@navikt/aksel-icons'
import { useTranslation } from 'react-i18next'
import { useBoard } from '../board-context.ts'
import type { SyncStatus } from '../session/board-session.ts'

const icons: Record<SyncStatus, typeof CloudUpIcon> = {
  loading: CloudUpIcon,
  saving: CloudUpIcon,
  unstored: ExclamationmarkTriangleIcon,
  saved: CheckmarkCircleIcon,
  offline: CloudSlashIcon,
}

/** Whether the work is saved: icon and word. What changes is said aloud by useSyncAnnounced, not at every edit. */
export function SaveStatus() {
  const { t } = useTranslation()
  const { status } = useBoard().snapshot
  const Icon = icons[status]
  return (
    <p className="pv-save-status" data-status={status}>
      <Icon aria-hidden />
      {t(`board.sync.${status}`)}
    </p>
  )
}
