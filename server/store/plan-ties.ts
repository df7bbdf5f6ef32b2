import type { GoalId, PlanId, StrategyId } from '../../shared/ids.ts'
import type { Plan, PlanTies } from '../../shared/planning/plan.ts'
import type { Database } from './database.ts'
import { grouped, rowParts } from './row-parts.ts'

/** What every plan of a strategy is tied to; a plan without ties has empty ones. */
export async function readTies(database: Database, strategyId: StrategyId): Promise<(planId: string) => PlanTies> {
  const goals = await database
    .selectFrom('plan_goals')
    .innerJoin('plans', 'plans.id', 'plan_goals.plan_id')
    .select(['plan_goals.plan_id', 'plan_goals.goal_id'])
    .where('plans.strategy_id', '=', strategyId)
    .orderBy('plan_goals.position')
    .execute()
  const foundations = await database
    .selectFrom('plan_foundations')
    .innerJoin('plans', 'plans.id', 'plan_foundations.plan_id')
    .select(['plan_foundations.plan_id', 'plan_foundations.foundation_id'])
    .where('plans.strategy_id', '=', strategyId)
    .orderBy('plan_foundations.position')
    .execute()
  const goalIds = grouped(goals, ({ plan_id }) => plan_id)
  const buildsOn = grouped(foundations, ({ plan_id }) => plan_id)
  return (planId) => ({
    goalIds: goalIds(planId).map((row) => row.goal_id as GoalId),
    buildsOn: buildsOn(planId).map((row) => row.foundation_id as PlanId),
  })
}

/** Stores what these plans are tied to in place of what they were. */
export async function writeTies(database: Database, plans: readonly Plan[]): Promise<void> {
  for (const part of rowParts(plans.map(({ id }) => id))) {
    await database.deleteFrom('plan_goals').where('plan_id', 'in', part).execute()
    await database.deleteFrom('plan_foundations').where('plan_id', 'in', part).execute()
  }
  const goals = plans.flatMap(({ id, goalIds }) =>
    goalIds.map((goal_id, position) => ({ plan_id: id, goal_id, position })),
  )
  const foundations = plans.flatMap(({ id, buildsOn }) =>
    buildsOn.map((foundation_id, position) => ({ plan_id: id, foundation_id, position })),
  )
  for (const part of rowParts(goals)) await database.insertInto('plan_goals').values(part).execute()
  for (const part of rowParts(foundations)) await database.insertInto('plan_foundations').values(part).execute()
}
