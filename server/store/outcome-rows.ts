import type { BoardId, ConflictId, PlanCardId, RemarkId } from '../../shared/ids.ts'
import type { BoardResult, OutcomeConflict, OutcomePlan, OutcomeRemark } from '../../shared/outcome/types.ts'
import { draftColumns, draftOf } from './planning-rows.ts'
import type { Schema } from './schema.ts'

/** What every row of one stored outcome begins with. */
export interface OutcomeKey {
  workshop_id: string
  version: number
}

type Row<Table extends keyof Schema> = Schema[Table]

/** An outcome's plan as a row; its results and remarks are rows of their own, its conflicts are found from their parties. */
export function planRow(key: OutcomeKey, plan: OutcomePlan, position: number): Row<'outcome_plans'> {
  return {
    ...key,
    position,
    card_id: plan.cardId,
    ...draftColumns(plan),
    proposed_on: plan.proposedOn,
    goals_json: JSON.stringify(plan.goals),
    foundations_json: JSON.stringify(plan.foundations),
  }
}

/** The plan of a row, without what is in rows of its own. */
export function planOf(row: Row<'outcome_plans'>): Omit<OutcomePlan, 'results' | 'conflicts' | 'remarks'> {
  return {
    cardId: row.card_id as PlanCardId,
    ...draftOf(row),
    proposedOn: row.proposed_on as BoardId | null,
    goals: JSON.parse(row.goals_json) as OutcomePlan['goals'],
    foundations: JSON.parse(row.foundations_json) as OutcomePlan['foundations'],
  }
}

/** One board's result for one plan as a row. */
export function resultRow(
  key: OutcomeKey,
  cardId: PlanCardId,
  result: BoardResult,
  position: number,
): Row<'outcome_results'> {
  const { boardId, replacedBy, need, ...facts } = result
  const need_json = need ? JSON.stringify(need) : null
  return { ...key, card_id: cardId, board_id: boardId, position, replaced_by: replacedBy, need_json, ...facts }
}

/** The result of a row. */
export function resultOf(row: Row<'outcome_results'>): BoardResult {
  return {
    boardId: row.board_id as BoardId,
    lane: row.lane,
    rank: row.rank,
    decision: row.decision as BoardResult['decision'],
    replacedBy: row.replaced_by,
    reason: row.reason,
    start: row.start,
    finish: row.finish,
    ...(row.need_json !== null && { need: JSON.parse(row.need_json) as BoardResult['need'] }),
  }
}

/** A conflict as a row; parties and remarks are rows of their own. */
export function conflictRow(key: OutcomeKey, conflict: OutcomeConflict, position: number): Row<'outcome_conflicts'> {
  const { id, boardId, kind, severity, sentence, status, affected, handling, chains } = conflict
  return {
    ...key,
    position,
    conflict_id: id,
    board_id: boardId,
    kind,
    severity,
    sentence,
    status: status ?? null,
    affected: affected ?? null,
    handling_json: handling ? JSON.stringify(handling) : null,
    chains_json: chains ? JSON.stringify(chains) : null,
  }
}

/** The parties of a conflict as rows, in their order. */
export function partyRows(
  key: OutcomeKey,
  { id, boardId, parties }: OutcomeConflict,
): Row<'outcome_conflict_parties'>[] {
  return parties.map((party, position) => ({
    ...key,
    conflict_id: id,
    board_id: boardId,
    position,
    kind: party.kind,
    party_id: party.id,
    name: party.name,
  }))
}

/** The conflict of a row and of its parties' rows. */
export function conflictOf(
  row: Row<'outcome_conflicts'>,
  parties: readonly Row<'outcome_conflict_parties'>[],
  remarks: OutcomeRemark[],
): OutcomeConflict {
  return {
    id: row.conflict_id as ConflictId,
    boardId: row.board_id as BoardId,
    kind: row.kind as OutcomeConflict['kind'],
    severity: row.severity as OutcomeConflict['severity'],
    sentence: row.sentence,
    parties: parties.map((party) => ({ kind: party.kind as 'plan' | 'goal', id: party.party_id, name: party.name })),
    ...(row.affected !== null && { affected: row.affected }),
    ...(row.handling_json !== null && { handling: JSON.parse(row.handling_json) as OutcomeConflict['handling'] }),
    ...(row.status !== null && { status: row.status as OutcomeConflict['status'] }),
    ...(row.chains_json !== null && { chains: JSON.parse(row.chains_json) as OutcomeConflict['chains'] }),
    remarks,
  }
}

/** The remarks about one plan or conflict as rows. */
export function remarkRows(
  key: OutcomeKey,
  about: string,
  remarks: readonly OutcomeRemark[],
): Row<'outcome_remarks'>[] {
  return remarks.map(({ id, boardId, text }, position) => ({
    ...key,
    position,
    remark_id: id,
    board_id: boardId,
    about,
    text,
  }))
}

/** The remark of a row. */
export function remarkOf(row: Row<'outcome_remarks'>): OutcomeRemark {
  return { id: row.remark_id as RemarkId, boardId: row.board_id as BoardId, text: row.text }
}
