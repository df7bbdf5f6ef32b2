import { type BoardTime, type TimedWork, timeOf } from '../board/board-time.ts'
import type { WorkshopView } from '../protocol/rest/workshop.ts'
import { jointResult } from './joint-result.ts'
import type { Outcome, OutcomeNotice, OutcomePlan, OutcomeTime } from './types.ts'

type Term = Pick<WorkshopView, 'termFrom' | 'termTo' | 'capacities'>

/**
 * What the joint timing of the plans comes to; null while nothing is timed. Plans on whose time the tables differ are in no
 * year, and are told.
 */
export function outcomeTime(
  boards: Outcome['boards'],
  plans: readonly OutcomePlan[],
  term: Term,
): { time: OutcomeTime; notices: OutcomeNotice[] } | null {
  const joint = plans.map((plan) => ({ plan, result: jointResult({ boards }, plan) }))
  if (!plans.some(({ results }) => results.some(({ start }) => start !== null))) return null
  const works = joint.map(({ plan, result: { start, finish } }): TimedWork => {
    const { cardId, planType, effort, statutory, foundations } = plan
    const timing = start && finish ? { start, finish } : null
    return { id: cardId, planType, effort, statutory, timing, buildsOn: foundations.map(({ id }) => id) }
  })
  const { capacity, breaches } = timeOf(works, term)
  const disputed = joint.flatMap(({ plan, result }) => (isDisputed(plan, result) ? [plan.cardId] : []))
  return {
    time: {
      years: capacity.years.map(({ halves, plans: cards, ...load }) => ({
        ...load,
        halves: [...halves],
        plans: [...cards],
      })),
      withoutEffort: [...capacity.withoutEffort],
      outside: [...capacity.outside],
      outsideMonths: capacity.outsideMonths,
      disputed,
    },
    notices: [...overbooked(capacity), ...outOfOrder(breaches)],
  }
}

function isDisputed(
  { results }: OutcomePlan,
  { start, finish }: { start: string | null; finish: string | null },
): boolean {
  return (start === null || finish === null) && results.some((result) => result.start !== null)
}

function overbooked({ years }: BoardTime['capacity']): OutcomeNotice[] {
  return years
    .filter(({ over }) => over > 0)
    .map(({ year, over }) => ({ code: 'overbookedYear', year, personMonths: over }))
}

function outOfOrder(breaches: BoardTime['breaches']): OutcomeNotice[] {
  return breaches.map(({ plan, foundation, kind }) => ({
    code: kind === 'starts' ? 'startsBeforeFoundation' : 'finishesBeforeFoundation',
    cardId: plan,
    foundation,
  }))
}
