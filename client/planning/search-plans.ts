import { comparable } from '../../shared/planning/comparable.ts'
import type { Plan } from '../../shared/planning/plan.ts'
import type { PlanType } from '../../shared/planning/plan-type.ts'

/** The plans of a type ("" for all) in which every word of the search is found somewhere. */
export function searchPlans(plans: readonly Plan[], search: string, type: PlanType | ''): Plan[] {
  const words = comparable(search).split(' ').filter(Boolean)
  return plans.filter((plan) => {
    if (type !== '' && plan.planType !== type) return false
    const text = comparable([plan.name, plan.planTypeText, plan.statusText, plan.committee, plan.sector].join(' '))
    return words.every((word) => text.includes(word))
  })
}
