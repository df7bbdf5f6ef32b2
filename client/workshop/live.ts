import type { DeskSeat, DeviceMove, OwnSeat } from '../../shared/access/seat.ts'
import type { BoardId, PollId } from '../../shared/ids.ts'
import type { PollsState } from '../../shared/poll/disclosure.ts'
import type { PollCommand } from '../../shared/poll/rounds.ts'
import type { DomainError } from '../../shared/protocol/errors.ts'
import type { GivenAnswer, LiveProgress, TablePresence, UnstoredBoard } from '../../shared/protocol/live.ts'
import type { ControlCommand, ControlState } from '../../shared/workshop/control.ts'

/** The control channel as screens see it: an external store (useSyncExternalStore) and a few verbs. */
export interface Live {
  getState(): LiveState
  subscribe(listener: () => void): () => void
  /** Resolves with the new state, rejects with DomainError. */
  command(command: ControlCommand): Promise<ControlState>
  /** The desk's: moves a device to another table. Rejects with DomainError. */
  moveDevice(move: DeviceMove): Promise<null>
  /**
   * Follows what a board has durably. The listener first gets the whole snapshot, then one per saved tick, and the whole
   * again after every reconnect. Returns a function that stops it.
   */
  watch(boardId: BoardId, listener: (snapshot: Uint8Array) => void): () => void
  /** The server's time just now, as measured at the last connection. */
  serverNow(): number
  readonly polls: LivePolls
  close(): void
}

/** What is asked about polls. All reject with DomainError. */
export interface LivePolls {
  /** The desk's; resolves with all polls. */
  command(command: PollCommand): Promise<PollsState>
  /** This device's token in the round that is open. The same one again until `tokenKept`. */
  token(pollId: PollId): Promise<string>
  tokenKept(pollId: PollId): Promise<null>
  answer(given: GivenAnswer): Promise<null>
}

export interface LiveState {
  readonly connected: boolean
  /** null until first heard of. */
  readonly control: ControlState | null
  readonly presence: readonly TablePresence[]
  /** The boards that the server cannot store just now. */
  readonly unstored: readonly UnstoredBoard[]
  /** How far the boards have come, for desks. */
  readonly progress: ReadonlyMap<BoardId, LiveProgress>
  /** The seats that are taken, for desks. */
  readonly seats: readonly DeskSeat[]
  /** This device's seat as the server has it; null until first heard of, and where it has none. */
  readonly seat: OwnSeat | null
  /** How much late work waits for the desk, anew each time it is told; null where it is not. */
  readonly late: { readonly count: number } | null
  /** All polls at the desk, the current one elsewhere; null until first heard of. */
  readonly polls: PollsState | null
  /** Counts up when the set-up changed on the server: read the workshop again. */
  readonly setupVersion: number
  /** Why the server does not let this browser in (a renewed link, another version); it is not tried again by itself. */
  readonly refused: DomainError | null
}
