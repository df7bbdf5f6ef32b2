import { conflictRecord } from './records/conflict.ts'
import { decisionRecord } from './records/decision.ts'
import { linkRecord } from './records/link.ts'
import { needRecord } from './records/need.ts'
import { placementRecord } from './records/placement.ts'
import { proposalRecord } from './records/proposal.ts'
import { remarkRecord } from './records/remark.ts'
import { statementRecord } from './records/statement.ts'
import { timingRecord } from './records/timing.ts'

/** Every kind of record a board may hold. A map that is not listed here does not belong in a board document. */
export const recordTypes = [
  placementRecord,
  needRecord,
  decisionRecord,
  timingRecord,
  proposalRecord,
  conflictRecord,
  statementRecord,
  linkRecord,
  remarkRecord,
] as const
