import type { TFunction } from 'i18next'
import type { BoardTime } from '../../../shared/board/board-time.ts'
import type { PlanCardId } from '../../../shared/ids.ts'
import type { CapacityPicture, YearLoad } from '../../../shared/planning/capacity.ts'
import { listed } from '../words.ts'
import { breachSentence, type Words } from './said-of-time.ts'

/** What to look at in a board's time, the gravest first. */
export function timeSentences(
  words: Words,
  { capacity, breaches }: Pick<BoardTime, 'capacity' | 'breaches'>,
): string[] {
  return [
    ...capacity.years.flatMap((load) => overbooked(words, load)),
    ...breaches.map((breach) => breachSentence(words, breach)),
    ...unknown(words, capacity),
  ]
}

/** As many plans as are read in one sentence; the rest are counted. */
const mostNamed = 6

function overbooked({ t, nameOf, number }: Words, load: YearLoad<PlanCardId>): string[] {
  const { year, over, plans, statutory, capacity } = load
  if (over === 0 || capacity === null) return []
  const sentence = t('timeline.notes.over', { year, months: number(over), plans: named(t, plans.map(nameOf)) })
  return [statutory > capacity ? `${sentence} ${t('timeline.notes.statutoryAlone')}` : sentence]
}

function unknown({ t, nameOf, number }: Words, picture: CapacityPicture<PlanCardId>): string[] {
  const { withoutEffort, outside, outsideMonths, years } = picture
  const without = years.filter(({ capacity, plans }) => capacity === null && plans.length > 0)
  const plans = (ids: readonly PlanCardId[]) => ({ count: ids.length, plans: named(t, ids.map(nameOf)) })
  return [
    ...(withoutEffort.length > 0 ? [t('timeline.notes.withoutEffort', plans(withoutEffort))] : []),
    ...(without.length > 0
      ? [
          t('timeline.notes.withoutCapacity', {
            years: listed(
              t,
              without.map(({ year }) => String(year)),
            ),
          }),
        ]
      : []),
    ...(outside.length > 0 ? [t('timeline.notes.outside', { ...plans(outside), months: number(outsideMonths) })] : []),
  ]
}

function named(t: TFunction, names: readonly string[]): string {
  const more = names.length - mostNamed
  const shown = names.slice(0, mostNamed).map((name) => `«${name}»`)
  return listed(t, more > 0 ? [...shown, t('timeline.notes.more', { count: more })] : shown)
}
