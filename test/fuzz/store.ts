import * as Y from 'yjs'
import type { Clock } from '../../server/board/clock.ts'
import type { LateKeeper, LateUpdate } from '../../server/store/late-updates.ts'
import type { StoredBoard, UpdateLog } from '../../server/store/update-log.ts'
import { type Durable, durableOf } from '../../shared/board/durable.ts'
import type { BoardId } from '../../shared/ids.ts'
import { MemoryLog } from '../fixtures/memory-log.ts'
import type { Counts } from './counts.ts'
import { covers } from './covers.ts'

/** What may be wrong with a store: it refuses, for all boards or one; it stores and cannot say so; it has no room for late work. */
export interface Trouble {
  readonly kind: 'append' | 'compact' | 'load' | 'answers' | 'late' | 'lateFull'
  readonly boardId: BoardId | null
}

/** A fault that the story asked for. */
export class StoreFault extends Error {}

/** The disk: it outlives every server, and fails or takes its time as the story tells it to. */
export class Store {
  slowMs = 0
  /** There was late work that it did not take. */
  hasRefusedLate = false
  private trouble: Trouble | null = null
  readonly late: LateUpdate[] = []
  private readonly log = new MemoryLog()
  private readonly counts: Counts
  /** Raised by every write, so that what was read before it is known to be old. */
  private writes = 0
  private readonly read = new Map<BoardId, { writes: number; stored: StoredBoard; doc: Y.Doc }>()
  /** Commits that a server waits for; when it dies just now, each may have got through or not. */
  private underWay = new Set<{ commit: () => Promise<void> }>()

  constructor(counts: Counts) {
    this.counts = counts
  }

  /** The log as one server's process reaches it. */
  logFor(clock: Clock): UpdateLog {
    return {
      append: (entries) =>
        this.write(
          clock,
          'append',
          entries.map(({ boardId }) => boardId),
          () => this.log.append(entries),
        ),
      compact: (boardId, seq, bytes) =>
        this.write(clock, 'compact', [boardId], () => {
          this.counts.add('compaction')
          return this.log.compact(boardId, seq, bytes)
        }),
      load: async (boardId) => {
        await this.takeTime(clock)
        this.refuse('load', [boardId])
        return this.log.load(boardId)
      },
    }
  }

  lateFor(clock: Clock): LateKeeper {
    return {
      keep: async (update) => {
        await this.takeTime(clock)
        const isRefused = (['late', 'lateFull'] as const).some((kind) => this.hasTrouble(kind, [update.boardId]))
        this.hasRefusedLate ||= isRefused
        this.refuse('late', [update.boardId])
        if (isRefused) return false
        const isKept = (other: LateUpdate) =>
          other.boardId === update.boardId && Buffer.compare(other.bytes, update.bytes) === 0
        if (!this.late.some(isKept)) this.late.push(update)
        return true
      },
      ofBoard: async (boardId) => this.late.filter((kept) => kept.boardId === boardId),
    }
  }

  fail(trouble: Trouble): void {
    this.trouble = trouble
  }

  /** It is well again. */
  recover(): void {
    this.trouble = null
    this.slowMs = 0
  }

  private hasTrouble(kind: Trouble['kind'], boardIds: readonly BoardId[]): boolean {
    const { trouble } = this
    return trouble?.kind === kind && (trouble.boardId === null || boardIds.includes(trouble.boardId))
  }

  /** The server dies: what it was just committing got through, or did not. */
  async die(commits: boolean): Promise<void> {
    const underWay = [...this.underWay]
    this.underWay.clear()
    if (commits) for (const { commit } of underWay) await commit()
  }

  /** Puts a board in the store as it was before the story begins. */
  async begin(boardId: BoardId, updates: readonly Uint8Array[]): Promise<void> {
    await this.log.append(updates.map((bytes, index) => ({ boardId, seq: index + 1, bytes })))
    this.writes += 1
  }

  /** What the store holds of a board, as a new server would read it. Throws when it is not whole. */
  replay(boardId: BoardId): Y.Doc {
    const known = this.read.get(boardId)
    if (known?.writes === this.writes) return known.doc
    const stored = this.log.read(boardId)
    const doc = continued(known, stored) ?? new Y.Doc()
    const from = doc === known?.doc ? known.stored.updates.length : 0
    if (from === 0 && stored.snapshot && doc !== known?.doc) Y.applyUpdate(doc, stored.snapshot.bytes)
    for (const { bytes } of stored.updates.slice(from)) Y.applyUpdate(doc, bytes)
    const first = (stored.snapshot?.seq ?? 0) + 1
    const hole = stored.updates.findIndex(({ seq }, index) => seq !== first + index)
    if (hole >= 0) throw new Error(`the log of ${boardId} lacks update ${first + hole}`)
    this.read.set(boardId, { writes: this.writes, stored, doc })
    return doc
  }

  /** Throws unless all of this is what a new server would read. */
  mustCover(boardId: BoardId, promised: Durable): void {
    if (!covers(durableOf(this.replay(boardId)), promised))
      throw new Error(`what was called saved on ${boardId} is not stored`)
  }

  private async write(
    clock: Clock,
    kind: 'append' | 'compact',
    boardIds: readonly BoardId[],
    inner: () => Promise<void>,
  ): Promise<void> {
    const commit = async () => {
      await inner()
      this.writes += 1
    }
    const waiting = { commit }
    this.underWay.add(waiting)
    await this.takeTime(clock)
    this.underWay.delete(waiting)
    this.refuse(kind, boardIds)
    await commit()
    if (this.hasTrouble('answers', boardIds)) {
      this.counts.add('store: answer lost')
      throw new StoreFault('the connection to the store broke after it had stored')
    }
  }

  private refuse(kind: Trouble['kind'], boardIds: readonly BoardId[]): void {
    if (!this.hasTrouble(kind, boardIds)) return
    this.counts.add(`store: ${kind} failed`)
    throw new StoreFault('disk full')
  }

  private takeTime(clock: Clock): Promise<void> | undefined {
    if (this.slowMs === 0) return undefined
    this.counts.add('store: slow')
    return new Promise((resolve) => clock.after(this.slowMs, resolve))
  }
}

/** The document that was read before, when the log has only grown since. */
function continued(known: { stored: StoredBoard; doc: Y.Doc } | undefined, stored: StoredBoard): Y.Doc | undefined {
  if (!known || known.stored.snapshot !== stored.snapshot) return undefined
  return known.stored.updates.every(({ bytes }, index) => stored.updates[index]?.bytes === bytes)
    ? known.doc
    : undefined
}
