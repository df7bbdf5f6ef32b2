import type { Plan } from '../../../shared/planning/plan.ts'

/** The plans that hold every word of the search in name, type, status, committee or sector. */
export function filterPlans(plans: readonly Plan[], search: string, typeName: (plan: Plan) => string): Plan[] {
  const words = search.toLocaleLowerCase('nb').split(/\s+/).filter(Boolean)
  if (words.length === 0) return [...plans]
  return plans.filter((plan) => {
    const text = [plan.name, typeName(plan), plan.statusText, plan.committee, plan.sector]
      .join('\n')
      .toLocaleLowerCase('nb')
    return words.every((word) => text.includes(word))
  })
}
