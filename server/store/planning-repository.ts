import type { GoalId, PlanId, StrategyId } from '../../shared/ids.ts'
import type { Goal } from '../../shared/planning/goal.ts'
import type { Plan } from '../../shared/planning/plan.ts'
import type { Database } from './database.ts'
import { draftColumns, goalOf, goalRow, planOf } from './planning-rows.ts'
import { rowParts } from './row-parts.ts'

/** The plan catalogues and goal hierarchies of strategies. */
export interface PlanningRepository {
  plans(strategyId: StrategyId): Promise<Plan[]>
  /** These plans of the strategy, in the order of the ids; those that are not there are left out. */
  plansById(strategyId: StrategyId, planIds: readonly PlanId[]): Promise<Plan[]>
  goals(strategyId: StrategyId): Promise<Goal[]>
  /**
   * Does work on one strategy in one transaction, in which no other changes the same strategy: all of it is stored or
   * nothing. undefined when there is no such strategy.
   */
  change<T>(strategyId: StrategyId, work: (planning: PlanningTransaction) => Promise<T>): Promise<T | undefined>
}

/** What can be done to one strategy within a transaction. */
export interface PlanningTransaction {
  planNames(): Promise<string[]>
  plan(planId: PlanId): Promise<Plan | undefined>
  /** Adds plans at the end of the catalogue. */
  addPlans(plans: readonly Plan[]): Promise<void>
  updatePlan(plan: Plan): Promise<void>
  /** Tells whether the plan lies on the boards of any workshop. */
  isUsed(planId: PlanId): Promise<boolean>
  deletePlan(planId: PlanId): Promise<void>
  goals(): Promise<Goal[]>
  /** Makes the hierarchy the given one. */
  setGoals(goals: readonly Goal[]): Promise<void>
  /** Deletes a goal; false when there is none. */
  deleteGoal(goalId: GoalId): Promise<boolean>
}

/** The catalogues in the database. */
export function planningRepository(database: Database): PlanningRepository {
  return {
    plans: (strategyId) => plansOf(database, strategyId),
    async plansById(strategyId, planIds) {
      const rows = await database
        .selectFrom('plans')
        .selectAll()
        .where('strategy_id', '=', strategyId)
        .where('id', 'in', planIds.length > 0 ? planIds : [''])
        .execute()
      const byId = new Map(rows.map((row) => [row.id, planOf(row)]))
      return planIds.flatMap((planId) => byId.get(planId) ?? [])
    },
    goals: (strategyId) => goalsOf(database, strategyId),
    change: (strategyId, work) =>
      database.transaction().execute(async (transaction) => {
        // Writing the row locks it: a second import of the same strategy waits here and then sees what the first stored.
        const lock = transaction.updateTable('strategies').set((row) => ({ id: row.ref('id') }))
        const { numUpdatedRows } = await lock.where('id', '=', strategyId).executeTakeFirstOrThrow()
        return numUpdatedRows === 0n ? undefined : work(planningTransaction(transaction, strategyId))
      }),
  }
}

function planningTransaction(database: Database, strategyId: StrategyId): PlanningTransaction {
  const ownPlans = () => database.selectFrom('plans').where('strategy_id', '=', strategyId)
  return {
    async planNames() {
      return (await ownPlans().select('name').execute()).map((row) => row.name)
    },
    async plan(planId) {
      const row = await ownPlans().selectAll().where('id', '=', planId).executeTakeFirst()
      return row && planOf(row)
    },
    async addPlans(plans) {
      const last = await ownPlans()
        .select((row) => row.fn.max('position').as('position'))
        .executeTakeFirst()
      const first = (last?.position ?? -1) + 1
      const rows = plans.map((plan, index) => ({
        ...draftColumns(plan),
        id: plan.id,
        strategy_id: strategyId,
        position: first + index,
      }))
      for (const part of rowParts(rows)) await database.insertInto('plans').values(part).execute()
    },
    async updatePlan(plan) {
      await database.updateTable('plans').set(draftColumns(plan)).where('id', '=', plan.id).execute()
    },
    async isUsed(planId) {
      const row = database.selectFrom('workshop_plans').select('plan_id').where('plan_id', '=', planId)
      return (await row.executeTakeFirst()) !== undefined
    },
    async deletePlan(planId) {
      await database.deleteFrom('plans').where('id', '=', planId).execute()
    },
    goals: () => goalsOf(database, strategyId),
    async setGoals(goals) {
      await database.deleteFrom('goals').where('strategy_id', '=', strategyId).execute()
      const rows = goals.map((goal, position) => goalRow(strategyId, goal, position))
      const parents = goals.flatMap((goal) =>
        goal.parents.map((parent, position) => ({ goal_id: goal.id, parent_id: parent, position })),
      )
      for (const part of rowParts(rows)) await database.insertInto('goals').values(part).execute()
      for (const part of rowParts(parents)) await database.insertInto('goal_parents').values(part).execute()
    },
    async deleteGoal(goalId) {
      const own = database.deleteFrom('goals').where('strategy_id', '=', strategyId).where('id', '=', goalId)
      return (await own.executeTakeFirst()).numDeletedRows > 0n
    },
  }
}

async function plansOf(database: Database, strategyId: StrategyId): Promise<Plan[]> {
  const rows = database.selectFrom('plans').selectAll().where('strategy_id', '=', strategyId)
  return (await rows.orderBy('position').orderBy('id').execute()).map(planOf)
}

async function goalsOf(database: Database, strategyId: StrategyId): Promise<Goal[]> {
  const rows = await database
    .selectFrom('goals')
    .selectAll()
    .where('strategy_id', '=', strategyId)
    .orderBy('position')
    .execute()
  const ties = await database
    .selectFrom('goal_parents')
    .innerJoin('goals', 'goals.id', 'goal_parents.goal_id')
    .select(['goal_parents.goal_id', 'goal_parents.parent_id'])
    .where('goals.strategy_id', '=', strategyId)
    .orderBy('goal_parents.position')
    .execute()
  const parents = new Map<string, string[]>()
  for (const tie of ties) parents.set(tie.goal_id, [...(parents.get(tie.goal_id) ?? []), tie.parent_id])
  return rows.map((row) => goalOf(row, parents.get(row.id) ?? []))
}
