import type { FastifyBaseLogger } from 'fastify'
import * as Y from 'yjs'
import { closeCodes } from '../../shared/protocol/close-codes.ts'
import type { ErrorCode } from '../../shared/protocol/errors.ts'
import type { LateUpdates } from '../store/late-updates.ts'
import type { BoardHome } from '../workshop/workshops.ts'
import { payForRefusal, spend } from './budget.ts'
import { applyTogether, type Change } from './change.ts'
import type { Clock } from './clock.ts'
import { Gate, type Standing } from './gate.ts'
import { inspect } from './inspect.ts'
import type { Journal } from './journal.ts'
import { frames, syncStep1 } from './messages.ts'
import type { Peer } from './peer.ts'

/** What taking in updates needs around it. */
export interface IntakeContext {
  readonly home: BoardHome
  readonly journal: Journal
  readonly late: LateUpdates
  readonly clock: Clock
  /** Milliseconds since 1970, for what is kept. */
  readonly now: () => number
  readonly logger: Pick<FastifyBaseLogger, 'error'>
}

interface Arrival {
  readonly peer: Peer
  readonly update: Uint8Array
}

/** Work that came too late, by device, with the reason that it is told. */
type LateWork = Map<Peer, { code: ErrorCode; updates: Uint8Array[] }>

/** Times a device is asked again for what its updates build on, before that counts as a fault. */
const MOST_ASKED_AGAIN = 5

/** Takes in what devices send, until a tick: then all of it is judged, and what is admitted becomes one change. */
export class Intake {
  private readonly context: IntakeContext
  private readonly doc: Y.Doc
  private readonly gate: Gate
  private readonly close: (peer: Peer, code: number, reason: ErrorCode) => void
  private arrivals: Arrival[] = []

  constructor(context: IntakeContext, close: (peer: Peer, code: number, reason: ErrorCode) => void) {
    this.context = context
    this.doc = context.journal.doc
    this.gate = new Gate(this.doc)
    this.close = close
  }

  isEmpty(): boolean {
    return this.arrivals.length === 0
  }

  /** Takes an update in, if the device may still send one. */
  add(peer: Peer, update: Uint8Array): void {
    const nowMs = this.context.clock.now()
    const { updates, bytes } = peer.budget
    if (spend(updates, 1, nowMs) && spend(bytes, update.length, nowMs)) this.arrivals.push({ peer, update })
    else this.close(peer, closeCodes.rateLimited, 'rateLimited')
  }

  /** Judges what has arrived, applies what is admitted in one transaction, and sends it on its way to the disk. */
  admit(standing: Standing): Change | undefined {
    const arrivals = this.arrivals
    this.arrivals = []
    const admitted: Arrival[] = []
    const late: LateWork = new Map()
    for (const arrival of arrivals) {
      const { peer, update } = arrival
      // One that was closed may send it again; one that was asked again will.
      if (peer.phase === 'closed' || !peer.complete) continue
      if (peer.phase === 'late') {
        if (!('refused' in inspect(update))) addLate(late, peer, 'boardLocked', update)
        continue
      }
      const verdict = this.gate.judge(update, peer.actor, standing)
      if (verdict.kind === 'admitted') admitted.push(arrival)
      else if (verdict.kind === 'incomplete') this.askAgain(peer)
      else if (verdict.kind === 'late') addLate(late, peer, verdict.code, update)
      else if (verdict.kind === 'refused') this.refuse(peer, verdict.code)
    }
    for (const [peer, { code, updates }] of late) void this.keepLate(peer, code, updates)
    return admitted.length > 0 ? this.apply(admitted) : undefined
  }

  private apply(admitted: readonly Arrival[]): Change | undefined {
    const updates = admitted.map(({ update }) => update)
    const change = applyTogether(this.doc, updates)
    this.gate.applied()
    if (change)
      this.context.journal.record(change.update, [...new Set(admitted.map(({ peer }) => peer.actor.deviceId))])
    return change
  }

  private refuse(peer: Peer, code: ErrorCode): void {
    payForRefusal(peer.budget)
    this.close(peer, closeCodes.refused, code)
  }

  private askAgain(peer: Peer): void {
    peer.askedAgain += 1
    if (peer.askedAgain > MOST_ASKED_AGAIN) {
      this.refuse(peer, 'updateMalformed')
      return
    }
    peer.complete = false
    peer.wire.write(frames([syncStep1(Y.encodeStateVector(this.doc))]))
  }

  /** Keeps the work first, then says why it was not taken: a device throws its document away when it hears. */
  private async keepLate(peer: Peer, code: ErrorCode, updates: readonly Uint8Array[]): Promise<void> {
    const { home, late, logger, now } = this.context
    const tableId = peer.actor.role === 'participant' ? peer.actor.tableId : null
    try {
      let kept = true
      for (const bytes of updates) {
        kept = (await late.keep({ boardId: home.boardId, tableId, receivedAtMs: now(), bytes })) && kept
      }
      peer.wire.close(closeCodes.refused, kept ? code : 'tooMany')
    } catch (thrown) {
      logger.error({ err: thrown, boardId: home.boardId }, 'late updates could not be kept; the device still has them')
      peer.wire.close(closeCodes.loadFailed, 'storeFailed')
    }
  }
}

function addLate(late: LateWork, peer: Peer, code: ErrorCode, update: Uint8Array): void {
  if (peer.phase === 'open') peer.phase = 'late'
  const work = late.get(peer)
  if (work) work.updates.push(update)
  else late.set(peer, { code, updates: [update] })
}
