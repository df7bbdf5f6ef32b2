import * as Y from 'yjs'
import { addDurable } from '../../shared/board/durable.ts'
import type { DeviceId } from '../../shared/ids.ts'
import { closeCodes } from '../../shared/protocol/close-codes.ts'
import { DomainError, type ErrorCode } from '../../shared/protocol/errors.ts'
import { payForRefusal, spend } from './budget.ts'
import { applyTogether, type Change } from './change.ts'
import type { Clock } from './clock.ts'
import { Gate, type Offer, type Standing, type Verdict } from './gate.ts'
import { inspect } from './inspect.ts'
import type { Journal } from './journal.ts'
import { LateWork, type LateWorkContext } from './late-work.ts'
import { frames, syncStep1 } from './messages.ts'
import type { Peer } from './peer.ts'

/** What taking in updates needs around it. */
export interface IntakeContext extends LateWorkContext {
  readonly journal: Journal
  readonly clock: Clock
}

/** An update that a device sent. */
export interface Arrival {
  readonly peer: Peer
  readonly update: Uint8Array
  /** True when it is all that the device has, and so may hold what it heard of others; else it is an edit of its own. */
  readonly isAll: boolean
}

/** An arrival with what the gate said. */
interface Judged {
  readonly arrival: Arrival
  readonly verdict: Verdict
}

/** Times a device is asked again for all it has, before what is wrong with it counts as a fault. */
const MOST_ASKED_AGAIN = 5

/** Takes in what devices send, until a tick: then all of it is judged, and what is admitted becomes one change. */
export class Intake {
  private readonly context: IntakeContext
  private readonly doc: Y.Doc
  private readonly gate: Gate
  private readonly close: (peer: Peer, code: number, reason: ErrorCode) => void
  private arrivals: Arrival[] = []
  /** Late work is kept one after the other: the next must know what was kept before. */
  private keeping = Promise.resolve()

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
  add(arrival: Arrival): void {
    const { peer, update } = arrival
    const nowMs = this.context.clock.now()
    const { updates, bytes } = peer.budget
    if (spend(updates, 1, nowMs) && spend(bytes, update.length, nowMs)) this.arrivals.push(arrival)
    else this.close(peer, closeCodes.rateLimited, 'rateLimited')
  }

  /** Judges what has arrived, applies what is admitted in one transaction, and sends it on its way to the disk. */
  admit(standing: Standing): Change | undefined {
    const arrivals = this.arrivals
    this.arrivals = []
    const judged = this.judgeTogether(arrivals, standing) ?? this.judgeEach(arrivals, standing)
    const admitted = judged.filter((each) => each.verdict.kind === 'admitted')
    const change = admitted.length > 0 ? this.apply(admitted) : undefined
    // Part of what a device has may have come by others, a moment before it did; what is admitted of it does not show that.
    const broughtAll = judged.filter(
      ({ verdict, arrival }) => verdict.kind === 'known' || (verdict.kind === 'admitted' && arrival.isAll),
    )
    if (broughtAll.length > 0) this.context.journal.tell([...devicesOf(broughtAll)])
    return change
  }

  /** Takes in an edit that no device sent. Throws DomainError with what the gate says; nothing is changed then. */
  enter(offer: Offer, standing: Standing): Change | undefined {
    const verdict = this.gate.judge(offer.update, offer.actor, standing)
    if (verdict.kind === 'refused' || verdict.kind === 'late') throw new DomainError(verdict.code)
    if (verdict.kind !== 'admitted') return undefined
    const change = applyTogether(this.doc, this.gate.takeAdmitted())
    if (change) this.context.journal.record(change.update, [offer.actor.deviceId], verdict.brought)
    return change
  }

  /** Asks a device that waits for others' work to come whether all it has may come in now. */
  askWaiting(peer: Peer): void {
    if (peer.askLater) this.askAgain(peer)
  }

  /** The usual case: nothing is the matter with anything. Else undefined. */
  private judgeTogether(arrivals: readonly Arrival[], standing: Standing): Judged[] | undefined {
    if (!arrivals.every(({ peer }) => counts(peer) && peer.phase !== 'late')) return undefined
    const offers = arrivals.map(({ peer, update }) => ({ update, actor: peer.actor }))
    const verdicts = this.gate.judgeTogether(offers, standing)
    return verdicts?.map((verdict, index) => ({ arrival: arrivals[index] as Arrival, verdict }))
  }

  /** One after the other: what becomes of one update decides whether the next of the same device still counts. */
  private judgeEach(arrivals: readonly Arrival[], standing: Standing): Judged[] {
    const judged: Judged[] = []
    const late = new LateWork(this.context, this.doc)
    for (const arrival of arrivals) {
      const { peer, update } = arrival
      if (!counts(peer)) continue
      if (peer.phase === 'late') {
        if (!('refused' in inspect(update))) late.add(peer, 'boardLocked', update)
        continue
      }
      const verdict = this.gate.judge(update, peer.actor, standing)
      judged.push({ arrival, verdict })
      if (verdict.kind === 'incomplete') this.askAgain(peer)
      else if (verdict.kind === 'late') late.add(peer, verdict.code, update)
      else if (verdict.kind === 'refused') this.refuse(arrival, verdict.code, late)
    }
    this.keeping = this.keeping.then(() => late.keep())
    return judged
  }

  private apply(admitted: readonly Judged[]): Change | undefined {
    const change = applyTogether(this.doc, this.gate.takeAdmitted())
    if (!change) return undefined
    // What a device deleted another may have deleted a moment ago: the change lacks it, and the device is told all the same.
    const brought = admitted.flatMap(({ verdict }) => (verdict.kind === 'admitted' ? [verdict.brought] : []))
    this.context.journal.record(change.update, [...devicesOf(admitted)], addDurable(...brought))
    return change
  }

  /**
   * After a crash the board may lack what a device has heard of others. That is theirs to bring, not this device's, and
   * no forgery: it waits and is asked again. If they never come, what it has is kept as late.
   */
  private refuse({ peer, update, isAll }: Arrival, code: ErrorCode, late: LateWork): void {
    payForRefusal(peer.budget)
    if (code !== 'updateForbidden' || !isAll) this.close(peer, closeCodes.refused, code)
    else if (peer.askedAgain < MOST_ASKED_AGAIN) {
      peer.complete = false
      peer.askLater = true
    } else if (peer.actor.role === 'viewer') this.close(peer, closeCodes.refused, code)
    else late.add(peer, code, update)
  }

  private askAgain(peer: Peer): void {
    peer.askLater = false
    peer.askedAgain += 1
    if (peer.askedAgain > MOST_ASKED_AGAIN) {
      payForRefusal(peer.budget)
      this.close(peer, closeCodes.refused, 'updateMalformed')
      return
    }
    peer.complete = false
    peer.wire.write(frames([syncStep1(Y.encodeStateVector(this.doc))]))
  }
}

/** One that was closed may send it again; one that was asked again will. */
function counts(peer: Peer): boolean {
  return peer.phase !== 'closed' && peer.complete
}

function devicesOf(judged: readonly Judged[]): Set<DeviceId> {
  return new Set(judged.map(({ arrival }) => arrival.peer.actor.deviceId))
}
