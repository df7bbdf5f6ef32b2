import type { BoardId } from '../../../shared/ids.ts'

type SnapshotListener = (snapshot: Uint8Array) => void

interface Watcher {
  readonly boardId: BoardId
  readonly listener: SnapshotListener
  /** What was saved while the whole snapshot was on its way; null when it has come. */
  held: Uint8Array[] | null
}

/** Who follows what boards have durably. Knows nothing of sockets: `ask` fetches a board's whole snapshot. */
export interface DurableWatch {
  add(boardId: BoardId, listener: SnapshotListener): () => void
  saved(boardId: BoardId, snapshot: Uint8Array): void
  /** Asks again for every board: the connection was lost, and with it an unknown number of `saved`. */
  askAll(): void
  /** Asks for those that have had no whole snapshot yet: what one may read has changed, or a fault may have passed. */
  askUnanswered(): void
}

/**
 * Makes the watch. A listener gets the whole snapshot first, whatever arrives in between. `refused` hears why one did not come:
 * it is asked for again at the next connection or change of what is open, or when `refused` sees to it.
 */
export function createDurableWatch(
  ask: (boardId: BoardId) => Promise<Uint8Array>,
  refused: (error: unknown) => void,
): DurableWatch {
  const watchers = new Set<Watcher>()

  function fetchWhole(watcher: Watcher): void {
    watcher.held = []
    ask(watcher.boardId).then(
      (whole) => {
        if (!watchers.has(watcher)) return
        const held = watcher.held ?? []
        watcher.held = null
        watcher.listener(whole)
        for (const snapshot of held) watcher.listener(snapshot)
      },
      (error: unknown) => {
        if (watchers.has(watcher)) refused(error)
      },
    )
  }

  return {
    add(boardId, listener) {
      const watcher: Watcher = { boardId, listener, held: [] }
      watchers.add(watcher)
      fetchWhole(watcher)
      return () => watchers.delete(watcher)
    },
    saved(boardId, snapshot) {
      for (const watcher of watchers) {
        if (watcher.boardId !== boardId) continue
        if (watcher.held === null) watcher.listener(snapshot)
        else watcher.held.push(snapshot)
      }
    },
    askAll() {
      for (const watcher of watchers) fetchWhole(watcher)
    },
    askUnanswered() {
      for (const watcher of watchers) if (watcher.held !== null) fetchWhole(watcher)
    },
  }
}
