import * as encoding from 'lib0/encoding'
import { writeUpdate } from 'y-protocols/sync'
import * as Y from 'yjs'
import type { Actor } from '../../shared/access/roles.ts'
import { openBoard } from '../../shared/board/doc.ts'
import { readBoard } from '../../shared/board/read.ts'
import type { BoardId, TableId } from '../../shared/ids.ts'
import { limits } from '../../shared/limits.ts'
import { planIds } from '../fixtures/board-samples.ts'
import { Speaker } from '../fixtures/speaker.ts'
import type { Counts } from './counts.ts'
import { forgeries, forgeryKinds, noise } from './forgeries.ts'
import type { Hall } from './hall.ts'
import { Line, type Weather } from './line.ts'

/** What a forger needs to know of the story around it. */
export interface ForgerContext {
  readonly hall: Hall
  readonly counts: Counts
  /** A client id that nobody had, for this document, or for what is sent once. */
  readonly newClientId: (own: Y.Doc | null) => number
  /** What is written under this client id may come in nowhere, unless somebody honest takes away the record it is about. */
  readonly forbid: (clientId: number, about: Y.ID | null) => void
  /** A client id that an honest device on the board is known by just now. */
  readonly someoneElse: (boardId: BoardId) => number | undefined
}

/** A device that keeps to no rule but the link it was let in with. */
export class Forger {
  readonly actor: Actor
  readonly weather: Weather = { lagMs: 5, flow: 'fine' }
  /** Client ids of what it sent and may not be let through, while the server has not ended its connection for it. */
  readonly unanswered = new Set<number>()
  /** The board it is on, or was. */
  boardId: BoardId | null = null
  private readonly context: ForgerContext
  private readonly otherTable: TableId
  private line: Line | null = null
  private doc = openBoard()
  private speaker = this.speak()
  /** The server has all that it has, so that an edit is judged at once; it is not while it is asked for that again. */
  private isSynced = false

  constructor(context: ForgerContext, actor: Actor, otherTable: TableId) {
    this.context = context
    this.actor = actor
    this.otherTable = otherTable
  }

  /** Comes in as anybody does, on a board it may or may not read. */
  connect(boardId: BoardId): boolean {
    if (this.line || !this.context.hall.isUp) return false
    this.boardId = boardId
    this.doc = openBoard()
    this.doc.clientID = this.context.newClientId(this.doc)
    this.speaker = this.speak()
    this.isSynced = false
    this.line = new Line(this.context.hall, this.weather, {
      boardId,
      judge: async () => this.actor,
      onMessage: (message) => {
        this.isSynced = this.speaker.read(message) || this.isSynced
      },
      onClose: (code, reason) => {
        this.line = null
        this.unanswered.clear()
        this.context.counts.add(`forger told ${code} ${reason}`.trim())
      },
    })
    this.speaker.greet()
    return true
  }

  cut(): void {
    this.line?.cut()
  }

  /** Sends a change that must be refused. Returns what it was. */
  forge(a: number, b: number): string | false {
    if (!this.line) return false
    const kind = forgeryKinds[b % forgeryKinds.length] ?? 'unsound record'
    // As a client that declares no maps, which is how a map becomes a text.
    const copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(this.doc))
    const clientId = this.context.newClientId(null)
    copy.clientID = clientId
    const before = Y.encodeStateVector(copy)
    const { actor } = this
    const ownTable = actor.role === 'participant' ? actor.tableId : null
    let about: Y.ID | null = null
    const aimAt = (record: Y.Item | undefined) => {
      about = record?.id ?? null
    }
    const { context, otherTable } = this
    copy.transact(() => forgeries[kind]({ doc: copy, board: readBoard(this.doc), ownTable, otherTable, a, aimAt }))
    context.forbid(clientId, about)
    const update = Y.encodeStateAsUpdate(copy, before)
    if (a % 4) this.edit(update, clientId)
    else {
      // As if it were all that it has: that may hold what it heard of others, and is asked for again before it is refused.
      this.send((encoder) => {
        encoding.writeVarUint(encoder, 1)
        encoding.writeVarUint8Array(encoder, update)
      })
      this.isSynced = false
    }
    this.context.counts.add(`forgery: ${kind}`)
    return kind
  }

  /** Sends an update that is larger than any may be. */
  oversize(): boolean {
    if (!this.line) return false
    this.edit(new Uint8Array(limits.updateBytes + 1), 0)
    this.context.counts.add('forgery: too large')
    return true
  }

  /** Sends bytes: no message, or a sound one that was tampered with. It may come in as something sound, or not at all. */
  babble(a: number, b: number): boolean {
    if (!this.line) return false
    const copy = openBoard()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(this.doc))
    copy.clientID = this.context.newClientId(null)
    const before = Y.encodeStateVector(copy)
    copy.getMap('placements').set(planIds[a % planIds.length] as string, { lane: 'lan_lane0', rank: 'a0' })
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, 0)
    writeUpdate(encoder, Y.encodeStateAsUpdate(copy, before))
    this.line.send(noise(a, b, encoding.toUint8Array(encoder)))
    this.isSynced = false
    this.context.counts.add('forgery: bytes')
    return true
  }

  /** Says that another device holds a card, that it is another, and what awareness is not for. */
  impersonate(a: number): boolean {
    const { awareness } = this.speaker
    const clientId = this.line && this.boardId && this.context.someoneElse(this.boardId)
    if (!clientId) return false
    const drag = a % 2 ? { cardId: planIds[0], over: null, at: null } : { cardId: 'Kari', note: 'hei' }
    awareness.states.set(clientId, { who: { role: 'planner', tableNumber: 9 }, drag, motto: 'Stem på oss' })
    awareness.meta.set(clientId, { clock: 1_000 + a, lastUpdated: 0 })
    this.speaker.tellStates([clientId])
    this.context.counts.add('forgery: awareness of another')
    return true
  }

  private edit(update: Uint8Array, clientId: number): void {
    this.speaker.tellUpdate(update)
    if (this.line && this.isSynced) this.unanswered.add(clientId)
  }

  private speak(): Speaker {
    return new Speaker(this.doc, (message) => this.line?.send(message))
  }

  private send(write: (encoder: encoding.Encoder) => void): void {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, 0)
    write(encoder)
    this.line?.send(encoding.toUint8Array(encoder))
  }
}
