import { type Static, Type } from 'typebox'

/** The plan types of the Norwegian plan system, in the order they are listed. Words: i18n `planning.planType.*`. */
export const planTypes = [
  'municipalPlan',
  'societalPart',
  'landUsePart',
  'actionPart',
  'thematicSubPlan',
  'landUseSubPlan',
  'themePlan',
  'strategy',
  'actionPlan',
  'areaZoning',
  'detailZoning',
  'businessPlan',
  'report',
  'other',
] as const
export const PlanType = Type.Enum([...planTypes])
export type PlanType = Static<typeof PlanType>

/**
 * Kommuneplanens samfunnsdel and arealdel: the outcome is incomplete until both have a decision.
 * Source: plan- og bygningsloven § 10-1 (the strategy decides whether the municipal plan is revised or continued).
 */
export const mandatoryPlanTypes: readonly PlanType[] = ['societalPart', 'landUsePart']

/** The mandatory types that none of the plans has: an outcome without a decision on them would be incomplete. */
export function mandatoryMissing(plans: readonly { readonly planType: PlanType }[]): readonly PlanType[] {
  return mandatoryPlanTypes.filter((type) => !plans.some((plan) => plan.planType === type))
}
