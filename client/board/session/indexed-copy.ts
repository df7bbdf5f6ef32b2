import { type Doc, encodeStateAsUpdate, mergeUpdates } from 'yjs'
import type { BoardId } from '../../../shared/ids.ts'
import { answerTo, openDatabase, stored } from '../../ui/indexed-db.ts'
import { atMostEvery } from './at-most-every.ts'
import type { KeptBoard, LocalCopy, OpenLocalCopy } from './ports.ts'

/** Milliseconds of edits that are kept together where many come: each writing wakes the disk and takes a slow tablet 4 ms. */
const keepEveryMs = 100

/** Updates that lie beside each other on the device before they are made one. */
const mostUpdates = 500

const partingKey = 'parting'

/**
 * Keeps documents of a board in IndexedDB. A board's id is never used again for another board, so an old copy cannot come
 * back under a new one; `seat` keeps what was done at one table from being sent as another's.
 */
export function indexedCopy(boardId: BoardId, seat: string): OpenLocalCopy {
  const open = () => openDatabase(`planverksted/${boardId}/${seat}`, { updates: { autoIncrement: true }, custom: {} })
  return (doc, onKept) => keepCopy(doc, onKept, open)
}

/** What could not be kept is tried again at the next edit, whole: there may be room by then. */
function keepCopy(doc: Doc, onKept: () => void, open: () => Promise<IDBDatabase>): LocalCopy {
  let kept = true
  let ended = false
  let waiting: Uint8Array[] = []
  const keepSoon = atMostEvery(keepEveryMs, keepWaiting)
  let database = openWatched()
  const loaded = load()
  loaded.catch(() => setKept(false))
  doc.on('update', keep)

  /** The browser may take a database away while it is open (it needs room, somebody clears it): then it is made again. */
  async function openWatched(): Promise<IDBDatabase> {
    const opened = await open()
    const lost = () => {
      opened.close()
      if (!ended) tell(keepWhole())
    }
    opened.onversionchange = lost
    opened.onclose = lost
    return opened
  }

  async function write(change: (updates: IDBObjectStore, custom: IDBObjectStore) => void): Promise<void> {
    const transaction = (await database).transaction(['updates', 'custom'], 'readwrite')
    const done = stored(transaction)
    change(transaction.objectStore('updates'), transaction.objectStore('custom'))
    await done
  }

  async function load(): Promise<KeptBoard> {
    const transaction = (await database).transaction(['updates', 'custom'], 'readonly')
    const [updates, parting] = await Promise.all([
      answerTo<Uint8Array[]>(transaction.objectStore('updates').getAll()),
      answerTo<Uint8Array | undefined>(transaction.objectStore('custom').get(partingKey)),
    ])
    if (updates.length > mostUpdates) merge().catch(() => undefined)
    return { board: updates.length > 0 ? mergeUpdates(updates) : null, parting: parting ?? null }
  }

  /** Another page may have kept something since: what is made one is what lies there at that moment. */
  function merge(): Promise<void> {
    return write((updates) => {
      const all: IDBRequest<Uint8Array[]> = updates.getAll()
      all.onsuccess = () => {
        updates.clear()
        updates.add(mergeUpdates(all.result))
      }
    })
  }

  function keep(update: Uint8Array, origin: unknown): void {
    if (origin === copy) return
    waiting.push(update)
    keepSoon()
  }

  function keepWaiting(): void {
    if (waiting.length === 0) return
    const update = mergeUpdates(waiting)
    waiting = []
    tell(kept ? write((updates) => updates.add(update)).catch(keepWhole) : keepWhole())
  }

  /** After a failure the copy lacks something, and only the whole document makes up for it. */
  async function keepWhole(): Promise<void> {
    if (ended) return
    database.then(
      (former) => former.close(),
      () => undefined,
    )
    database = openWatched()
    await write((updates) => updates.add(encodeStateAsUpdate(doc)))
  }

  function tell(keeping: Promise<void>): void {
    keeping.then(
      () => setKept(true),
      () => setKept(false),
    )
  }

  function setKept(now: boolean): void {
    if (kept === now || ended) return
    kept = now
    onKept()
  }

  function stop(): void {
    ended = true
    doc.off('update', keep)
  }

  const copy: LocalCopy = {
    loaded,
    isKept: () => kept,
    keepParting: (board) =>
      tell(write((_updates, custom) => (board ? custom.put(board, partingKey) : custom.delete(partingKey)))),
    async wipe() {
      stop()
      waiting = []
      // Not deleted: another tab may have it open, and would lose its own copy.
      await write((updates, custom) => {
        updates.clear()
        custom.clear()
      })
      ;(await database).close()
    },
    close() {
      keepWaiting()
      stop()
      // What is under way is written to its end.
      database.then(
        (opened) => opened.close(),
        () => undefined,
      )
    },
  }
  return copy
}
