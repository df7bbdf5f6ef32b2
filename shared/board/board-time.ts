import type { CardId, PlanCardId } from '../ids.ts'
import { type CapacityPicture, capacityPicture, overbookedPlans, type PlannedWork } from '../planning/capacity.ts'
import type { Term } from '../planning/half-years.ts'
import { type OrderBreach, type OrderedWork, orderBreaches } from '../planning/order-check.ts'
import type { YearCapacity } from '../planning/strategy.ts'
import { type Card, isPlanCard } from './card.ts'
import type { BoardState } from './state.ts'

/** A card as capacity and order are seen from. */
export type TimedWork = PlannedWork<PlanCardId> & OrderedWork<PlanCardId>

/** What the timing of a board's cards comes to. */
export interface BoardTime {
  readonly works: readonly TimedWork[]
  readonly capacity: CapacityPicture<PlanCardId>
  /** The cards a year has no room for. */
  readonly overbooked: ReadonlySet<CardId>
  readonly breaches: readonly OrderBreach<PlanCardId>[]
  /** The cards that come before what they build on. */
  readonly outOfOrder: ReadonlySet<CardId>
}

/** The plans on the board with their timing. Of a proposal nobody has said yet how much work it is. */
export function timedWorks(cards: readonly Card[], timings: BoardState['timings']): TimedWork[] {
  return cards.filter(isPlanCard).map((card): TimedWork => {
    const timing = timings.get(card.id) ?? null
    if (card.kind === 'proposal') {
      const { planType } = card.proposal
      return { id: card.id, planType, effort: null, statutory: false, timing, buildsOn: [] }
    }
    const { planType, effort, statutory, buildsOn } = card.plan
    return { id: card.id, planType, effort, statutory, timing, buildsOn }
  })
}

/** What these works come to in a term with these capacities. */
export function timeOf(
  works: readonly TimedWork[],
  view: Term & { readonly capacities: readonly YearCapacity[] },
): BoardTime {
  const capacity = capacityPicture(works, view.capacities, view)
  const breaches = orderBreaches(works)
  const outOfOrder = new Set(breaches.map(({ plan }) => plan))
  return { works, capacity, overbooked: overbookedPlans(capacity, works), breaches, outOfOrder }
}
