import type { PlanType } from './plan-type.ts'
import type { Treatment } from './treatment.ts'

/**
 * How far ahead a kind of plan looks: 20 years, 10-12 years, 4 years (1 + 3), 1 year. Source: "tidshorisonter" of Bærum
 * kommune's presentation of the planning strategy 2023-2027 (server/planning/example/goals.json).
 */
export const horizons = ['twentyYears', 'tenToTwelveYears', 'fourYears', 'oneYear'] as const
export type Horizon = (typeof horizons)[number]

/** Where a type of plan stands in the municipality's plan system. */
export interface SystemPlace {
  /** null: plans of the type have none in common. */
  readonly horizon: Horizon | null
  /** Who usually treats it; a plan may say otherwise. */
  readonly treatment: Treatment
  /** The provision that knows this type of plan; null: it has no legal basis of its own. */
  readonly basis: string | null
  /** The type it carries further; null at the top. */
  readonly under: PlanType | null
}

/**
 * The plan system. Legal bases: plan- og bygningsloven (pbl) § 11-1 (kommuneplan, its handlingsdel, kommunedelplaner),
 * § 11-2 (samfunnsdel), § 11-5 (arealdel), § 12-2 (områderegulering), § 12-3 (detaljregulering); kommuneloven § 14-2 to
 * § 14-4 (økonomiplan). Temaplan, strategi, handlingsplan, virksomhetsplan and melding have none in common: a particular
 * one may have, which is entered on the plan. Zoning has no horizon in the source: it stands with what carries plans out.
 * Treatment is what is usual: the source draws political and administrative zones, but not which types lie in which.
 */
export const planSystem: Readonly<Record<PlanType, SystemPlace>> = {
  municipalPlan: { horizon: 'twentyYears', treatment: 'political', basis: 'pbl § 11-1', under: null },
  societalPart: { horizon: 'twentyYears', treatment: 'political', basis: 'pbl § 11-2', under: null },
  landUsePart: { horizon: 'tenToTwelveYears', treatment: 'political', basis: 'pbl § 11-5', under: 'societalPart' },
  actionPart: {
    horizon: 'fourYears',
    treatment: 'political',
    basis: 'pbl § 11-1, kommuneloven § 14-2 – § 14-4',
    under: 'societalPart',
  },
  thematicSubPlan: { horizon: 'tenToTwelveYears', treatment: 'political', basis: 'pbl § 11-1', under: 'societalPart' },
  landUseSubPlan: { horizon: 'tenToTwelveYears', treatment: 'political', basis: 'pbl § 11-1', under: 'landUsePart' },
  themePlan: { horizon: 'tenToTwelveYears', treatment: 'political', basis: null, under: 'societalPart' },
  strategy: { horizon: 'tenToTwelveYears', treatment: 'political', basis: null, under: 'societalPart' },
  actionPlan: { horizon: 'fourYears', treatment: 'administrative', basis: null, under: 'themePlan' },
  areaZoning: { horizon: 'fourYears', treatment: 'political', basis: 'pbl § 12-2', under: 'landUsePart' },
  detailZoning: { horizon: 'fourYears', treatment: 'political', basis: 'pbl § 12-3', under: 'landUsePart' },
  businessPlan: { horizon: 'oneYear', treatment: 'administrative', basis: null, under: 'actionPart' },
  report: { horizon: 'oneYear', treatment: 'political', basis: null, under: 'actionPart' },
  other: { horizon: null, treatment: 'political', basis: null, under: null },
}

/** Who treats a plan: as it says itself, or else as its type usually is. */
export function treatmentOf(plan: { planType: PlanType; treatment: Treatment | null }): Treatment {
  return plan.treatment ?? planSystem[plan.planType].treatment
}
