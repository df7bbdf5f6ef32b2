import type { Durable } from '../../shared/board/durable.ts'
import type { BoardId, DeviceId } from '../../shared/ids.ts'
import type { LogEntry, UpdateLog } from '../store/update-log.ts'
import type { Clock } from './clock.ts'

/** An update on its way into the log, with the devices whose work is in it. */
export interface Recording extends LogEntry {
  readonly devices: readonly DeviceId[]
  /** What they brought: all of it is durable once this update is, as all before it is by then. */
  readonly brought: Durable
}

/** What of a board is in memory only. */
export interface Waiting {
  readonly updates: number
  readonly bytes: number
}

/** What a board hears of its recordings. */
export interface Recorded {
  /** These are on disk. In order, each once. */
  stored(recordings: readonly Recording[]): void
  /** They are not, yet; they will be tried again. */
  failed(thrown: unknown, waiting: Waiting): void
}

/** Writes the updates of all boards to the log in groups: one transaction, and one wait for the disk, for all of them. */
export interface Recorder {
  add(recording: Recording, board: Recorded): void
  /** Forgets what waits for a board that no longer exists. */
  forget(boardId: BoardId): void
  /** Bytes of memory that all that waits takes, about. */
  waitingBytes(): number
  /** Stores everything that waits; resolves with the number of updates that could not be stored. */
  close(): Promise<number>
}

/** Long enough to gather the boards' ticks and spare the disk, short enough that "Lagret" feels immediate. */
const GROUP_MS = 25
const FIRST_RETRY_MS = 100
const LONGEST_RETRY_MS = 5_000
const LAST_TRIES = 5
/** A group is no larger, or each try of an hour's backlog would hold server and store up for seconds. */
const LARGEST_GROUP = 1_000

interface Queue {
  readonly board: Recorded
  readonly waiting: Recording[]
  waitingBytes: number
  retryMs: number
  notBeforeMs: number
}

/** What a recording takes beside its bytes, as measured: its objects, and the clocks of what it brought. */
const RECORDING_BYTES = 1_000

function sizeOf({ bytes }: Recording): number {
  return bytes.length + RECORDING_BYTES
}

/** The recorder of a log. */
export function createRecorder(log: UpdateLog, clock: Clock): Recorder {
  const queues = new Map<BoardId, Queue>()
  let callOff: (() => void) | null = null
  let writing: Promise<void> | null = null

  function plan(): void {
    if (callOff || writing || queues.size === 0) return
    const now = clock.now()
    const soonest = Math.min(...[...queues.values()].map(({ notBeforeMs }) => notBeforeMs))
    callOff = clock.after(Math.max(GROUP_MS, soonest - now), () => {
      callOff = null
      writing = write([...queues].filter(([, queue]) => queue.notBeforeMs <= clock.now())).finally(() => {
        writing = null
        plan()
      })
    })
  }

  async function write(due: readonly (readonly [BoardId, Queue])[]): Promise<void> {
    const groups = due.map(([boardId, queue]) => ({
      boardId,
      queue,
      recordings: queue.waiting.slice(0, LARGEST_GROUP),
    }))
    try {
      await log.append(groups.flatMap(({ recordings }) => recordings))
      for (const { boardId, queue, recordings } of groups) done(boardId, queue, recordings)
    } catch (thrown) {
      // One board's fault (it was deleted meanwhile) must not hold up the others.
      if (groups.length > 1) for (const group of groups) await write([[group.boardId, group.queue]])
      else for (const { queue } of groups) putOff(queue, thrown)
    }
  }

  function done(boardId: BoardId, queue: Queue, recordings: readonly Recording[]): void {
    for (const recording of queue.waiting.splice(0, recordings.length)) queue.waitingBytes -= sizeOf(recording)
    queue.retryMs = FIRST_RETRY_MS
    if (queue.waiting.length === 0 && queues.get(boardId) === queue) queues.delete(boardId)
    queue.board.stored(recordings)
  }

  function putOff(queue: Queue, thrown: unknown): void {
    queue.notBeforeMs = clock.now() + queue.retryMs
    queue.retryMs = Math.min(queue.retryMs * 2, LONGEST_RETRY_MS)
    queue.board.failed(thrown, { updates: queue.waiting.length, bytes: queue.waitingBytes })
  }

  function updatesWaiting(): number {
    return [...queues.values()].reduce((sum, { waiting }) => sum + waiting.length, 0)
  }

  return {
    add(recording, board) {
      let queue = queues.get(recording.boardId)
      if (!queue) {
        queue = { board, waiting: [], waitingBytes: 0, retryMs: FIRST_RETRY_MS, notBeforeMs: 0 }
        queues.set(recording.boardId, queue)
      }
      queue.waiting.push(recording)
      queue.waitingBytes += sizeOf(recording)
      plan()
    },

    forget(boardId) {
      queues.delete(boardId)
    },

    waitingBytes: () => [...queues.values()].reduce((sum, { waitingBytes }) => sum + waitingBytes, 0),

    async close() {
      callOff?.()
      // As if one were planned for ever: from here on nothing is written by itself.
      callOff = () => undefined
      await writing
      for (let tries = 0; tries < LAST_TRIES && queues.size > 0; ) {
        const before = updatesWaiting()
        await write([...queues])
        if (updatesWaiting() === before) tries++
      }
      return updatesWaiting()
    },
  }
}
