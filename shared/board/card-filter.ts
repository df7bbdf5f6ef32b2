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

/** The cards that do not fit. A proposal has a type only, so it fits no choice of goal, sector or SDG. */
export function hiddenCards(filter: CardFilter, cards: readonly Card[], goals: readonly Goal[]): ReadonlySet<CardId> {
  if (!isFiltering(filter)) return none
  const within = filter.goalId && goalsUnder(filter.goalId, goals)
  const fits = (card: Card) => {
    const plan = card.kind === 'plan' ? card.plan : null
    const planType = card.kind === 'plan' ? card.plan.planType : card.proposal.planType
    return (
      (filter.planType === null || planType === filter.planType) &&
      (within === null || (plan?.goalIds.some((id) => within.has(id)) ?? false)) &&
      (filter.sector === null || plan?.sector === filter.sector) &&
      (filter.sdg === null || (plan?.sdgs.includes(filter.sdg) ?? false))
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
