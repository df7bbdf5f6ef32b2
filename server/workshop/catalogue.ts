import type { PlanId, StrategyId } from '../../shared/ids.ts'
import type { Evidence, Trend } from '../../shared/planning/evidence.ts'
import type { Goal } from '../../shared/planning/goal.ts'
import type { Plan } from '../../shared/planning/plan.ts'

/** What a workshop reads from its planning strategy. */
export interface Catalogue {
  /** These plans, in this order. */
  plans(strategyId: StrategyId, planIds: readonly PlanId[]): Promise<Plan[]>
  goals(strategyId: StrategyId): Promise<Goal[]>
  evidence(strategyId: StrategyId): Promise<Evidence[]>
  trends(strategyId: StrategyId): Promise<Trend[]>
}
