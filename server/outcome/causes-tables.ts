import { actOf } from '../../shared/board/records/link.ts'
import { groundText } from '../../shared/outcome/causes/chain-words.ts'
import { linkMatrix, type MatrixLine } from '../../shared/outcome/causes/link-matrix.ts'
import { boardNameIn } from '../../shared/outcome/outcome-words.ts'
import type { Outcome } from '../../shared/outcome/types.ts'
import { type Table, tableOf } from './sheet.ts'
import { t } from './words.ts'

/** What is linked to what on each board, and how. */
export function linkTable(outcome: Outcome): Table {
  return tableOf(
    t('causal.export.links'),
    [
      { header: t('causal.export.from'), width: 50, value: ({ from }) => from.name || t('outcome.goneParty') },
      { header: t('causal.export.act'), width: 16, value: (link) => t(`causes.act.${actOf(link)}`) },
      { header: t('causal.export.effect'), width: 12, value: ({ effect }) => effect },
      { header: t('causal.export.to'), width: 50, value: ({ to }) => to.name || t('outcome.goneParty') },
      { header: t('causal.export.note'), width: 50, value: ({ note }) => note ?? null },
      { header: t('outcome.export.board'), width: 12, value: ({ boardId }) => boardNameIn(t, outcome, boardId) },
    ],
    outcome.causes?.links ?? [],
  )
}

/** What was scored from −3 to 3 between plans and goals, board by board; null where nothing was. */
export function matrixTable(outcome: Outcome): Table | null {
  const { columns, lines } = linkMatrix(outcome.causes?.links ?? [])
  if (lines.length === 0) return null
  return tableOf(
    t('matrix.outcome.title'),
    [
      { header: t('matrix.table.corner'), width: 50, value: ({ from }) => from.name },
      { header: t('outcome.export.board'), width: 12, value: ({ boardId }) => boardNameIn(t, outcome, boardId) },
      ...columns.map(({ name }, index) => ({
        header: name,
        width: 20,
        value: ({ effects }: MatrixLine) => effects[index] ?? null,
      })),
    ],
    lines,
  )
}

/** The goals each board says pull against each other, and why. */
export function apartTable(outcome: Outcome): Table {
  return tableOf(
    t('causal.export.apart'),
    [
      { header: t('causal.export.goal'), width: 40, value: ({ goals }) => goals[0]?.name ?? null },
      { header: t('causal.export.otherGoal'), width: 40, value: ({ goals }) => goals[1]?.name ?? null },
      { header: t('causal.export.why'), width: 80, value: ({ chains }) => groundText(t, chains) },
      { header: t('outcome.export.board'), width: 12, value: ({ boardId }) => boardNameIn(t, outcome, boardId) },
    ],
    outcome.causes?.apart ?? [],
  )
}

/** Every statement, whether it was linked to anything or not. */
export function statementTable(outcome: Outcome): Table {
  return tableOf(
    t('causal.export.statements'),
    [
      { header: t('causal.export.statement'), width: 80, value: ({ text }) => text },
      { header: t('causal.export.about'), width: 50, value: ({ about }) => about?.name ?? null },
      { header: t('outcome.export.board'), width: 12, value: ({ boardId }) => boardNameIn(t, outcome, boardId) },
    ],
    outcome.causes?.statements ?? [],
  )
}
