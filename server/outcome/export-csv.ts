import type { Outcome } from '../../shared/outcome/types.ts'
import { csvOf } from './csv.ts'
import { goalTable } from './goal-table.ts'
import { planTable } from './plan-table.ts'
import { pollTable } from './poll-table.ts'

/** The outcome as CSV, one row per plan. */
export function exportCsv(outcome: Outcome): string {
  return csvOf(planTable(outcome))
}

/** The goals that were ranked as CSV, one row each. */
export function exportGoalsCsv(outcome: Outcome): string {
  return csvOf(goalTable(outcome))
}

/** The released polls of the outcome as CSV: a table of their own, since a CSV file holds one. */
export function exportPollsCsv(outcome: Outcome): string {
  return csvOf(pollTable(outcome))
}
