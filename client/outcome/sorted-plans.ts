import { type JointResult, jointResult } from '../../shared/outcome/joint-result.ts'
import type { Outcome, OutcomePlan } from '../../shared/outcome/types.ts'

/** A plan beside what the workshop as a whole says of it. */
export interface JudgedPlan {
  readonly plan: OutcomePlan
  readonly joint: JointResult
}

/** The plans as a reader wants them: by joint lane and rank, then those the tables disagree on, then the rest in their order. */
export function sortedPlans(outcome: Outcome): JudgedPlan[] {
  const place = ({ joint }: JudgedPlan) => {
    if (joint.lane !== null) return outcome.lanes.indexOf(joint.lane)
    return outcome.lanes.length + (joint.disputed ? 0 : 1)
  }
  const rank = ({ joint }: JudgedPlan) => joint.rank ?? Number.MAX_SAFE_INTEGER
  return outcome.plans
    .map((plan) => ({ plan, joint: jointResult(outcome, plan) }))
    .sort((a, b) => place(a) - place(b) || rank(a) - rank(b))
}
