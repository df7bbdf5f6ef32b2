import type { GoalId } from '../ids.ts'
import type { Goal } from './goal.ts'
import { goalTree } from './goal-tree.ts'
import type { Plan } from './plan.ts'

type Linked = Pick<Plan, 'goalIds'>

/** The plans linked to each goal itself. */
export function plansByGoal<P extends Linked>(plans: readonly P[]): (goalId: GoalId) => readonly P[] {
  const byGoal = new Map<GoalId, P[]>()
  for (const plan of plans) {
    for (const goalId of plan.goalIds) byGoal.set(goalId, [...(byGoal.get(goalId) ?? []), plan])
  }
  return (goalId) => byGoal.get(goalId) ?? []
}

/** Which goals have no plan: none is linked to the goal, nor to any goal under it. */
export function goalsWithoutPlan(goals: readonly Goal[], plans: readonly Linked[]): Goal[] {
  const tree = goalTree(
    goals,
    (goal) => goal.id,
    (goal) => goal.parents,
  )
  const byId = new Map(goals.map((goal) => [goal.id, goal]))
  const covered = new Set<Goal>()
  const waiting = plans.flatMap(({ goalIds }) => goalIds.flatMap((id) => byId.get(id) ?? []))
  for (let goal = waiting.pop(); goal; goal = waiting.pop()) {
    if (covered.has(goal)) continue
    covered.add(goal)
    waiting.push(...tree.parentsOf(goal))
  }
  return goals.filter((goal) => !covered.has(goal))
}

/** Which plans have no goal. */
export function plansWithoutGoal<P extends Linked>(plans: readonly P[]): P[] {
  return plans.filter(({ goalIds }) => goalIds.length === 0)
}
