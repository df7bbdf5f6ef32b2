import type { Plan } from '../../../shared/planning/plan.ts'
import { mandatoryPlanTypes, type PlanType } from '../../../shared/planning/plan-type.ts'
import type { WorkshopView } from '../../../shared/protocol/rest/workshop.ts'

/** The steps of setting up, in the order they are done. Words: i18n `workshop.setup.<step>`. */
export const setupSteps = ['text', 'lanes', 'tables', 'cards', 'links', 'dryRun'] as const
export type SetupStep = (typeof setupSteps)[number]

/** Steps that still need something before a workshop can begin. The others have something workable from the template. */
export function missingSteps({ workshop }: WorkshopView): readonly SetupStep[] {
  return workshop.planIds.length === 0 ? ['cards'] : []
}

/** Mandatory plans that are in none of the chosen ones: the outcome would be incomplete without a decision on them. */
export function mandatoryMissing(chosen: readonly Plan[]): readonly PlanType[] {
  return mandatoryPlanTypes.filter((type) => !chosen.some((plan) => plan.planType === type))
}
