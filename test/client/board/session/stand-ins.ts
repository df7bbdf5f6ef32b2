import * as Y from 'yjs'
import { openBoardSession } from '../../../../client/board/session/open-board-session.ts'
import type { LinkEvents, LocalCopy, OpenLink, OpenLocalCopy } from '../../../../client/board/session/ports.ts'
import type { LiveState } from '../../../../client/workshop/live.ts'
import { openBoard } from '../../../../shared/board/doc.ts'
import { durableOf, encodeDurable } from '../../../../shared/board/durable.ts'
import { place } from '../../../../shared/board/edits.ts'
import { migrate } from '../../../../shared/board/migrate.ts'
import { readBoard } from '../../../../shared/board/read.ts'
import type { BoardVerb } from '../../../../shared/board/verbs.ts'
import { makeId } from '../../../../shared/ids.ts'
import type { Plan } from '../../../../shared/planning/plan.ts'
import { closeCodes } from '../../../../shared/protocol/close-codes.ts'
import type { ErrorCode } from '../../../../shared/protocol/errors.ts'
import type { Lane } from '../../../../shared/workshop/workshop.ts'
import { blankPlan } from '../../../fixtures/blank-plan.ts'

const boardId = makeId('board', 'one-board')
const lane = (name: string): Lane => ({
  id: makeId('lane', `lane-${name}`),
  name,
  colour: 'blue',
  pattern: 'solid',
  capacity: null,
})
export const lanes = [lane('now'), lane('later')] as const
const plan = (name: string): Plan => ({
  ...blankPlan,
  id: makeId('plan', `plan-${name}`),
  name,
  planType: 'strategy',
})
export const plans = [plan('Klima'), plan('Kultur'), plan('Bolig')] as const

/** A server of one board: what it has, what of that is durable, and the devices connected to it. All moves are by hand. */
export function boardServer() {
  const doc = openBoard()
  migrate(doc)
  const connections = new Set<Connection>()
  const watchers = new Set<(bytes: Uint8Array) => void>()
  let durable = encodeDurable(durableOf(doc))
  const everyoneHears = (update: Uint8Array, from: unknown) => {
    for (const connection of connections) if (connection !== from) connection.hear(update)
  }
  doc.on('update', everyoneHears)
  return {
    doc,
    connections,
    watchers,
    durable: () => durable,
    /** All that has arrived becomes durable, and this is told. */
    store() {
      durable = encodeDurable(durableOf(doc))
      for (const watcher of watchers) watcher(durable)
    },
    /** Another table moves a card. */
    otherPlaces(card: Plan, into: Lane, index = 0) {
      const columns = [{ lane: null, cards: [] }, ...lanes.map((each) => ({ lane: each, cards: [] }))]
      place(doc, columns, card.id, into.id, index, null)
    },
    board: () => readBoard(doc),
  }
}
type Server = ReturnType<typeof boardServer>

/** A device's connection: `open` syncs both ways; while it is shut nothing gets through. */
class Connection {
  up = false
  readonly server: Server
  readonly doc: Y.Doc
  readonly events: LinkEvents
  readonly peers = new Map<number, unknown>()
  constructor(server: Server, doc: Y.Doc, events: LinkEvents) {
    this.server = server
    this.doc = doc
    this.events = events
    doc.on('update', this.tell)
    server.connections.add(this)
  }
  tell = (update: Uint8Array, origin: unknown) => {
    if (this.up && origin !== this) Y.applyUpdate(this.server.doc, update, this)
  }
  hear(update: Uint8Array) {
    if (!this.up) return
    this.events.onHeard(update)
    Y.applyUpdate(this.doc, update, this)
  }
  open() {
    this.up = true
    this.events.onUp()
    this.hear(Y.encodeStateAsUpdate(this.server.doc, Y.encodeStateVector(this.doc)))
    Y.applyUpdate(this.server.doc, Y.encodeStateAsUpdate(this.doc, Y.encodeStateVector(this.server.doc)), this)
    this.events.onSynced()
  }
  shut(code: number | null = null, reason = '') {
    this.up = false
    this.events.onDown(code, reason)
  }
  refuse(reason: string, code: number = closeCodes.refused) {
    this.shut(code, reason)
  }
}

/** A device's storage: what one page kept, the next one finds. `fill` leaves no room in it. */
export function deviceStorage() {
  let kept: Uint8Array | null = null
  let parting: Uint8Array | null = null
  let isFull = false
  const told = new Set<() => void>()
  const openCopy: OpenLocalCopy = (doc, onKept) => {
    told.add(onKept)
    const keep = () => {
      kept = Y.encodeStateAsUpdate(doc)
    }
    const copy: LocalCopy = {
      loaded: Promise.resolve({ board: kept, parting }),
      isKept: () => !isFull,
      keepParting(board) {
        parting = board
      },
      async wipe() {
        doc.off('update', keep)
        kept = null
        parting = null
      },
      close: () => doc.off('update', keep),
    }
    doc.on('update', keep)
    return copy
  }
  return {
    openCopy,
    kept: () => kept,
    parting: () => parting,
    fill(full: boolean) {
      isFull = full
      for (const tell of told) tell()
    },
  }
}

/** A device at a board: its session, and the strings by which a test pulls at it. */
export function device(server: Server, storage: ReturnType<typeof deviceStorage> | null = null) {
  const liveListeners = new Set<() => void>()
  let liveState: LiveState = {
    connected: false,
    control: null,
    presence: [],
    unstored: [],
    seats: [],
    seat: null,
    late: null,
    progress: new Map(),
    polls: null,
    setupVersion: 0,
    refused: null,
  }
  const strings = { forbidden: new Map<BoardVerb, ErrorCode>(), connection: null as Connection | null }
  const openLink: OpenLink = (doc, events) => {
    const connection = new Connection(server, doc, events)
    strings.connection = connection
    return {
      peers: () => connection.peers,
      drag: (drag) => void connection.peers.set(doc.clientID, { drag }),
      close: () => void server.connections.delete(connection),
    }
  }
  const session = openBoardSession({
    boardId,
    openLink,
    openCopy: storage?.openCopy ?? null,
    live: {
      getState: () => liveState,
      subscribe(listener) {
        liveListeners.add(listener)
        return () => liveListeners.delete(listener)
      },
      watch(_boardId, listener) {
        server.watchers.add(listener)
        return () => server.watchers.delete(listener)
      },
    },
    setup: () => ({ plans, goals: [], workshop: { lanes: [...lanes], goalIds: [] } }),
    refusal: (verb) => strings.forbidden.get(verb) ?? null,
    labelOf: (who) => `table ${who.tableNumber}`,
  })
  const hear = (change: Partial<LiveState>) => {
    liveState = { ...liveState, ...change }
    for (const listener of liveListeners) listener()
  }
  const live = (connected: boolean) => hear({ connected })
  const link = () => {
    if (!strings.connection) throw new Error('The session has opened no connection')
    return strings.connection
  }
  return {
    session,
    strings,
    link,
    live,
    /** The server says that it cannot store this board, or that it can again. */
    unstored: (isSo: boolean) => hear({ unstored: isSo ? [{ boardId, why: 'diskFull' }] : [] }),
    status: () => session.getSnapshot().status,
    /** Both channels open, and the whole durable state is told, as after a real connection. */
    connect() {
      live(true)
      link().open()
      for (const watcher of server.watchers) watcher(server.durable())
    },
    disconnect() {
      live(false)
      link().shut()
    },
  }
}
