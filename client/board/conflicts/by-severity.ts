import { compareText } from '../../../shared/board/card.ts'
import { type Conflict, isLifted } from '../../../shared/board/records/conflict.ts'

/** The most serious first; equal ones in an order that is the same on every device. */
export function bySeverity(a: Conflict, b: Conflict): number {
  return b.severity - a.severity || compareText(a.id, b.id)
}

/** As the hall reads them: what is lifted to political clarification first, then by severity. */
export function liftedFirst(a: Conflict, b: Conflict): number {
  return Number(isLifted(b)) - Number(isLifted(a)) || bySeverity(a, b)
}
