import type { Selectable } from 'kysely'
import type { GoalId, PlanId, StrategyId } from '../../shared/ids.ts'
import type { Goal } from '../../shared/planning/goal.ts'
import type { Plan } from '../../shared/planning/plan.ts'
import type { StrategyDraft } from '../../shared/planning/strategy.ts'
import type { Schema } from './schema.ts'

/** The columns a planner enters for a strategy. */
export function strategyRow(draft: StrategyDraft) {
  return {
    municipality: draft.municipality,
    term_from: draft.termFrom,
    term_to: draft.termTo,
    constituted_on: draft.constitutedOn,
    council_meeting_on: draft.councilMeetingOn,
  }
}

/** What a planner entered for a strategy. */
export function strategyDraftOf(row: ReturnType<typeof strategyRow>): StrategyDraft {
  return {
    municipality: row.municipality,
    termFrom: row.term_from,
    termTo: row.term_to,
    constitutedOn: row.constituted_on,
    councilMeetingOn: row.council_meeting_on,
  }
}

/** A plan's columns besides its strategy and its place there. */
export function planColumns(plan: Plan) {
  return {
    id: plan.id as string,
    name: plan.name,
    plan_type: plan.planType as string,
    plan_type_text: plan.planTypeText,
    status_text: plan.statusText,
    status_decision: plan.statusDecision as string | null,
    adopted_text: plan.adoptedText,
    adopted_on: plan.adoptedOn,
    revision_text: plan.revisionText,
    committee: plan.committee,
    sector: plan.sector,
    description: plan.description,
    source: plan.source,
    effort: plan.effort,
    statutory: plan.statutory ? 1 : 0,
    legal_basis: plan.legalBasis,
    baseline_json: JSON.stringify(plan.baseline),
    extra_json: JSON.stringify(plan.extra),
  }
}

/** The plan of a row. */
export function planOf(row: Selectable<Schema['plans']>): Plan {
  return {
    id: row.id as PlanId,
    name: row.name,
    planType: row.plan_type as Plan['planType'],
    planTypeText: row.plan_type_text,
    statusText: row.status_text,
    statusDecision: row.status_decision as Plan['statusDecision'],
    adoptedText: row.adopted_text,
    adoptedOn: row.adopted_on,
    revisionText: row.revision_text,
    committee: row.committee,
    sector: row.sector,
    description: row.description,
    source: row.source,
    effort: row.effort,
    statutory: row.statutory === 1,
    legalBasis: row.legal_basis,
    baseline: JSON.parse(row.baseline_json) as Plan['baseline'],
    extra: JSON.parse(row.extra_json) as Plan['extra'],
  }
}

/** A goal's row; its parents are rows of their own. */
export function goalRow(strategyId: StrategyId, goal: Goal, position: number): Schema['goals'] {
  const { id, level, number, title, text, sdgs } = goal
  return { id, strategy_id: strategyId, position, level, number, title, text, sdgs_json: JSON.stringify(sdgs) }
}

/** The goal of a row, with the ids of its parents. */
export function goalOf(row: Selectable<Schema['goals']>, parents: readonly string[]): Goal {
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
