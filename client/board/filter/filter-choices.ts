import type { Card } from '../../../shared/board/card.ts'
import { type CardFilter, filterFacts } from '../../../shared/board/card-filter.ts'
import type { Goal } from '../../../shared/planning/goal.ts'
import { goalTree } from '../../../shared/planning/goal-tree.ts'
import { planTypes } from '../../../shared/planning/plan-type.ts'
import { sdgs } from '../../../shared/planning/sdg.ts'

/** What can be chosen, so that at least one card fits each of it. */
export interface FilterChoices {
  readonly planType: readonly NonNullable<CardFilter['planType']>[]
  readonly goalId: readonly Goal[]
  readonly sector: readonly string[]
  readonly sdg: readonly number[]
}

/** The choices these cards give, in the order they are listed elsewhere. */
export function filterChoices(cards: readonly Card[], goals: readonly Goal[]): FilterChoices {
  const facts = cards.map(filterFacts)
  const types = new Set(facts.map(({ planType }) => planType))
  const linked = new Set(facts.flatMap(({ goalIds }) => goalIds))
  const sectors = new Set(facts.flatMap(({ sector }) => sector || []))
  const tree = goalTree(
    goals,
    (goal) => goal.id,
    (goal) => goal.parents,
  )
  const reached = new Set(goals.filter(({ id }) => linked.has(id)))
  for (const goal of reached) for (const above of tree.parentsOf(goal)) reached.add(above)
  return {
    planType: planTypes.filter((type) => types.has(type)),
    goalId: goals.filter((goal) => reached.has(goal)),
    sector: [...sectors].sort((a, b) => a.localeCompare(b, 'nb')),
    sdg: sdgs.filter((number) => facts.some((card) => card.sdgs.includes(number))),
  }
}
