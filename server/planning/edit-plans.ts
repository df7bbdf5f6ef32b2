import type { PlanId, StrategyId } from '../../shared/ids.ts'
import { limits } from '../../shared/limits.ts'
import type { Plan, PlanDraft } from '../../shared/planning/plan.ts'
import { settleDraft } from '../../shared/planning/settle-draft.ts'
import { DomainError } from '../../shared/protocol/errors.ts'
import type { Context } from '../context.ts'
import type { PlanningRepository, PlanningTransaction } from '../store/planning-repository.ts'

/** Adds one plan at the end of the catalogue. */
export function addPlan(
  { newId }: Pick<Context, 'newId'>,
  repository: PlanningRepository,
  strategyId: StrategyId,
  draft: PlanDraft,
): Promise<Plan> {
  const plan = { ...settleDraft(draft), id: newId('plan') }
  return inStrategy(repository, strategyId, async (planning) => {
    const names = await planning.planNames()
    if (names.length >= limits.plans) throw new DomainError('tooMany', 'plans', { limit: limits.plans })
    await planning.addPlans([plan])
    return plan
  })
}

/** Changes what is given of a plan. */
export function editPlan(
  repository: PlanningRepository,
  strategyId: StrategyId,
  planId: PlanId,
  change: Partial<PlanDraft>,
): Promise<Plan> {
  return inStrategy(repository, strategyId, async (planning) => {
    const before = await planning.plan(planId)
    if (!before) throw new DomainError('notFound', 'planId')
    const after = { ...settleDraft({ ...before, ...change }), id: planId }
    await planning.updatePlan(after)
    return after
  })
}

/** Deletes a plan. Throws `conflictingChange` when it lies on a workshop's boards, where tables may have placed it. */
export function deletePlan(repository: PlanningRepository, strategyId: StrategyId, planId: PlanId): Promise<void> {
  return inStrategy(repository, strategyId, async (planning) => {
    if (!(await planning.plan(planId))) throw new DomainError('notFound', 'planId')
    if (await planning.isUsed(planId)) throw new DomainError('conflictingChange', 'planId', { reason: 'planInUse' })
    await planning.deletePlan(planId)
  })
}

async function inStrategy<T>(
  repository: PlanningRepository,
  strategyId: StrategyId,
  work: (planning: PlanningTransaction) => Promise<T>,
): Promise<T> {
  const done = await repository.change(strategyId, async (planning) => ({ result: await work(planning) }))
  if (!done) throw new DomainError('notFound', 'strategyId')
  return done.result
}
