import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '../../ui/announce.ts'
import type { SyncStatus } from '../session/board-session.ts'

/** Says aloud that the connection went, and that all is saved again after that. Every edit's "saving" would be noise. */
export function useSyncAnnounced(status: SyncStatus): void {
  const { t } = useTranslation()
  const wasOffline = useRef(false)
  useEffect(() => {
    if (status === 'offline' && !wasOffline.current) {
      wasOffline.current = true
      announce(t('board.syncAnnounced.offline'))
    }
    if (status === 'saved' && wasOffline.current) {
      wasOffline.current = false
      announce(t('board.syncAnnounced.saved'))
    }
  }, [status, t])
}
