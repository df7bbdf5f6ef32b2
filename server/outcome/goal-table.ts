import { jointPlace } from '../../shared/outcome/joint-result.ts'
import { boardName, conflictText, remarkText } from '../../shared/outcome/outcome-words.ts'
import type { Outcome, OutcomeGoal } from '../../shared/outcome/types.ts'
import { goalName } from '../../shared/planning/goal.ts'
import { type Column, type Table, tableOf } from './sheet.ts'
import { textColumns } from './text-columns.ts'
import { t } from './words.ts'

/** The goals that were ranked, one row each, with the joint lane and place and every board's beside each other. */
export function goalTable(outcome: Outcome): Table {
  const goals = outcome.goals ?? []
  const columns: Column<OutcomeGoal>[] = [
    { header: t('goalCards.export.goal'), width: 50, value: goalName },
    { header: t('goalCards.level'), width: 14, value: ({ level }) => t(`planning.goalLevel.${level}`) },
    { header: t('goalCards.parents'), width: 40, value: ({ parents }) => parents.join('; ') || null },
    { header: t('goalCards.export.sdgs'), width: 14, value: ({ sdgs }) => sdgs.join(', ') || null },
    ...(['lane', 'rank'] as const).map((fact) => ({
      header: t(`outcome.export.factHeader.${fact}`),
      width: fact === 'lane' ? 24 : 12,
      value: (goal: OutcomeGoal) => jointPlace(outcome, goal)[fact],
    })),
    ...outcome.boards.flatMap((board) =>
      (['lane', 'rank'] as const).map((fact) => ({
        header: t('outcome.export.onBoard', { board: boardName(t, board), fact: t(`outcome.export.fact.${fact}`) }),
        width: fact === 'lane' ? 24 : 12,
        value: ({ results }: OutcomeGoal) => results.find(({ boardId }) => boardId === board.boardId)?.[fact] ?? null,
      })),
    ),
    ...textColumns(t('goalCards.ambition.title'), 60, goals, ({ ambitions }) =>
      ambitions.map((ambition) => remarkText(t, outcome, ambition)),
    ),
    ...textColumns(t('outcome.export.conflicts'), 60, goals, ({ goalId }) =>
      outcome.conflicts
        .filter(({ parties }) => parties.some(({ id }) => id === goalId))
        .map((conflict) => conflictText(t, outcome, conflict)),
    ),
    ...textColumns(t('outcome.export.remarks'), 60, goals, ({ remarks }) =>
      remarks.map((remark) => remarkText(t, outcome, remark)),
    ),
  ]
  return tableOf(t('goalCards.export.sheet'), columns, goals)
}
