import type { GoalId, PlanId, StrategyId } from '../../shared/ids.ts'
import type { Goal } from '../../shared/planning/goal.ts'
import type { Plan, PlanDraft, PlanTies } from '../../shared/planning/plan.ts'
import type { StrategyDraft } from '../../shared/planning/strategy.ts'
import type { PlanColumns, Schema } from './schema.ts'

/** The columns a planner enters for a strategy; its capacities are rows of their own. */
export function strategyRow(draft: Omit<StrategyDraft, 'capacities'>) {
  return {
    municipality: draft.municipality,
    term_from: draft.termFrom,
    term_to: draft.termTo,
    constituted_on: draft.constitutedOn,
    council_meeting_on: draft.councilMeetingOn,
  }
}

/** What a planner entered for a strategy, without its capacities. */
export function strategyDraftOf(row: ReturnType<typeof strategyRow>): Omit<StrategyDraft, 'capacities'> {
  return {
    municipality: row.municipality,
    termFrom: row.term_from,
    termTo: row.term_to,
    constitutedOn: row.constituted_on,
    councilMeetingOn: row.council_meeting_on,
  }
}

/** What the catalogue says of a plan, as columns. */
export function draftColumns(draft: PlanDraft): PlanColumns {
  return {
    name: draft.name,
    plan_type: draft.planType,
    plan_type_text: draft.planTypeText,
    status_text: draft.statusText,
    status_decision: draft.statusDecision,
    adopted_text: draft.adoptedText,
    adopted_on: draft.adoptedOn,
    revision_text: draft.revisionText,
    committee: draft.committee,
    sector: draft.sector,
    area: draft.area,
    treatment: draft.treatment,
    sdgs_json: JSON.stringify(draft.sdgs),
    description: draft.description,
    source: draft.source,
    effort: draft.effort,
    statutory: draft.statutory ? 1 : 0,
    legal_basis: draft.legalBasis,
    baseline_json: JSON.stringify(draft.baseline),
    extra_json: JSON.stringify(draft.extra),
  }
}

/** What the columns say of a plan. */
export function draftOf(row: PlanColumns): PlanDraft {
  return {
    name: row.name,
    planType: row.plan_type as PlanDraft['planType'],
    planTypeText: row.plan_type_text,
    statusText: row.status_text,
    statusDecision: row.status_decision as PlanDraft['statusDecision'],
    adoptedText: row.adopted_text,
    adoptedOn: row.adopted_on,
    revisionText: row.revision_text,
    committee: row.committee,
    sector: row.sector,
    area: row.area,
    treatment: row.treatment as PlanDraft['treatment'],
    sdgs: JSON.parse(row.sdgs_json) as PlanDraft['sdgs'],
    description: row.description,
    source: row.source,
    effort: row.effort,
    statutory: row.statutory === 1,
    legalBasis: row.legal_basis,
    baseline: JSON.parse(row.baseline_json) as PlanDraft['baseline'],
    extra: JSON.parse(row.extra_json) as PlanDraft['extra'],
  }
}

/** The plan of a row, with its ties. */
export function planOf(row: Schema['plans'], ties: PlanTies): Plan {
  return { id: row.id as PlanId, ...draftOf(row), ...ties }
}

/** A goal's row; its parents are rows of their own. */
export function goalRow(strategyId: StrategyId, goal: Goal, position: number): Schema['goals'] {
  const { id, level, number, title, text, sdgs } = goal
  return { id, strategy_id: strategyId, position, level, number, title, text, sdgs_json: JSON.stringify(sdgs) }
}

/** The goal of a row, with the ids of its parents. */
export function goalOf(row: Schema['goals'], parents: readonly string[]): Goal {
  return {
    id: row.id as GoalId,
    level: row.level as Goal['level'],
    number: row.number,
    title: row.title,
    text: row.text,
    parents: parents as GoalId[],
    sdgs: JSON.parse(row.sdgs_json) as Goal['sdgs'],
  }
}
