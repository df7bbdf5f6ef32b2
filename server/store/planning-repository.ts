import type { GoalId, PlanId, StrategyId } from '../../shared/ids.ts'
import type { Goal } from '../../shared/planning/goal.ts'
import type { Plan } from '../../shared/planning/plan.ts'
import type { Database } from './database.ts'
import { readTies, writeTies } from './plan-ties.ts'
import { draftColumns, goalOf, goalRow, planOf } from './planning-rows.ts'
import { rowParts } from './row-parts.ts'
import { changeStrategy } from './strategy-lock.ts'

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
  plans(): Promise<Plan[]>
  /** Adds plans at the end of the catalogue. */
  addPlans(plans: readonly Plan[]): Promise<void>
  updatePlan(plan: Plan): Promise<void>
  /** Tells whether the plan lies on the boards of any workshop. */
  isUsed(planId: PlanId): Promise<boolean>
  deletePlan(planId: PlanId): Promise<void>
  goals(): Promise<Goal[]>
  /** Makes the hierarchy the given one. */
  setGoals(goals: readonly Goal[]): Promise<void>
  /** The goals that lie on the boards of any workshop. */
  rankedGoals(): Promise<ReadonlySet<GoalId>>
  deleteGoal(goalId: GoalId): Promise<void>
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
      const ties = await readTies(database, strategyId)
      const byId = new Map(rows.map((row) => [row.id, planOf(row, ties(row.id))]))
      return planIds.flatMap((planId) => byId.get(planId) ?? [])
    },
    goals: (strategyId) => goalsOf(database, strategyId),
    change: (strategyId, work) =>
      changeStrategy(database, strategyId, (transaction) => work(planningTransaction(transaction, strategyId))),
  }
}

function planningTransaction(database: Database, strategyId: StrategyId): PlanningTransaction {
  return {
    plans: () => plansOf(database, strategyId),
    async addPlans(plans) {
      const last = await database
        .selectFrom('plans')
        .select((row) => row.fn.max('position').as('position'))
        .where('strategy_id', '=', strategyId)
        .executeTakeFirst()
      const first = (last?.position ?? -1) + 1
      const rows = plans.map((plan, index) => ({
        ...draftColumns(plan),
        id: plan.id,
        strategy_id: strategyId,
        position: first + index,
      }))
      for (const part of rowParts(rows)) await database.insertInto('plans').values(part).execute()
      await writeTies(database, plans)
    },
    async updatePlan(plan) {
      await database.updateTable('plans').set(draftColumns(plan)).where('id', '=', plan.id).execute()
      await writeTies(database, [plan])
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
      // A goal that stays keeps its row, and with it all that is tied to it.
      const stay = new Set<string>(goals.map(({ id }) => id))
      const own = database.selectFrom('goals').select('id').where('strategy_id', '=', strategyId)
      const before = (await own.execute()).map(({ id }) => id)
      for (const part of rowParts(before.filter((id) => !stay.has(id))))
        await database.deleteFrom('goals').where('id', 'in', part).execute()
      for (const part of rowParts(before))
        await database.deleteFrom('goal_parents').where('goal_id', 'in', part).execute()
      const rows = goals.map((goal, position) => goalRow(strategyId, goal, position))
      const parents = goals.flatMap((goal) =>
        goal.parents.map((parent, position) => ({ goal_id: goal.id, parent_id: parent, position })),
      )
      for (const part of rowParts(rows)) {
        await database
          .insertInto('goals')
          .values(part)
          .onConflict((conflict) =>
            conflict.column('id').doUpdateSet((row) => ({
              position: row.ref('excluded.position'),
              level: row.ref('excluded.level'),
              number: row.ref('excluded.number'),
              title: row.ref('excluded.title'),
              text: row.ref('excluded.text'),
              sdgs_json: row.ref('excluded.sdgs_json'),
            })),
          )
          .execute()
      }
      for (const part of rowParts(parents)) await database.insertInto('goal_parents').values(part).execute()
    },
    async rankedGoals() {
      const own = database.selectFrom('goals').select('id').where('strategy_id', '=', strategyId)
      const ranked = database.selectFrom('workshop_goals').select('goal_id').distinct().where('goal_id', 'in', own)
      return new Set((await ranked.execute()).map((row) => row.goal_id as GoalId))
    },
    async deleteGoal(goalId) {
      await database.deleteFrom('goals').where('id', '=', goalId).execute()
    },
  }
}

async function plansOf(database: Database, strategyId: StrategyId): Promise<Plan[]> {
  const rows = database.selectFrom('plans').selectAll().where('strategy_id', '=', strategyId)
  const ties = await readTies(database, strategyId)
  return (await rows.orderBy('position').orderBy('id').execute()).map((row) => planOf(row, ties(row.id)))
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
