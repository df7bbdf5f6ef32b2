import { type Static, type TSchema, Type } from 'typebox'
import { CardId, ConflictId, ProposalId, RemarkId, StatementId } from '../ids.ts'
import { Conflict } from './records/conflict.ts'
import { DecisionRecord } from './records/decision.ts'
import { Link, LinkKey } from './records/link.ts'
import { Need, NeedKey } from './records/need.ts'
import { Placement } from './records/placement.ts'
import { Proposal } from './records/proposal.ts'
import { Remark } from './records/remark.ts'
import { Statement } from './records/statement.ts'
import { Timing } from './records/timing.ts'
import type { BoardState } from './state.ts'

/** Records of one kind with their keys. */
function records<Key extends TSchema, Value extends TSchema>(key: Key, value: Value) {
  return Type.Array(Type.Object({ key, value }))
}

/** A board's state as plain JSON, to be stored and sent: what stands on it, without how it came to. */
export const PlainBoard = Type.Object({
  placements: records(CardId, Placement),
  needs: records(NeedKey, Need),
  decisions: records(CardId, DecisionRecord),
  timings: records(CardId, Timing),
  proposals: records(ProposalId, Proposal),
  conflicts: records(ConflictId, Conflict),
  statements: records(StatementId, Statement),
  links: records(LinkKey, Link),
  remarks: records(RemarkId, Remark),
})
export type PlainBoard = Static<typeof PlainBoard>

/** The state as plain JSON. What was set aside is left out. */
export function plainBoard(state: BoardState): PlainBoard {
  return {
    placements: entriesOf(state.placements),
    needs: entriesOf(state.needs),
    decisions: entriesOf(state.decisions),
    timings: entriesOf(state.timings),
    proposals: entriesOf(state.proposals),
    conflicts: entriesOf(state.conflicts),
    statements: entriesOf(state.statements),
    links: entriesOf(state.links),
    remarks: entriesOf(state.remarks),
  }
}

/** The state that plain JSON tells of. */
export function stateOfPlain(plain: PlainBoard): BoardState {
  return {
    placements: mapOf(plain.placements),
    needs: mapOf(plain.needs),
    decisions: mapOf(plain.decisions),
    timings: mapOf(plain.timings),
    proposals: mapOf(plain.proposals),
    conflicts: mapOf(plain.conflicts),
    statements: mapOf(plain.statements),
    links: mapOf(plain.links),
    remarks: mapOf(plain.remarks),
    setAside: [],
  }
}

function entriesOf<Key, Value>(map: ReadonlyMap<Key, Value>): { key: Key; value: Value }[] {
  return [...map].map(([key, value]) => ({ key, value }))
}

function mapOf<Key, Value>(entries: readonly { key: Key; value: Value }[]): ReadonlyMap<Key, Value> {
  return new Map(entries.map(({ key, value }) => [key, value]))
}
