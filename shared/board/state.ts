import type { CardId, ConflictId, ProposalId, RemarkId, StatementId } from '../ids.ts'
import type { Conflict } from './records/conflict.ts'
import type { DecisionRecord } from './records/decision.ts'
import type { Link, LinkKey } from './records/link.ts'
import type { Need, NeedKey } from './records/need.ts'
import type { Placement } from './records/placement.ts'
import type { Proposal } from './records/proposal.ts'
import type { Remark } from './records/remark.ts'
import type { Statement } from './records/statement.ts'
import type { Timing } from './records/timing.ts'

/** A board as it was read from its document: sound records only. What readers outside shared/board work with. */
export interface BoardState {
  readonly placements: ReadonlyMap<CardId, Placement>
  readonly needs: ReadonlyMap<NeedKey, Need>
  /** Only plans are decided and timed; asked for a goal, these maps have nothing. */
  readonly decisions: ReadonlyMap<CardId, DecisionRecord>
  readonly timings: ReadonlyMap<CardId, Timing>
  readonly proposals: ReadonlyMap<ProposalId, Proposal>
  readonly conflicts: ReadonlyMap<ConflictId, Conflict>
  readonly statements: ReadonlyMap<StatementId, Statement>
  readonly links: ReadonlyMap<LinkKey, Link>
  readonly remarks: ReadonlyMap<RemarkId, Remark>
  /** Records that were unsound: any peer may have written anything. They are kept in the document and reported, not shown. */
  readonly setAside: readonly { map: string; key: string }[]
}

/** Tells whether anything stands on the board. What was taken back again, and what was set aside, does not count. */
export function hasRecords({ setAside: _setAside, ...records }: BoardState): boolean {
  return Object.values(records).some(({ size }) => size > 0)
}
