import type { Decision } from './decision.ts'

/** Decisions by which a plan is not made in the term. */
const leavingOut: readonly Decision[] = ['repeal', 'postpone', 'noPlan']

/** Tells whether a decision leaves a plan out of the term: of a statutory one that is warned about, never refused. */
export function isLeftOutBy(decision: Decision | null | undefined): boolean {
  return decision != null && leavingOut.includes(decision)
}
