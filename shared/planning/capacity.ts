import { halfNumber, type Span, type Term, yearsOf } from './half-years.ts'
import type { YearCapacity } from './strategy.ts'

/** What the capacity needs to know of a plan. */
export interface PlannedWork<Id extends string = string> {
  readonly id: Id
  /** Person-months in all; null where nobody has entered it. */
  readonly effort: number | null
  readonly statutory: boolean
  /** null while the plan is not timed. */
  readonly timing: Span | null
}

/** One year of the term: what there is room for, and what is laid in it. All in person-months. */
export interface YearLoad<Id extends string = string> {
  readonly year: number
  /** null: not entered. */
  readonly capacity: number | null
  readonly statutory: number
  readonly other: number
  /** What is laid in its first and its second half. */
  readonly halves: readonly [number, number]
  /** What statutory work leaves for the rest, never below 0; null while the capacity is not entered. */
  readonly leftForOther: number | null
  /** By how much there is too much; 0 where there is room, and where nobody knows. */
  readonly over: number
  /** The plans with a share in it, statutory ones first, then the largest share first. */
  readonly plans: readonly Id[]
}

/** The work of a term against its capacity, and what the numbers do not hold. */
export interface CapacityPicture<Id extends string = string> {
  readonly years: readonly YearLoad<Id>[]
  /** Timed, but nobody has entered how much work it is: not counted, and never taken as nothing. */
  readonly withoutEffort: readonly Id[]
  /** Timed with a part, or all, of the work outside the years of the term. */
  readonly outside: readonly Id[]
  /** Person-months that lie outside the years of the term. */
  readonly outsideMonths: number
}

interface Share<Id extends string> {
  readonly plan: PlannedWork<Id>
  readonly months: number
}

/**
 * The load of each year of the term. A plan's effort is spread evenly over its half years, since nobody knows better when it
 * is planned. Whatever is timed counts, whatever its decision: that a plan is worked on is one fact, what becomes of it
 * another. A capacity is one of a whole year: within it work can be moved, so a half alone is never overbooked.
 */
export function capacityPicture<Id extends string>(
  works: readonly PlannedWork<Id>[],
  capacities: readonly YearCapacity[],
  term: Term,
): CapacityPicture<Id> {
  // In one order, whatever order they came in: sums of fractions depend on it.
  const timed = works.filter(({ timing }) => timing !== null).sort((a, b) => (a.id < b.id ? -1 : 1))
  const halves = sharesByHalf(timed)
  const years = yearsOf(term)
  const isInside = (half: number) => half >= halfNumber(`${term.termFrom}-1`) && half <= halfNumber(`${term.termTo}-2`)
  return {
    years: years.map((year) => {
      const capacity = capacities.find((each) => each.year === year)?.personMonths ?? null
      return yearLoad(
        year,
        capacity,
        halves.get(halfNumber(`${year}-1`)) ?? [],
        halves.get(halfNumber(`${year}-2`)) ?? [],
      )
    }),
    withoutEffort: idsOf(timed.filter(({ effort }) => effort === null)),
    outside: idsOf(
      timed.filter(
        ({ timing }) => timing && !(isInside(halfNumber(timing.start)) && isInside(halfNumber(timing.finish))),
      ),
    ),
    outsideMonths: toHundredths(sum([...halves].flatMap(([half, shares]) => (isInside(half) ? [] : shares)))),
  }
}

/**
 * The plans for which a year has no room: all in it but the statutory ones, which come first. They too, where they alone
 * are more than the capacity. Which of them has to give way is for people to say.
 */
export function overbookedPlans<Id extends string>(
  { years }: Pick<CapacityPicture<Id>, 'years'>,
  works: readonly PlannedWork<Id>[],
): Set<Id> {
  const statutory = new Set(works.flatMap((plan) => (plan.statutory ? [plan.id] : [])))
  return new Set(
    years.flatMap((load) => {
      if (load.over === 0 || load.capacity === null) return []
      const alone = load.statutory > load.capacity
      return load.plans.filter((id) => alone || !statutory.has(id))
    }),
  )
}

function sharesByHalf<Id extends string>(timed: readonly PlannedWork<Id>[]): Map<number, Share<Id>[]> {
  const halves = new Map<number, Share<Id>[]>()
  for (const plan of timed) {
    if (!plan.timing || plan.effort === null) continue
    const [start, finish] = [halfNumber(plan.timing.start), halfNumber(plan.timing.finish)]
    const share = { plan, months: plan.effort / (finish - start + 1) }
    for (let half = start; half <= finish; half++) {
      const shares = halves.get(half)
      if (shares) shares.push(share)
      else halves.set(half, [share])
    }
  }
  return halves
}

function yearLoad<Id extends string>(
  year: number,
  capacity: number | null,
  first: readonly Share<Id>[],
  second: readonly Share<Id>[],
): YearLoad<Id> {
  const byPlan = new Map<PlannedWork<Id>, number>()
  for (const { plan, months } of [...first, ...second]) byPlan.set(plan, (byPlan.get(plan) ?? 0) + months)
  const shares = [...byPlan].map(([plan, months]) => ({ plan, months }))
  const statutory = sum(shares.filter(({ plan }) => plan.statutory))
  const other = sum(shares.filter(({ plan }) => !plan.statutory))
  return {
    year,
    capacity,
    statutory: toHundredths(statutory),
    other: toHundredths(other),
    halves: [toHundredths(sum(first)), toHundredths(sum(second))],
    leftForOther: capacity === null ? null : Math.max(0, toHundredths(capacity - statutory)),
    over: capacity === null ? 0 : Math.max(0, toHundredths(statutory + other - capacity)),
    plans: idsOf(
      shares
        .sort((a, b) => Number(b.plan.statutory) - Number(a.plan.statutory) || b.months - a.months)
        .map(({ plan }) => plan),
    ),
  }
}

function sum(shares: readonly Pick<Share<string>, 'months'>[]): number {
  return shares.reduce((total, { months }) => total + months, 0)
}

function idsOf<Id extends string>(plans: readonly PlannedWork<Id>[]): Id[] {
  return plans.map(({ id }) => id)
}

/** Parts of a month do not add up in binary: a year that is just full must not count as overbooked by a rounding. */
function toHundredths(months: number): number {
  return Math.round(months * 100) / 100
}
