import type { Static, TSchema } from 'typebox'
import type * as Y from 'yjs'
import { readBoard } from './read.ts'
import type { RecordType } from './record.ts'
import { conflictRecord } from './records/conflict.ts'
import { decisionRecord } from './records/decision.ts'
import { linkRecord } from './records/link.ts'
import { needRecord } from './records/need.ts'
import { placementRecord } from './records/placement.ts'
import { proposalRecord } from './records/proposal.ts'
import { remarkRecord } from './records/remark.ts'
import { statementRecord } from './records/statement.ts'
import { timingRecord } from './records/timing.ts'
import type { BoardState } from './state.ts'
import { drop, put } from './write-record.ts'

/**
 * Makes a board as a state has it, by edits like any other: records that are gone come back, others are changed or taken
 * away, and what is as wanted is not touched. One transaction with the given origin.
 */
export function become(doc: Y.Doc, wanted: BoardState, origin: unknown): void {
  const is = readBoard(doc)
  doc.transact(() => {
    makeLike(doc, placementRecord, is.placements, wanted.placements)
    makeLike(doc, needRecord, is.needs, wanted.needs)
    makeLike(doc, decisionRecord, is.decisions, wanted.decisions)
    makeLike(doc, timingRecord, is.timings, wanted.timings)
    makeLike(doc, proposalRecord, is.proposals, wanted.proposals)
    makeLike(doc, conflictRecord, is.conflicts, wanted.conflicts)
    makeLike(doc, statementRecord, is.statements, wanted.statements)
    makeLike(doc, linkRecord, is.links, wanted.links)
    makeLike(doc, remarkRecord, is.remarks, wanted.remarks)
  }, origin)
}

function makeLike<S extends TSchema>(
  doc: Y.Doc,
  type: RecordType<S>,
  is: ReadonlyMap<string, Static<S>>,
  wanted: ReadonlyMap<string, Static<S>>,
): void {
  for (const key of is.keys()) if (!wanted.has(key)) drop(doc, type, key)
  for (const [key, value] of wanted) put(doc, type, key, value)
}
