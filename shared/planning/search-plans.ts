import { hasEveryWord } from './comparable.ts'
import type { Plan } from './plan.ts'

/** The plans in which every word of the search is found: in name, type (as written and as it is called), status, committee or sector. */
export function searchPlans(plans: readonly Plan[], search: string, typeName: (plan: Plan) => string): Plan[] {
  return plans.filter((plan) => {
    const { name, planTypeText, statusText, committee, sector } = plan
    return hasEveryWord([name, typeName(plan), planTypeText, statusText, committee, sector].join('\n'), search)
  })
}
