import { noticeText } from '../../shared/outcome/outcome-words.ts'
import type { Outcome, OutcomePlan, OutcomeTime } from '../../shared/outcome/types.ts'
import { type Column, type Table, tableOf } from './sheet.ts'
import { t } from './words.ts'

type Year = OutcomeTime['years'][number]

/** The work of each year against its capacity, and below what no year holds; null where nothing is timed. */
export function timeTable({ time, plans }: Outcome): Table | null {
  if (!time) return null
  const names = (ids: readonly string[]) =>
    ids.flatMap((id) => plans.find(({ cardId }) => cardId === id)?.name ?? []).join('\n')
  const columns: Column<Year>[] = [
    { header: t('timeline.outcome.year'), width: 40, value: ({ year }) => year },
    { header: t('timeline.outcome.capacity'), width: 12, value: ({ capacity }) => capacity },
    { header: t('timeline.outcome.statutory'), width: 12, value: ({ statutory }) => statutory },
    { header: t('timeline.outcome.leftForOther'), width: 16, value: ({ leftForOther }) => leftForOther },
    { header: t('timeline.outcome.other'), width: 12, value: ({ other }) => other },
    { header: t('timeline.outcome.over'), width: 12, value: ({ over }) => over },
    { header: t('timeline.outcome.plans'), width: 70, value: (year) => names(year.plans) },
  ]
  const table = tableOf(t('outcome.export.sheet.time'), columns, time.years)
  const below = (['outside', 'withoutEffort', 'disputed'] as const).filter((kind) => time[kind].length > 0)
  const row = (kind: (typeof below)[number]) => [
    t(`timeline.outcome.${kind}`),
    ...columns
      .slice(1, -1)
      .map(({ header }) => (kind === 'outside' && header === t('timeline.outcome.other') ? time.outsideMonths : null)),
    names(time[kind]),
  ]
  return { ...table, rows: [...table.rows, ...below.map(row)] }
}

/** What is noticed of a plan's time, one sentence a line: years that are overbooked with it, and what it comes before. */
export function timeWarnings(outcome: Outcome, { cardId }: OutcomePlan): string[] {
  const years = outcome.time?.years.filter(({ over, plans }) => over > 0 && plans.includes(cardId)) ?? []
  return outcome.notices
    .filter(({ code, year, cardId: about }) =>
      code === 'overbookedYear'
        ? years.some((each) => each.year === year)
        : about === cardId && (code === 'startsBeforeFoundation' || code === 'finishesBeforeFoundation'),
    )
    .map((notice) => noticeText(t, outcome, notice))
}
