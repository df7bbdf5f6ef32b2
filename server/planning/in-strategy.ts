import type { StrategyId } from '../../shared/ids.ts'
import { DomainError } from '../../shared/protocol/errors.ts'
import type { PlanningRepository, PlanningTransaction } from '../store/planning-repository.ts'

/** Does work on one strategy's catalogue and goals, all of it or nothing, after what others are doing there. Throws `notFound`. */
export async function inStrategy<T>(
  repository: PlanningRepository,
  strategyId: StrategyId,
  work: (planning: PlanningTransaction) => Promise<T>,
): Promise<T> {
  const done = await repository.change(strategyId, async (planning) => ({ result: await work(planning) }))
  if (!done) throw new DomainError('notFound', 'strategyId')
  return done.result
}
