import type { CardId } from '../ids.ts'
import type { PlannedWork } from '../planning/capacity.ts'
import type { OrderedWork } from '../planning/order-check.ts'
import type { Card } from './card.ts'
import type { BoardState } from './state.ts'

/** A card as capacity and order are seen from. */
export type TimedWork = PlannedWork<CardId> & OrderedWork<CardId>

/** The cards with their timing. Of a proposal nobody has said yet how much work it is. */
export function timedWorks(cards: readonly Card[], timings: BoardState['timings']): TimedWork[] {
  return cards.map((card): TimedWork => {
    const timing = timings.get(card.id) ?? null
    if (card.kind === 'proposal') {
      const { planType } = card.proposal
      return { id: card.id, planType, effort: null, statutory: false, timing, buildsOn: [] }
    }
    const { planType, effort, statutory } = card.plan
    return { id: card.id, planType, effort, statutory, timing, buildsOn: [] }
  })
}
