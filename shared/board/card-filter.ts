import type { CardId, GoalId } from '../ids.ts'
import type { Goal } from '../planning/goal.ts'
import { goalTree } from '../planning/goal-tree.ts'
import type { PlanType } from '../planning/plan-type.ts'
import type { Card } from './card.ts'

/** Which cards a device shows: those that fit all that is chosen; null chooses nothing. */
export interface CardFilter {
  readonly planType: PlanType | null
  /** With the goals under it. */
  readonly goalId: GoalId | null
  readonly sector: string | null
  readonly sdg: number | null
}

/** Shows every card. */
export const noFilter: CardFilter = { planType: null, goalId: null, sector: null, sdg: null }

/** Tells whether anything is chosen. */
export function isFiltering(filter: CardFilter): boolean {
  return Object.values(filter).some((chosen) => chosen !== null)
}

/** What a card is filtered by. */
export interface FilterFacts {
  readonly planType: PlanType | null
  /** The goals a plan serves, or the goal itself. */
  readonly goalIds: readonly GoalId[]
  readonly sector: string | null
  readonly sdgs: readonly number[]
}

/** A proposal has a type only; a goal has itself and its SDGs. */
export function filterFacts(card: Card): FilterFacts {
  switch (card.kind) {
    case 'plan':
      return card.plan
    case 'proposal':
      return { planType: card.proposal.planType, goalIds: [], sector: null, sdgs: [] }
    case 'goal':
      return { planType: null, goalIds: [card.id], sector: null, sdgs: card.goal.sdgs }
  }
}

/** The cards that do not fit. What a card does not have fits no choice. */
export function hiddenCards(filter: CardFilter, cards: readonly Card[], goals: readonly Goal[]): ReadonlySet<CardId> {
  if (!isFiltering(filter)) return none
  const within = filter.goalId && goalsUnder(filter.goalId, goals)
  const fits = (card: Card) => {
    const { planType, goalIds, sector, sdgs } = filterFacts(card)
    return (
      (filter.planType === null || planType === filter.planType) &&
      (within === null || goalIds.some((id) => within.has(id))) &&
      (filter.sector === null || sector === filter.sector) &&
      (filter.sdg === null || sdgs.includes(filter.sdg))
    )
  }
  return new Set(cards.filter((card) => !fits(card)).map(({ id }) => id))
}

const none: ReadonlySet<CardId> = new Set()

/** The goal and all goals under it. */
function goalsUnder(goalId: GoalId, goals: readonly Goal[]): ReadonlySet<GoalId> {
  const tree = goalTree(
    goals,
    (goal) => goal.id,
    (goal) => goal.parents,
  )
  const within = new Set(goals.filter(({ id }) => id === goalId))
  for (const goal of within) for (const child of tree.childrenOf(goal)) within.add(child)
  return new Set([...within].map(({ id }) => id))
}
