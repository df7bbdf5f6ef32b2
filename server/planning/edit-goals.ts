import type { GoalId, StrategyId } from '../../shared/ids.ts'
import { limits } from '../../shared/limits.ts'
import { type Goal, type GoalEntry, goalName } from '../../shared/planning/goal.ts'
import { mergeGoals } from '../../shared/planning/merge-goals.ts'
import { readGoals } from '../../shared/planning/read-goals.ts'
import { settleGoal } from '../../shared/planning/settle-goal.ts'
import { DomainError } from '../../shared/protocol/errors.ts'
import type { GoalImport, GoalImportReceipt } from '../../shared/protocol/rest/planning.ts'
import type { Context } from '../context.ts'
import type { PlanningRepository, PlanningTransaction } from '../store/planning-repository.ts'
import { inStrategy } from './in-strategy.ts'

/**
 * Takes in the goals that can be read of a text. Throws `badRequest` when there is none, and `inUse` when goals that lie on boards
 * are not among those that take the place of all; then nothing is changed.
 */
export async function importGoals(
  { newId }: Pick<Context, 'newId'>,
  repository: PlanningRepository,
  strategyId: StrategyId,
  { format, text, replace }: GoalImport,
): Promise<GoalImportReceipt> {
  const { goals, problems } = readGoals(format, text)
  if (goals.length === 0) {
    throw new DomainError('badRequest', problems[0]?.where || 'text', { reason: problems[0]?.code ?? 'empty' })
  }
  return inStrategy(repository, strategyId, async (planning) => {
    const before = await planning.goals()
    const merged = mergeGoals(before, goals, replace, () => newId('goal'))
    const stay = new Set(merged.map(({ id }) => id))
    await mustBeFree(
      planning,
      before.filter(({ id }) => !stay.has(id)),
    )
    if (merged.length > limits.goals) throw new DomainError('tooMany', 'goals', { limit: limits.goals })
    await planning.setGoals(merged)
    return { imported: goals.length, refused: problems.filter(({ level }) => level === 'error').length }
  })
}

/** Adds one goal after those that are there. */
export function addGoal(
  { newId }: Pick<Context, 'newId'>,
  repository: PlanningRepository,
  strategyId: StrategyId,
  entry: GoalEntry,
): Promise<Goal> {
  return inStrategy(repository, strategyId, async (planning) => {
    const goals = await planning.goals()
    if (goals.length >= limits.goals) throw new DomainError('tooMany', 'goals', { limit: limits.goals })
    const goal = settleGoal({ ...entry, id: newId('goal') }, goals)
    await planning.setGoals([...goals, goal])
    return goal
  })
}

/**
 * Changes what is given of a goal. Its level too while it lies on boards: these hold goals of any level, and what tables said
 * of it is said of the goal, whatever it is called.
 */
export function editGoal(
  repository: PlanningRepository,
  strategyId: StrategyId,
  goalId: GoalId,
  change: Partial<GoalEntry>,
): Promise<Goal> {
  return inStrategy(repository, strategyId, async (planning) => {
    const goals = await planning.goals()
    const before = goals.find(({ id }) => id === goalId)
    if (!before) throw new DomainError('notFound', 'goalId')
    const others = goals.filter((goal) => goal !== before)
    const after = settleGoal({ ...before, ...change }, others)
    await planning.setGoals(goals.map((goal) => (goal === before ? after : goal)))
    return after
  })
}

/** Deletes a goal; goals under it stay, without this parent. Throws `inUse` when it lies on boards. */
export function deleteGoal(repository: PlanningRepository, strategyId: StrategyId, goalId: GoalId): Promise<void> {
  return inStrategy(repository, strategyId, async (planning) => {
    const goal = (await planning.goals()).find(({ id }) => id === goalId)
    if (!goal) throw new DomainError('notFound', 'goalId')
    await mustBeFree(planning, [goal])
    await planning.deleteGoal(goalId)
  })
}

/** So many are named when they may not go; the first of them say which list it is. */
const namedAtMost = 3

/** Throws `inUse` with names where one of the goals lies on a workshop's boards, where tables may have placed it. */
async function mustBeFree(planning: PlanningTransaction, goals: readonly Goal[]): Promise<void> {
  const ranked = await planning.rankedGoals()
  const used = goals.filter(({ id }) => ranked.has(id)).map((goal) => `«${goalName(goal)}»`)
  if (used.length === 0) return
  const names = used.slice(0, namedAtMost).join(', ') + (used.length > namedAtMost ? ' …' : '')
  throw new DomainError('inUse', 'goals', { names })
}
