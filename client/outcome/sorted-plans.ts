import { type JointResult, jointPlace, jointResult } from '../../shared/outcome/joint-result.ts'
import type { Outcome, OutcomeGoal, OutcomePlan } from '../../shared/outcome/types.ts'

/** A plan beside what the workshop as a whole says of it. */
export interface JudgedPlan {
  readonly plan: OutcomePlan
  readonly joint: JointResult
}

/** A goal beside where the workshop as a whole has it. */
export interface JudgedGoal {
  readonly goal: OutcomeGoal
  readonly joint: JointResult
}

/** The plans as a reader wants them: by joint lane and rank, then those the tables disagree on, then the rest in their order. */
export function sortedPlans(outcome: Outcome): JudgedPlan[] {
  return outcome.plans.map((plan) => ({ plan, joint: jointResult(outcome, plan) })).sort(byPlace(outcome))
}

/** The goals in the same order. */
export function sortedGoals(outcome: Outcome, goals: readonly OutcomeGoal[]): JudgedGoal[] {
  return goals.map((goal) => ({ goal, joint: jointPlace(outcome, goal) })).sort(byPlace(outcome))
}

function byPlace({ lanes }: Pick<Outcome, 'lanes'>) {
  type Judged = { readonly joint: JointResult }
  const place = ({ joint }: Judged) =>
    joint.lane !== null ? lanes.indexOf(joint.lane) : lanes.length + (joint.disputed ? 0 : 1)
  const rank = ({ joint }: Judged) => joint.rank ?? Number.MAX_SAFE_INTEGER
  return (a: Judged, b: Judged) => place(a) - place(b) || rank(a) - rank(b)
}
