import type { PlanId, StrategyId } from '../../shared/ids.ts'
import { limits } from '../../shared/limits.ts'
import type { Plan, PlanEntry } from '../../shared/planning/plan.ts'
import { ringThrough } from '../../shared/planning/ring.ts'
import { settleDraft } from '../../shared/planning/settle-draft.ts'
import { DomainError } from '../../shared/protocol/errors.ts'
import type { Context } from '../context.ts'
import type { PlanningRepository, PlanningTransaction } from '../store/planning-repository.ts'
import { inStrategy } from './in-strategy.ts'

/** Adds one plan at the end of the catalogue. */
export function addPlan(
  { newId }: Pick<Context, 'newId'>,
  repository: PlanningRepository,
  strategyId: StrategyId,
  entry: PlanEntry,
): Promise<Plan> {
  const plan = { ...settleDraft(entry), id: newId('plan') }
  return inStrategy(repository, strategyId, async (planning) => {
    const plans = await planning.plans()
    if (plans.length >= limits.plans) throw new DomainError('tooMany', 'plans', { limit: limits.plans })
    await mustHold(planning, plans, plan)
    await planning.addPlans([plan])
    return plan
  })
}

/** Changes what is given of a plan. */
export function editPlan(
  repository: PlanningRepository,
  strategyId: StrategyId,
  planId: PlanId,
  change: Partial<PlanEntry>,
): Promise<Plan> {
  return inStrategy(repository, strategyId, async (planning) => {
    const plans = await planning.plans()
    const before = plans.find(({ id }) => id === planId)
    if (!before) throw new DomainError('notFound', 'planId')
    const after = { ...settleDraft({ ...before, ...change }), id: planId }
    await mustHold(planning, plans, after)
    await planning.updatePlan(after)
    return after
  })
}

/** Deletes a plan. Throws `inUse` when it lies on a workshop's boards, where tables may have placed it. */
export function deletePlan(repository: PlanningRepository, strategyId: StrategyId, planId: PlanId): Promise<void> {
  return inStrategy(repository, strategyId, async (planning) => {
    const plan = (await planning.plans()).find(({ id }) => id === planId)
    if (!plan) throw new DomainError('notFound', 'planId')
    if (await planning.isUsed(planId)) throw new DomainError('inUse', 'planId', { names: `«${plan.name}»` })
    await planning.deletePlan(planId)
  })
}

/** Throws `badRequest` where the plan is tied to what is not of its strategy, or builds on itself by way of others. */
async function mustHold(planning: PlanningTransaction, plans: readonly Plan[], plan: Plan): Promise<void> {
  const goals = new Set((await planning.goals()).map(({ id }) => id))
  if (!plan.goalIds.every((id) => goals.has(id))) throw new DomainError('badRequest', 'goalIds')
  const byId = new Map([...plans, plan].map((one) => [one.id, one]))
  if (!plan.buildsOn.every((id) => byId.has(id))) throw new DomainError('badRequest', 'buildsOn')
  const cycle = ringThrough(plan.id, (id) => byId.get(id)?.buildsOn ?? [])
  if (cycle === null) return
  const names = cycle.map((id) => `«${byId.get(id)?.name ?? ''}»`).join(' → ')
  throw new DomainError('badRequest', 'buildsOn', { reason: 'foundationCycle', names })
}
