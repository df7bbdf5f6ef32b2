import type { CanvasLane, LaneKey } from '../../../../client/board/canvas/lanes.ts'
import type { Measures } from '../../../../client/board/canvas/layout.ts'
import type { Card } from '../../../../shared/board/card.ts'
import { type CardId, type LaneId, makeId, type PlanId } from '../../../../shared/ids.ts'
import type { Plan } from '../../../../shared/planning/plan.ts'
import { blankPlan } from '../../../fixtures/blank-plan.ts'

export function cardId(number: number): PlanId {
  return makeId('plan', String(number).padStart(4, '0'))
}

export function laneId(number: number): LaneId {
  return makeId('lane', `lane${number}`)
}

/** A plan card with a name made of its number and an effort of one person-month. */
export function makeCard(number: number, effort: number | null = 1): Card {
  const plan: Plan = { ...blankPlan, id: cardId(number), name: `Plan ${number}`, effort }
  return { kind: 'plan', id: plan.id, plan }
}

/** Lanes with as many cards as given; the first is "not placed". Cards are numbered through from 0. */
export function makeLanes(counts: readonly number[]): CanvasLane[] {
  let next = 0
  return counts.map((count, index) => ({
    key: (index === 0 ? '' : laneId(index)) as LaneKey,
    lane:
      index === 0
        ? null
        : { id: laneId(index), name: `Felt ${index}`, colour: 'blue', pattern: 'solid', capacity: null },
    cards: Array.from({ length: count }, () => makeCard(next++)),
  }))
}

/** A screen of 1024 × 600 where every card is 100 px high and every head 70. */
export function makeMeasures(
  lanes: readonly CanvasLane[],
  scroll: Partial<Record<LaneKey, number>> = {},
  hidden: ReadonlySet<CardId> = new Set(),
): Measures {
  const ids: CardId[] = lanes.flatMap(({ cards }) => cards.map(({ id }) => id))
  return {
    size: { width: 1024, height: 600 },
    heads: new Map(lanes.map(({ key }) => [key, 70])),
    heights: new Map(ids.map((id) => [id, 100])),
    scroll: new Map(Object.entries(scroll) as [LaneKey, number][]),
    hidden,
  }
}
