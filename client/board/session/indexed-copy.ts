import { IndexeddbPersistence } from 'y-indexeddb'
import type { BoardId } from '../../../shared/ids.ts'
import type { OpenLocalCopy } from './ports.ts'

/**
 * Keeps documents of a board in IndexedDB. A board's id is never used again for another board, so an old copy cannot come
 * back under a new one; `seat` keeps what was done at one table from being sent as another's.
 */
export function indexedCopy(boardId: BoardId, seat: string): OpenLocalCopy {
  return (doc) => {
    const kept = new IndexeddbPersistence(`planverksted/${boardId}/${seat}`, doc)
    return {
      loaded: kept._db.then(() => kept.whenSynced).then(() => undefined),
      async wipe() {
        const database = await kept._db
        // Not deleted: another tab may have it open, and would lose its own copy with an error.
        const emptied = database.transaction('updates', 'readwrite').objectStore('updates').clear()
        await new Promise((resolve, reject) => {
          emptied.onsuccess = resolve
          emptied.onerror = reject
        })
        await kept.destroy()
      },
      close: () => void kept.destroy().catch(() => undefined),
    }
  }
}
