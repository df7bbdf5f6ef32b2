import type { Outcome, OutcomePoll } from '../../shared/outcome/types.ts'
import { ruleText } from '../../shared/poll/rule-text.ts'
import { steps } from '../../shared/poll/scale.ts'
import { aboutText, type Column, filledColumns, type Table, tableOf } from './sheet.ts'
import { t } from './words.ts'

/** What was asked of one option, or of the question itself. */
interface Row {
  readonly poll: OutcomePoll
  readonly option: OutcomePoll['options'][number] | null
  /** null when too few answered. */
  readonly counts: readonly number[] | null
}

/** The released polls (temperaturmålinger) with their rule, one row for each option: the same in CSV and Excel. */
export function pollTable(outcome: Outcome): Table {
  const rows = outcome.polls.flatMap(rowsOf)
  const columns: Column<Row>[] = [
    { header: t('poll.export.question'), width: 50, value: ({ poll }) => poll.question },
    { header: t('poll.export.phase'), width: 24, value: ({ poll }) => poll.phase },
    { header: t('poll.export.form'), width: 12, value: ({ poll }) => t(`poll.desk.forms.${poll.form.kind}`) },
    {
      header: t('poll.export.about'),
      width: 14,
      value: ({ option }) => t(`poll.export.kind.${option?.about ?? 'question'}`),
    },
    { header: t('poll.export.option'), width: 50, value: ({ option }) => option?.words ?? null },
    {
      header: t('poll.export.count'),
      width: 18,
      value: ({ poll, counts }) => (poll.form.kind === 'scale' ? null : (counts?.[0] ?? null)),
    },
    ...steps.map((step, column) => ({
      header: t('poll.export.step', { step }),
      width: 10,
      value: ({ poll, counts }: Row) => (poll.form.kind === 'scale' ? (counts?.[column] ?? null) : null),
    })),
    { header: t('poll.export.answers'), width: 18, value: ({ poll }) => poll.answers ?? t('poll.export.tooFew') },
    {
      header: t('poll.ruleTitle'),
      width: 80,
      value: ({ poll }) => poll.rule.map((sentence) => ruleText(t, sentence)).join(' '),
    },
    { header: t('outcome.export.about'), width: 40, value: () => aboutText(outcome) },
  ]
  return tableOf(t('outcome.export.sheet.polls'), rows.length > 0 ? filledColumns(columns, rows) : columns, rows)
}

function rowsOf(poll: OutcomePoll): Row[] {
  const options = poll.options.length > 0 ? poll.options : [null]
  return options.map((option, index) => ({ poll, option, counts: poll.rows?.[index] ?? null }))
}
