import { formatInstant } from '../../shared/i18n/dates.ts'
import { groundText } from '../../shared/outcome/causes/chain-words.ts'
import { handlingText } from '../../shared/outcome/handled-words.ts'
import { boardName, boardNameIn, noticeText, partiesText } from '../../shared/outcome/outcome-words.ts'
import type { Outcome } from '../../shared/outcome/types.ts'
import { goalName } from '../../shared/planning/goal.ts'
import { facts } from './board-columns.ts'
import { deadlineRows } from './knowledge-tables.ts'
import { aboutText, type Table, tableOf, type Value } from './sheet.ts'
import { t } from './words.ts'

/** Every board's result for every plan it has said something of, in a row of its own: to filter and count. */
export function resultTable(outcome: Outcome): Table {
  const rows = outcome.plans.flatMap(({ name, results }) =>
    results
      .filter((result) => facts.some((fact) => fact.value(result)))
      .map((result) => ({ name, board: boardNameIn(t, outcome, result.boardId), result })),
  )
  return tableOf(
    t('outcome.export.sheet.boards'),
    [
      { header: t('outcome.export.plan'), width: 50, value: (row) => row.name },
      { header: t('outcome.export.board'), width: 12, value: (row) => row.board },
      ...facts.map((fact) => ({
        header: t(`outcome.export.factHeader.${fact.name}`),
        width: fact.width,
        value: (row: (typeof rows)[number]) => fact.value(row.result),
      })),
    ],
    rows,
  )
}

/** All goal conflicts, the most serious first. */
export function conflictTable(outcome: Outcome): Table {
  return tableOf(
    t('outcome.export.sheet.conflicts'),
    [
      { header: t('outcome.export.parties'), width: 60, value: (conflict) => partiesText(t, conflict) },
      { header: t('outcome.export.kind'), width: 16, value: ({ kind }) => t(`board.conflictKind.${kind}`) },
      { header: t('outcome.export.severity'), width: 12, value: ({ severity }) => t(`board.severity.${severity}`) },
      { header: t('outcome.export.sentence'), width: 60, value: ({ sentence }) => sentence },
      { header: t('handling.export.status'), width: 12, value: ({ status }) => t(`causes.status.${status ?? 'open'}`) },
      {
        header: t('handling.export.handling'),
        width: 40,
        value: ({ handling }) => (handling ? handlingText(t, handling) : null),
      },
      { header: t('handling.export.affected'), width: 40, value: ({ affected }) => affected ?? null },
      {
        header: t('handling.export.chain'),
        width: 80,
        value: ({ chains }) => chains?.map((tie) => groundText(t, tie)).join('\n') ?? null,
      },
      { header: t('outcome.export.board'), width: 12, value: ({ boardId }) => boardNameIn(t, outcome, boardId) },
    ],
    outcome.conflicts,
  )
}

/** All remarks, about plans, about goals and about conflicts. */
export function remarkTable(outcome: Outcome): Table {
  const rows = [
    ...outcome.plans.flatMap(({ name, remarks }) => remarks.map((remark) => ({ about: name, remark }))),
    ...(outcome.goals ?? []).flatMap((goal) => goal.remarks.map((remark) => ({ about: goalName(goal), remark }))),
    ...outcome.conflicts.flatMap((conflict) =>
      conflict.remarks.map((remark) => ({
        about: t('outcome.export.conflictBetween', { parties: partiesText(t, conflict) }),
        remark,
      })),
    ),
  ]
  return tableOf(
    t('outcome.export.sheet.remarks'),
    [
      { header: t('outcome.export.remarkAbout'), width: 60, value: ({ about }) => about },
      { header: t('outcome.export.remarkText'), width: 80, value: ({ remark }) => remark.text },
      { header: t('outcome.export.board'), width: 12, value: ({ remark }) => boardNameIn(t, outcome, remark.boardId) },
    ],
    rows,
  )
}

/** What the workbook is, and what a reader must know before using it. */
export function aboutTable(outcome: Outcome): Table {
  const rows: [string, Value][] = [
    [t('outcome.export.about'), aboutText(outcome)],
    [t('outcome.export.municipality'), outcome.municipality],
    [t('outcome.export.workshop'), outcome.workshopTitle],
    [t('outcome.export.term'), `${outcome.termFrom}–${outcome.termTo}`],
    [t('outcome.export.version'), outcome.version ?? t('outcome.export.noVersion')],
    [t('outcome.export.computedAt'), formatInstant(outcome.computedAt, 'nb')],
    ...deadlineRows(outcome),
    ...outcome.boards.map((board): [string, Value] => [boardName(t, board), board.topic || null]),
    [t('outcome.export.jointRule'), t('outcome.export.jointRuleText')],
    ...outcome.notices.map((notice): [string, Value] => [t('outcome.export.notices'), noticeText(t, outcome, notice)]),
  ]
  return tableOf(
    t('outcome.export.sheet.about'),
    [
      { header: t('ui.productName'), width: 30, value: ([name]) => name },
      { header: t('ui.inputNotDecision'), width: 90, value: ([, value]) => value },
    ],
    rows,
  )
}
