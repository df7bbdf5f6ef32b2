import * as Y from 'yjs'
import { addDurable, type Durable, durableOf } from '../../shared/board/durable.ts'
import type { BoardId, DeviceId } from '../../shared/ids.ts'
import { DomainError } from '../../shared/protocol/errors.ts'
import type { StoredBoard, UpdateLog } from '../store/update-log.ts'
import type { Recorded, Recorder, Recording, Waiting } from './recorder.ts'
import type { BoardLogger } from './sparing-log.ts'

/** What a journal needs around it. */
export interface JournalContext {
  readonly boardId: BoardId
  readonly doc: Y.Doc
  readonly log: UpdateLog
  readonly recorder: Recorder
  readonly logger: BoardLogger
  /** Called when updates have become durable, with what they brought; `isWork` is false for what the board had before. */
  readonly onSaved: (devices: readonly DeviceId[], durable: Durable, isWork: boolean) => void
  /** Called each time the store did not take what waits; it is tried again. */
  readonly onFailed: (thrown: unknown, waiting: Waiting) => void
}

interface Waiter {
  readonly seq: number
  readonly resolve: () => void
  readonly reject: (error: DomainError) => void
}

/** Devices that are to be told what is durable once all up to `seq` is. */
interface Untold {
  readonly seq: number
  readonly devices: readonly DeviceId[]
  readonly durable: Durable
}

/** Log bytes below which a snapshot is not worth its writing. */
const SMALLEST_COMPACTION = 50_000

/** One board's way to the disk: numbers its updates, knows what is stored, and writes a snapshot when the log outweighs it. */
export class Journal implements Recorded {
  readonly doc: Y.Doc
  private readonly context: JournalContext
  private seq: number
  private storedSeq: number
  private logBytes: number
  private compacting = false
  /** Log bytes at which a snapshot is due. */
  private heavyBytes: number
  private waiters: Waiter[] = []
  private untold: Untold[] = []

  constructor(context: JournalContext, stored: StoredBoard) {
    this.context = context
    this.doc = context.doc
    this.seq = stored.updates.at(-1)?.seq ?? stored.snapshot?.seq ?? 0
    this.storedSeq = this.seq
    this.logBytes = stored.updates.reduce((sum, { bytes }) => sum + bytes.length, 0)
    this.heavyBytes = Math.max(stored.snapshot?.bytes.length ?? 0, SMALLEST_COMPACTION)
  }

  /** Sends an update on its way to the disk. Once it is there, the devices are told that what they brought is durable. */
  record(bytes: Uint8Array, devices: readonly DeviceId[], brought: Durable): void {
    this.seq += 1
    const { boardId, recorder } = this.context
    recorder.add({ boardId, seq: this.seq, bytes, devices, brought }, this)
  }

  /**
   * Tells devices all that the board has, once that is on disk. For those whose work others had brought before them: they
   * were not named when that was recorded.
   */
  tell(devices: readonly DeviceId[]): void {
    this.untold.push({ seq: this.seq, devices, durable: durableOf(this.doc) })
    this.tellUntold()
  }

  /** True when nothing is on its way. */
  isStored(): boolean {
    return this.storedSeq === this.seq
  }

  /** Resolves when everything recorded until now is on disk; throws `storeFailed` when the store cannot take it just now. */
  settled(): Promise<void> {
    if (this.storedSeq === this.seq) return Promise.resolve()
    return new Promise((resolve, reject) => this.waiters.push({ seq: this.seq, resolve, reject }))
  }

  stored(recordings: readonly Recording[]): void {
    this.storedSeq = recordings.at(-1)?.seq ?? this.storedSeq
    this.logBytes += recordings.reduce((sum, { bytes }) => sum + bytes.length, 0)
    for (const { resolve } of this.waiters.filter(({ seq }) => seq <= this.storedSeq)) resolve()
    this.waiters = this.waiters.filter(({ seq }) => seq > this.storedSeq)
    const devices = new Set(recordings.flatMap((recording) => recording.devices))
    const durable = addDurable(...recordings.map(({ brought }) => brought))
    this.context.onSaved([...devices], durable, true)
    this.tellUntold()
    void this.compactWhenHeavy()
  }

  failed(thrown: unknown, waiting: Waiting): void {
    this.context.onFailed(thrown, waiting)
    for (const { reject } of this.waiters) reject(new DomainError('storeFailed'))
    this.waiters = []
  }

  private tellUntold(): void {
    const due = this.untold.filter(({ seq }) => seq <= this.storedSeq)
    this.untold = this.untold.filter(({ seq }) => seq > this.storedSeq)
    for (const { devices, durable } of due) this.context.onSaved(devices, durable, false)
  }

  private async compactWhenHeavy(): Promise<void> {
    if (this.compacting || this.logBytes <= this.heavyBytes) return
    const { boardId, doc, log, logger } = this.context
    this.compacting = true
    const covered = this.logBytes
    // May hold more than is logged up to here. That does no harm: the rest of the log is replayed on it all the same.
    const snapshot = Y.encodeStateAsUpdate(doc)
    try {
      await log.compact(boardId, this.storedSeq, snapshot)
      this.heavyBytes = Math.max(snapshot.length, SMALLEST_COMPACTION)
      this.logBytes -= covered
    } catch (thrown) {
      // A disk that takes updates may have no room for a snapshot: not tried anew with every update.
      this.heavyBytes = this.logBytes + SMALLEST_COMPACTION
      logger.error({ err: thrown, boardId }, 'a snapshot could not be written; the log is whole')
    } finally {
      this.compacting = false
    }
  }
}
