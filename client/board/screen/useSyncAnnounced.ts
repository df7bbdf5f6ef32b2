import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { announce } from '../../ui/announce.ts'
import type { BoardSnapshot } from '../session/board-session.ts'

/**
 * Says aloud that the connection went, and that all is saved again after that; and that a server which could not store can
 * again (its notice says that it cannot). Every edit's "saving" would be noise.
 */
export function useSyncAnnounced({
  status,
  unstored,
  kept,
}: Pick<BoardSnapshot, 'status' | 'unstored' | 'kept'>): void {
  const { t } = useTranslation()
  const wasOffline = useRef(false)
  const wasUnstored = useRef(false)
  useEffect(() => {
    if (status === 'offline' && !wasOffline.current) {
      wasOffline.current = true
      // Where the device keeps nothing its notice says so, aloud too.
      if (kept) announce(t('board.syncAnnounced.offline'))
    }
    if (status === 'saved' && wasOffline.current) {
      wasOffline.current = false
      announce(t('board.syncAnnounced.saved'))
    }
  }, [status, kept, t])
  useEffect(() => {
    if (wasUnstored.current && unstored === null) announce(t('board.syncAnnounced.storedAgain'))
    wasUnstored.current = unstored !== null
  }, [unstored, t])
}
