import { type Static, Type } from 'typebox'
import { Role } from '../access/roles.ts'
import type { DeskSeat, DeviceMove, OwnSeat } from '../access/seat.ts'
import type { BoardProgress } from '../board/progress.ts'
import { type BoardId, CardId, type DeviceId, LaneId, type PollId, type TableId, WorkshopId } from '../ids.ts'
import type { PollAnswer } from '../poll/answer.ts'
import type { PollsState } from '../poll/disclosure.ts'
import type { PollCommand } from '../poll/rounds.ts'
import type { ControlCommand, ControlState } from '../workshop/control.ts'
import type { ErrorBody } from './errors.ts'

/** Raised when either side could misunderstand the other; an older client is told to load again. */
export const PROTOCOL_VERSION = 1

/**
 * What a socket.io connection says of itself; the cookie says who it is. One that is refused fails with an Error whose
 * `data` is an ErrorBody (socket.io's `connect_error`).
 */
export const LiveAuth = Type.Object({
  workshopId: WorkshopId,
  /** The role it acts in: a browser may hold several links. */
  as: Role,
  protocol: Type.Integer(),
})
export type LiveAuth = Static<typeof LiveAuth>

/** How many devices each table has connected just now. */
export interface TablePresence {
  tableId: TableId
  devices: number
}

/** How far a board has come, and when a device last worked there, to the minute or so after a restart of the server; null: never. */
export interface LiveProgress extends BoardProgress {
  boardId: BoardId
  activeAtMs: number | null
}

/**
 * What a board has durably: a Yjs snapshot (state vector and delete set), encoded. In `saved` it covers one tick's
 * updates and is added to what the client has; in the answer to `watch` it is the whole.
 */
export type DurableSnapshot = Uint8Array

/** Why the server cannot store anything just now: its disk has no room left, or the store fails in another way. */
export type StoreTrouble = 'diskFull' | 'storeFailing'

/** A board whose newest work the server has in memory only. */
export interface UnstoredBoard {
  boardId: BoardId
  why: StoreTrouble
}

export type Ack<T> = { ok: true; value: T } | ({ ok: false } & ErrorBody)

export interface ServerEvents {
  /** Sent at every connection and after every change, so that a lost packet never matters. */
  control: (state: ControlState) => void
  /** Sent at every connection and after every change. */
  presence: (tables: TablePresence[]) => void
  saved: (boardId: BoardId, snapshot: DurableSnapshot) => void
  /** The workshop's boards that cannot be stored just now, often none. Sent at every connection and after every change. */
  unstored: (boards: UnstoredBoard[]) => void
  /** How far boards have come: all of them at every connection, those that changed from then on. Sent to desks only. */
  progress: (boards: LiveProgress[]) => void
  /** The seats that are taken. Sent to desks only, at every connection and after every change. */
  seats: (seats: DeskSeat[]) => void
  /** The device's own seat. Sent to whoever sits at a table, at every connection and when the desk moves it. */
  seat: (seat: OwnSeat) => void
  /** How much late work waits for the desk. Sent to desks only, at every connection and after every change. */
  late: (count: number) => void
  /** Sent at every connection and after every change of what is told: to the desk all polls, to others the current one. */
  polls: (state: PollsState) => void
  /** The set-up (lanes, tables, plans, goals) changed: read it again. */
  setupChanged: () => void
}

/** An answer with the token that lets it in, and nothing of whose it is. */
export interface GivenAnswer {
  pollId: PollId
  token: string
  answer: PollAnswer
}

export interface ClientEvents {
  command: (command: ControlCommand, ack: (answer: Ack<ControlState>) => void) => void
  /** The desk's: moves a device to another table. Answered when its board takes nothing more of it. */
  moveDevice: (move: DeviceMove, ack: (answer: Ack<null>) => void) => void
  /** Asks for a board's durable state and for `saved` from then on. */
  watch: (boardId: BoardId, ack: (answer: Ack<DurableSnapshot>) => void) => void
  pollCommand: (command: PollCommand, ack: (answer: Ack<PollsState>) => void) => void
  /** Asks for this device's token in the round that is open. The same one is given again until `pollTokenKept`, and then none. */
  pollToken: (pollId: PollId, ack: (answer: Ack<string>) => void) => void
  /** The device has its token: the server forgets which it was. */
  pollTokenKept: (pollId: PollId, ack: (answer: Ack<null>) => void) => void
  pollAnswer: (given: GivenAnswer, ack: (answer: Ack<null>) => void) => void
  /** Asks what the server's clock shows, in milliseconds: the timer is kept as its instants. */
  clock: (nothing: null, ack: (answer: Ack<number>) => void) => void
}

/**
 * What a device shows the others on its board while a finger is down (Yjs awareness, field `drag`). The server passes on
 * nothing else, so that awareness cannot carry words.
 */
export const DragState = Type.Object(
  {
    cardId: Type.Unsafe<string>(CardId),
    /** Lane under the finger ('' for not placed) and index in it: where the card would land. null while held but not moved. */
    over: Type.Union([
      Type.Object(
        { lane: Type.Unsafe<string>(Type.Union([LaneId, Type.Literal('')])), index: Type.Integer({ minimum: 0 }) },
        { additionalProperties: false },
      ),
      Type.Null(),
    ]),
    /** The card's centre as shares (0-1) of the board's width and height, so that screens of other sizes can show it. */
    at: Type.Union([Type.Object({ x: Type.Number(), y: Type.Number() }, { additionalProperties: false }), Type.Null()]),
  },
  { additionalProperties: false },
)
export type DragState = Static<typeof DragState>

/** A device's awareness state. The server stamps `who`; a client that forges it is overwritten. */
export interface AwarenessState {
  who?: { role: Role; tableNumber: number | null; deviceNumber: number | null; deviceId: DeviceId }
  drag?: DragState | null
}
