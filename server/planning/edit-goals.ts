import type { GoalId, StrategyId } from '../../shared/ids.ts'
import { limits } from '../../shared/limits.ts'
import type { Goal } from '../../shared/planning/goal.ts'
import { mergeGoals } from '../../shared/planning/merge-goals.ts'
import { readGoals } from '../../shared/planning/read-goals.ts'
import { settledSdgs } from '../../shared/planning/read-sdgs.ts'
import { DomainError } from '../../shared/protocol/errors.ts'
import type { GoalImport, GoalImportReceipt } from '../../shared/protocol/rest/planning.ts'
import type { Context } from '../context.ts'
import type { PlanningRepository } from '../store/planning-repository.ts'

/** Takes in the goals that can be read of a text. Throws `badRequest` when there is none, and then changes nothing. */
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
  const receipt = await repository.change(strategyId, async (planning) => {
    const merged = mergeGoals(await planning.goals(), goals, replace, () => newId('goal'))
    if (merged.length > limits.goals) throw new DomainError('tooMany', 'goals', { limit: limits.goals })
    await planning.setGoals(merged)
    return { imported: goals.length, refused: problems.filter(({ level }) => level === 'error').length }
  })
  if (!receipt) throw new DomainError('notFound', 'strategyId')
  return receipt
}

/** Tags a goal with SDGs. */
export async function tagGoal(
  repository: PlanningRepository,
  strategyId: StrategyId,
  goalId: GoalId,
  sdgs: Goal['sdgs'],
): Promise<Goal> {
  const tagged = await repository.change(strategyId, (planning) => planning.tagGoal(goalId, settledSdgs(sdgs)))
  if (!tagged) throw new DomainError('notFound', 'goalId')
  return tagged
}

/**
 * Deletes a goal; goals under it stay, without this parent. Throws `conflictingChange` when it lies on a workshop's boards, where
 * tables may have placed it.
 */
export async function deleteGoal(
  repository: PlanningRepository,
  strategyId: StrategyId,
  goalId: GoalId,
): Promise<void> {
  const found = await repository.change(strategyId, async (planning) => {
    if (await planning.isRankedAnywhere(goalId))
      throw new DomainError('conflictingChange', 'goalId', { reason: 'goalInUse' })
    return planning.deleteGoal(goalId)
  })
  if (!found) throw new DomainError('notFound', 'goalId')
}
