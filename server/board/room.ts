import { uint32 } from 'lib0/random'
import * as Y from 'yjs'
import type { BoardHome } from '../../shared/access/board-place.ts'
import { type BoardPlace, can } from '../../shared/access/can.ts'
import type { Actor } from '../../shared/access/roles.ts'
import type { DeviceId, LaneId } from '../../shared/ids.ts'
import { limits } from '../../shared/limits.ts'
import { closeCodes } from '../../shared/protocol/close-codes.ts'
import { DomainError } from '../../shared/protocol/errors.ts'
import { Answers } from './answers.ts'
import { Awareness } from './awareness.ts'
import { type Budget, newBudget, spend } from './budget.ts'
import { updateOf } from './change.ts'
import { Planned } from './clock.ts'
import { closeCodeOf } from './close-code-of.ts'
import { askForLife, catchUp, sendToAll } from './fan-out.ts'
import type { Standing } from './gate.ts'
import { type Arrival, Intake, type IntakeContext } from './intake.ts'
import type { Journal } from './journal.ts'
import { Looks } from './looks.ts'
import { awarenessMessage, frames, readMessage, syncStep1, syncUpdate } from './messages.ts'
import { Pace } from './pace.ts'
import type { Peer } from './peer.ts'

/** What a room needs around it. */
export interface RoomContext extends IntakeContext {
  readonly place: () => BoardPlace
  /** Nobody has been here for a while and all of it is stored: it can be made anew from the log when it is asked for. */
  readonly onIdle: () => void
  /** The document can no longer be trusted: the room must be made anew from the log. */
  readonly onBroken: () => void
}

/** Who may do one of these may hold a card: to lay it elsewhere, or to move it in time. */
const holding = ['place', 'time'] as const
/** An empty room is kept this long: a hall's tablets sleep and wake together. */
const IDLE_MS = 60_000
const HEARTBEAT_MS = 5_000
/** y-websocket gives a connection up after 30 s without a message; with heartbeats 5 s apart none waits longer than 18. */
const SILENCE_MS = 13_000
/** An awareness message about nobody: a sign of life that every y-websocket client understands. */
const SIGN_OF_LIFE = awarenessMessage(Uint8Array.of(0))

/** One board while devices are on it: takes in their changes, judges them, and sends each tick to all. */
export class Room {
  readonly home: BoardHome
  readonly doc: Y.Doc
  readonly journal: Journal
  /** The lanes that cards may be placed in; replaced when the set-up changes. */
  lanes: ReadonlySet<LaneId>
  private readonly context: RoomContext
  private readonly intake: Intake
  private readonly awareness: Awareness
  private readonly answers: Answers
  private readonly pace: Pace
  private readonly looks: Looks
  private readonly peers = new Set<Peer>()
  private readonly budgets = new Map<DeviceId, Budget>()
  private readonly nextTick: Planned
  private readonly nextLook: Planned
  private readonly nextHeartbeat: Planned
  private readonly unloading: Planned
  /** What is written here is written under this Yjs client id, so that a board does not get a new one with every edit. */
  private readonly clientId = uint32()
  private lastSentMs = 0

  constructor(context: RoomContext, lanes: ReadonlySet<LaneId>) {
    this.context = context
    this.home = context.home
    this.doc = context.journal.doc
    this.journal = context.journal
    this.lanes = lanes
    this.intake = new Intake(context, (peer, code, reason) => this.close(peer, code, reason))
    this.awareness = new Awareness((peer) => holding.some((verb) => can(peer.actor, verb, context.place())))
    this.answers = new Answers(this.doc)
    this.pace = new Pace(context.clock)
    this.looks = new Looks(context.clock, (peers, look) => {
      sendToAll(peers, look, () => stateOf(this.doc), context.clock.now())
    })
    this.nextTick = new Planned(context.clock, () => this.tick(this.looks.waitMs() === 0))
    this.nextLook = new Planned(context.clock, () => this.tick())
    this.nextHeartbeat = new Planned(context.clock, () => this.heartbeat())
    this.unloading = new Planned(context.clock, () => this.letGo())
    this.unloading.plan(IDLE_MS)
  }

  /** What a device may still do here. */
  budgetOf(deviceId: DeviceId): Budget {
    const budget = this.budgets.get(deviceId) ?? newBudget(this.context.clock.now())
    this.budgets.set(deviceId, budget)
    return budget
  }

  /** Lets a device in, when it may read the board; else its connection is closed. */
  join(peer: Peer): void {
    if (!can(peer.actor, 'readBoard', this.context.place())) {
      this.close(peer, closeCodes.forbidden, 'forbidden')
      return
    }
    this.unloading.callOff()
    this.peers.add(peer)
    peer.wire.write(frames([syncStep1(Y.encodeStateVector(this.doc)), this.states()]))
    this.nextHeartbeat.plan(HEARTBEAT_MS)
  }

  /** A connection has ended. What it sent before still counts. */
  leave(peer: Peer): void {
    if (peer.phase === 'open') peer.phase = 'left'
    if (this.awareness.leave(peer)) this.planLook()
    if (this.peers.delete(peer) && this.peers.size === 0) this.unloading.plan(IDLE_MS)
  }

  /** Takes one message of a device. */
  receive(peer: Peer, bytes: Uint8Array): void {
    if (peer.phase === 'closed' || peer.phase === 'left') return
    if (!spend(peer.budget.messages, 1, this.context.clock.now())) {
      this.close(peer, closeCodes.rateLimited, 'rateLimited')
      return
    }
    const message = readMessage(bytes)
    switch (message?.kind) {
      case 'step1':
        this.answer(peer, message.stateVector)
        break
      case 'step2':
        peer.complete = true
        this.arrive({ peer, update: message.update, isAll: true })
        break
      case 'update':
        // Before its step 2 an update may lack what it builds on, and step 2 will hold it too.
        if (peer.complete) this.arrive({ peer, update: message.update, isAll: false })
        break
      case 'awareness':
        this.notice(peer, message.states)
        break
      case 'queryAwareness':
        if (this.mayAsk(peer)) peer.wire.write(frames([this.states()]))
        break
      default:
        this.close(peer, closeCodes.malformed, 'updateMalformed')
    }
  }

  /** A device answered a ping. */
  pong(peer: Peer): void {
    peer.pingedAtMs = null
    this.resume(peer)
  }

  /** A device that was skipped may be able to take what it lacks. */
  resume(peer: Peer): void {
    if (peer.phase === 'open') catchUp(peer, this.doc, () => this.states(), this.context.clock.now())
  }

  /**
   * Judges what has arrived, makes it one change, and sends it, with what devices hold just now. Runs by itself; called to
   * have it done now.
   */
  tick(withLook = true): void {
    this.nextTick.callOff()
    if (withLook) this.nextLook.callOff()
    try {
      this.pace.measure(() => this.work(withLook))
    } catch (thrown) {
      // What the gate admitted can be applied, so this is a fault of ours. The log is whole; the room starts again from it.
      this.context.logger.error({ err: thrown, boardId: this.home.boardId }, 'a tick failed')
      this.context.onBroken()
    }
  }

  /** Makes an edit for somebody at the desk, judged like any other. Throws DomainError with what the gate says. */
  write(actor: Actor, edit: (doc: Y.Doc) => void): void {
    this.tick()
    const update = updateOf(this.doc, this.clientId, edit)
    const change = update && this.intake.enter({ update, actor }, this.standing())
    if (change) this.send([syncUpdate(change.update)], change.before)
  }

  /** The control state has changed: what has arrived is judged by the new one, and who may no longer read has to go. */
  judgeReaders(): void {
    this.tick()
    for (const peer of [...this.peers]) {
      if (!can(peer.actor, 'readBoard', this.context.place())) this.close(peer, closeCodes.forbidden, 'forbidden')
    }
  }

  /** Links or tables have changed: asks for every connection anew who it is. */
  async judgeActors(): Promise<void> {
    for (const peer of [...this.peers]) {
      try {
        peer.actor = await peer.judgeAgain()
      } catch (thrown) {
        // Whatever went wrong, it is not known any more who this is.
        const error = thrown instanceof DomainError ? thrown : new DomainError('storeFailed')
        this.close(peer, closeCodeOf(error), error.code)
      }
    }
    this.judgeReaders()
  }

  /** Ends every connection. */
  closeAll(code: number, reason: string): void {
    for (const peer of [...this.peers]) this.close(peer, code, reason)
  }

  /** Ends the room for good: every connection and all that was planned. */
  end(code: number, reason: string): void {
    this.closeAll(code, reason)
    for (const planned of [this.nextTick, this.nextLook, this.nextHeartbeat, this.unloading]) planned.callOff()
    this.looks.callOff()
  }

  private work(withLook: boolean): void {
    const change = this.intake.isEmpty() ? undefined : this.intake.admit(this.standing())
    const states = withLook ? this.awareness.take() : undefined
    const look = states && this.looks.take(states, this.peers)
    const messages = [...(change ? [syncUpdate(change.update)] : []), ...(look ? [look] : [])]
    if (messages.length > 0) this.send(messages, change?.before)
  }

  private standing(): Standing {
    return { place: this.context.place(), lanes: this.lanes }
  }

  private answer(peer: Peer, stateVector: Uint8Array): void {
    if (!this.mayAsk(peer)) return
    try {
      peer.wire.write(this.answers.to(stateVector))
      peer.listening = true
      peer.has = null
    } catch {
      this.close(peer, closeCodes.malformed, 'updateMalformed')
    }
  }

  private mayAsk(peer: Peer): boolean {
    if (peer.phase !== 'open') return false
    // A whole document for one that does not read what it was sent would pile up here.
    const reads = peer.wire.backlog() <= limits.socketBacklogBytes
    if (reads && spend(peer.budget.syncs, 1, this.context.clock.now())) return true
    this.close(peer, closeCodes.rateLimited, 'rateLimited')
    return false
  }

  private notice(peer: Peer, states: Uint8Array): void {
    if (peer.phase !== 'open') return
    try {
      if (this.awareness.receive(peer, states) === 'changed') this.planLook()
    } catch {
      this.close(peer, closeCodes.malformed, 'updateMalformed')
    }
  }

  private arrive(arrival: Arrival): void {
    this.intake.add(arrival)
    this.planTick()
  }

  private send(messages: readonly Uint8Array[], before: Map<number, number> | undefined): void {
    const nowMs = this.context.clock.now()
    this.lastSentMs = nowMs
    sendToAll(this.peers, frames(messages), () => before ?? stateOf(this.doc), nowMs)
  }

  private states(): Uint8Array {
    return awarenessMessage(this.awareness.all())
  }

  private planTick(): void {
    this.nextTick.plan(this.pace.waitMs())
  }

  private planLook(): void {
    this.nextLook.plan(Math.max(this.pace.waitMs(), this.looks.waitMs()))
  }

  private letGo(): void {
    if (this.intake.isEmpty() && this.journal.isStored()) this.context.onIdle()
    else this.unloading.plan(IDLE_MS)
  }

  private heartbeat(): void {
    const nowMs = this.context.clock.now()
    for (const peer of askForLife(this.peers, nowMs)) {
      this.leave(peer)
      peer.wire.terminate()
    }
    this.tick()
    if (nowMs - this.lastSentMs >= SILENCE_MS) this.send([SIGN_OF_LIFE], undefined)
    for (const peer of this.peers) {
      this.intake.askWaiting(peer)
      this.resume(peer)
    }
    if (this.peers.size > 0) this.nextHeartbeat.plan(HEARTBEAT_MS)
  }

  private close(peer: Peer, code: number, reason: string): void {
    // One that is late may have been told so before this, and throws away what it has: what still arrives is kept all the same.
    if (peer.phase !== 'late') peer.phase = 'closed'
    this.leave(peer)
    peer.wire.close(code, reason)
  }
}

function stateOf(doc: Y.Doc): Map<number, number> {
  return Y.decodeStateVector(Y.encodeStateVector(doc))
}
