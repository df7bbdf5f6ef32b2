import type { Conflict } from '../../../shared/board/records/conflict.ts'
import type { DecisionRecord } from '../../../shared/board/records/decision.ts'
import type { Link } from '../../../shared/board/records/link.ts'
import type { Proposal } from '../../../shared/board/records/proposal.ts'
import type { Remark } from '../../../shared/board/records/remark.ts'
import type { Statement } from '../../../shared/board/records/statement.ts'
import type { Timing } from '../../../shared/board/records/timing.ts'
import type { BoardState } from '../../../shared/board/state.ts'
import type { CardId, LaneId, NodeId, PlanCardId } from '../../../shared/ids.ts'
import type { NeedAnswer, NeedQuestion } from '../../../shared/planning/need.ts'
import type { ErrorCode } from '../../../shared/protocol/errors.ts'
import type { DragState, StoreTrouble } from '../../../shared/protocol/live.ts'
import type { PeerDrags } from '../canvas/canvas-props.ts'
import type { Difference } from '../others/differences.ts'

/** What the header says, and it is true: `saved` only when the server has every own edit durably. `unstored`: it cannot. */
export type SyncStatus = 'loading' | 'saved' | 'saving' | 'unstored' | 'offline'

/** One device's connection to one board: the document, its peers and the verbs, as an external store for React. */
export interface BoardSession {
  getSnapshot(): BoardSnapshot
  subscribe(listener: () => void): () => void
  /** Follows what others change on the board, once it is shown; own edits are not told. Returns a function that stops it. */
  onOthers(listener: (before: BoardState, after: BoardState) => void): () => void
  /** Gives the card this place from the top of the lane: before the card at `index` among the lane's other cards. */
  place(cardId: CardId, lane: LaneId | null, index: number): void
  /** Answers a question of the screening; null takes the answer back. */
  screen(cardId: PlanCardId, question: NeedQuestion, answer: NeedAnswer | null): void
  decide(cardId: PlanCardId, decision: DecisionRecord | null): void
  time(cardId: PlanCardId, timing: Timing | null): void
  propose(proposal: Proposal): void
  withdrawProposal(id: Proposal['id']): void
  flag(conflict: Conflict): void
  withdrawConflict(id: Conflict['id']): void
  state(statement: Statement): void
  /** Takes the statement back, with its links. */
  withdrawStatement(id: Statement['id']): void
  /** Says how one node acts on another; null takes it back. */
  link(from: NodeId, to: NodeId, link: Link | null): void
  remark(remark: Remark): void
  withdrawRemark(id: Remark['id']): void
  undo(): void
  redo(): void
  drag(drag: DragState | null): void
  /** What others hold just now. Apart from the snapshot: fingers move all the time, the board does not. */
  readonly peers: PeerDrags
  /** The person has read why an edit was refused. */
  dismissRefusal(): void
  /** The person has read where others changed the same while there was no contact. */
  dismissDifferences(): void
  /** Tries again after the server said no (`stopped`). */
  retry(): void
  close(): void
}

/** An own action as the undo button names it: a verb (i18n `board.action.*`) and what it was about. */
export interface NamedAction {
  readonly verb:
    | 'place'
    | 'screen'
    | 'decide'
    | 'time'
    | 'propose'
    | 'withdrawProposal'
    | 'flag'
    | 'editConflict'
    | 'withdrawConflict'
    | 'state'
    | 'withdrawStatement'
    | 'link'
    | 'unlink'
    | 'remark'
    | 'withdrawRemark'
  readonly about: string
}

/** Why an own edit was refused. After the server's refusal the document was thrown away and is loaded again. */
export interface Refusal {
  readonly code: ErrorCode
  /** The server keeps what was done, for the facilitator to take in or drop. */
  readonly kept: boolean
}

export interface BoardSnapshot {
  readonly status: SyncStatus
  /** There is something to show: the server's board, or this device's own copy of it. */
  readonly ready: boolean
  /** Own edits that the server does not have durably yet. */
  readonly unsaved: boolean
  /** What is on the screen is also kept on this device; false where it cannot be (no room, a private window). */
  readonly kept: boolean
  /** Why the server cannot store the board just now, as it last said. */
  readonly unstored: StoreTrouble | null
  readonly state: BoardState
  readonly canUndo: NamedAction | null
  readonly canRedo: NamedAction | null
  /** Where others changed the same as this device while there was no contact, until it is dismissed. */
  readonly differences: readonly Difference[]
  /** Why the last own edit was refused, until it is dismissed. */
  readonly refused: Refusal | null
  /** Why the server does not let this device in; nothing more is tried by itself. */
  readonly stopped: 'notSignedIn' | 'forbidden' | 'notFound' | null
}
