import { deviationLines } from '../../shared/outcome/deviations.ts'
import { agreementOf, jointResult } from '../../shared/outcome/joint-result.ts'
import { needLines } from '../../shared/outcome/need-words.ts'
import { boardNameIn, conflictText, linkText, remarkText } from '../../shared/outcome/outcome-words.ts'
import type { Outcome, OutcomePlan } from '../../shared/outcome/types.ts'
import { boardColumns } from './board-columns.ts'
import { baselineColumns, catalogueColumns } from './catalogue-columns.ts'
import { aboutText, type Column, filledColumns, type Table, tableOf } from './sheet.ts'
import { extraColumns, textColumns } from './text-columns.ts'
import { timeWarnings } from './time-table.ts'
import { t } from './words.ts'

/** The table with one row per plan, the same in CSV and Excel. */
export function planTable(outcome: Outcome): Table {
  return tableOf(t('outcome.export.sheet.plans'), planColumns(outcome), outcome.plans)
}

/**
 * The columns of the table with one row per plan. First the catalogue's own, under the headers our import knows, with the
 * joint result as the baseline of whoever imports it; then what the import keeps beside them: the earlier baseline, each
 * board's result, conflicts, remarks and the columns an earlier import kept. No fact of a plan is left out.
 */
function planColumns(outcome: Outcome): Column<OutcomePlan>[] {
  const { plans, boards } = outcome
  const conflictsOf = (plan: OutcomePlan) =>
    outcome.conflicts.filter(({ parties }) => parties.some(({ id }) => id === plan.cardId))
  const more = [
    ...jointColumns(outcome),
    ...textColumns(t('timeline.outcome.warnings'), 40, plans, (plan) => timeWarnings(outcome, plan)),
    ...boards.flatMap(boardColumns),
    ...textColumns(t('outcome.export.conflicts'), 60, plans, (plan) =>
      conflictsOf(plan).flatMap((conflict) => [
        conflictText(t, outcome, conflict),
        ...conflict.remarks.map((remark) => remarkText(t, outcome, remark)),
      ]),
    ),
    ...textColumns(t('causal.export.ofPlan'), 60, plans, ({ cardId }) =>
      (outcome.causes?.links ?? [])
        .filter(({ from, to }) => from.id === cardId || to.id === cardId)
        .map((link) => linkText(t, outcome, link)),
    ),
    ...textColumns(t('outcome.export.remarks'), 60, plans, ({ remarks }) =>
      remarks.map((remark) => remarkText(t, outcome, remark)),
    ),
    ...textColumns(t('knowledge.deviations'), 60, plans, (plan) => deviationLines(t, outcome, plan)),
    ...baselineColumns(),
    { header: t('outcome.export.about'), width: 40, value: () => aboutText(outcome) },
    ...extraColumns(plans),
  ]
  return [...catalogueColumns(outcome), ...filledColumns(more, plans)]
}

function jointColumns(outcome: Outcome): Column<OutcomePlan>[] {
  return [
    { header: t('outcome.export.replacedBy'), width: 30, value: (plan) => jointResult(outcome, plan).replacedBy },
    {
      header: t('outcome.export.agreement'),
      width: 22,
      value: (plan) => t(`outcome.agreement.${agreementOf(jointResult(outcome, plan))}`),
    },
    { header: t('needs.title'), width: 30, value: (plan) => needLines(t, outcome, plan).join('\n') || null },
    {
      header: t('outcome.export.proposedOn'),
      width: 14,
      value: ({ proposedOn }) => proposedOn && boardNameIn(t, outcome, proposedOn),
    },
  ]
}
