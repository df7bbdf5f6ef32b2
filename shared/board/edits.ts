import type { Static, TSchema } from 'typebox'
import type * as Y from 'yjs'
import type { CardId, ConflictId, LaneId, NodeId, PlanCardId, ProposalId, RemarkId, StatementId } from '../ids.ts'
import { type NeedAnswer, type NeedQuestion, needQuestions } from '../planning/need.ts'
import { type Column, findCard } from './arrange.ts'
import { recordMap } from './doc.ts'
import { type Ranked, ranksToPlace } from './rank.ts'
import type { RecordType } from './record.ts'
import { type Conflict, conflictRecord } from './records/conflict.ts'
import { type DecisionRecord, decisionRecord } from './records/decision.ts'
import { endsOf, type Link, linkKey, linkRecord } from './records/link.ts'
import { needKey, needRecord } from './records/need.ts'
import { placementRecord } from './records/placement.ts'
import { type Proposal, proposalRecord } from './records/proposal.ts'
import { type Remark, remarkRecord } from './records/remark.ts'
import { type Statement, statementRecord } from './records/statement.ts'
import { type Timing, timingRecord } from './records/timing.ts'
import { isSound } from './sound.ts'
import { drop, put } from './write-record.ts'

/**
 * The verbs on a board document. Each is one transaction with the given origin (so that undo knows its own), writes as
 * few records as can be, and nothing at all where nothing would change. A record that is not sound is refused with
 * DomainError `recordInvalid` before it reaches the document: the gate would throw the whole update out.
 */

/**
 * Gives a card the place `index` from the top of a lane, that is before the card at `index` among the lane's other cards;
 * lane null takes it off the lanes. `columns` is the board as the user sees it.
 */
export function place(
  doc: Y.Doc,
  columns: readonly Column[],
  cardId: CardId,
  lane: LaneId | null,
  index: number,
  origin: unknown,
): void {
  if (lane === null) {
    doc.transact(() => drop(doc, placementRecord, cardId), origin)
    return
  }
  const from = findCard(columns, cardId)
  const shown = columns.find((column) => column.lane?.id === lane)?.cards ?? []
  if (from?.lane === lane && from.index === index) return
  // What is shown may be a moment old: a card another table has just taken elsewhere must not be pulled back.
  const others = shown.flatMap((card): Ranked[] => {
    const placement = recordMap(doc, placementRecord).get(card.id)
    const stays = card.id !== cardId && isSound(placementRecord, card.id, placement) && placement.lane === lane
    return stays ? [{ id: card.id, rank: placement.rank }] : []
  })
  doc.transact(() => {
    const bounded = Math.max(0, Math.min(index, others.length))
    for (const { id, rank } of ranksToPlace(cardId, others, bounded)) put(doc, placementRecord, id, { lane, rank })
  }, origin)
}

/** Answers a question of the screening of a plan; null takes the answer back. */
export function screen(
  doc: Y.Doc,
  cardId: PlanCardId,
  question: NeedQuestion,
  answer: NeedAnswer | null,
  origin: unknown,
): void {
  write(doc, needRecord, needKey(cardId, question), answer && { answer }, origin)
}

/** Decides what happens to a plan; null takes the decision back. */
export function decide(doc: Y.Doc, cardId: PlanCardId, decision: DecisionRecord | null, origin: unknown): void {
  write(doc, decisionRecord, cardId, decision, origin)
}

/** Sets when a plan is worked on; null takes it back. */
export function time(doc: Y.Doc, cardId: PlanCardId, timing: Timing | null, origin: unknown): void {
  write(doc, timingRecord, cardId, timing, origin)
}

/** Proposes a plan, or changes the proposal that has this id. */
export function propose(doc: Y.Doc, proposal: Proposal, origin: unknown): void {
  write(doc, proposalRecord, proposal.id, proposal, origin)
}

/** Takes a proposal back, with where it lay and all that was said of it. */
export function withdrawProposal(doc: Y.Doc, id: ProposalId, origin: unknown): void {
  doc.transact(() => {
    for (const type of [proposalRecord, placementRecord, decisionRecord, timingRecord]) drop(doc, type, id)
    for (const question of needQuestions) drop(doc, needRecord, needKey(id, question))
    dropLinksOf(doc, id)
  }, origin)
}

/** Flags a goal conflict, or changes the one that has this id. */
export function flag(doc: Y.Doc, conflict: Conflict, origin: unknown): void {
  write(doc, conflictRecord, conflict.id, conflict, origin)
}

/** Takes a goal conflict back. */
export function withdrawConflict(doc: Y.Doc, id: ConflictId, origin: unknown): void {
  write(doc, conflictRecord, id, null, origin)
}

/** Writes a statement, or changes the one that has this id. */
export function state(doc: Y.Doc, statement: Statement, origin: unknown): void {
  write(doc, statementRecord, statement.id, statement, origin)
}

/** Takes a statement back, with its links. */
export function withdrawStatement(doc: Y.Doc, id: StatementId, origin: unknown): void {
  doc.transact(() => {
    drop(doc, statementRecord, id)
    dropLinksOf(doc, id)
  }, origin)
}

/** Says how one node acts on another; null takes it back. */
export function link(doc: Y.Doc, from: NodeId, to: NodeId, link: Link | null, origin: unknown): void {
  write(doc, linkRecord, linkKey(from, to), link, origin)
}

/** Keeps a remark, or changes the one that has this id. */
export function remark(doc: Y.Doc, text: Remark, origin: unknown): void {
  write(doc, remarkRecord, text.id, text, origin)
}

/** Takes a remark back. */
export function withdrawRemark(doc: Y.Doc, id: RemarkId, origin: unknown): void {
  write(doc, remarkRecord, id, null, origin)
}

function dropLinksOf(doc: Y.Doc, id: NodeId): void {
  for (const key of recordMap(doc, linkRecord).keys()) {
    const ends = endsOf(key)
    if (ends?.from === id || ends?.to === id) drop(doc, linkRecord, key)
  }
}

function write<S extends TSchema>(
  doc: Y.Doc,
  type: RecordType<S>,
  key: string,
  value: Static<S> | null,
  origin: unknown,
): void {
  doc.transact(() => (value === null ? drop(doc, type, key) : put(doc, type, key, value)), origin)
}
