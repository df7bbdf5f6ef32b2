import { halfNumber, type Span } from './half-years.ts'
import type { PlanType } from './plan-type.ts'

/** What the order of plans is seen from. */
export interface OrderedWork<Id extends string = string> {
  readonly id: Id
  readonly planType: PlanType
  /** null while the plan is not timed. */
  readonly timing: Span | null
  /** The plans it is entered as building on, of whatever type. */
  readonly buildsOn: readonly string[]
}

/** A plan that is worked on before what it builds on. */
export interface OrderBreach<Id extends string = string> {
  readonly plan: Id
  readonly foundation: Id
  /** It starts before the foundation starts, or else is finished before the foundation is. */
  readonly kind: 'starts' | 'finishes'
}

/**
 * What a plan of a type builds on by law and by its nature: kommuneplanens arealdel shows where what samfunnsdelen wants can
 * be done, and the handlingsdel how it is followed up (plan- og bygningsloven § 11-1).
 */
const typeBuildsOn: Partial<Record<PlanType, PlanType>> = { landUsePart: 'societalPart', actionPart: 'societalPart' }

/**
 * The plans that come before what they build on. Plans are often made side by side, so one may start and be finished
 * together with its foundation; but it must not start before the foundation starts, nor be finished before the foundation
 * is: then it has taken its premises from something nobody has decided. Of the two only the first is told, since whoever
 * mends it sees the other. A foundation that is not timed says nothing: it may stand as it is.
 */
export function orderBreaches<Id extends string>(works: readonly OrderedWork<Id>[]): OrderBreach<Id>[] {
  const byId = new Map<string, OrderedWork<Id>>(works.map((work) => [work.id, work]))
  return works.flatMap((work) =>
    foundationsOf(work, works, byId).flatMap((foundation): OrderBreach<Id>[] => {
      const kind = work.timing && foundation.timing && breach(work.timing, foundation.timing)
      return kind ? [{ plan: work.id, foundation: foundation.id, kind }] : []
    }),
  )
}

function foundationsOf<Id extends string>(
  work: OrderedWork<Id>,
  works: readonly OrderedWork<Id>[],
  byId: ReadonlyMap<string, OrderedWork<Id>>,
): OrderedWork<Id>[] {
  const type = typeBuildsOn[work.planType]
  const byType = type ? works.filter(({ planType }) => planType === type) : []
  const entered = work.buildsOn.flatMap((id) => byId.get(id) ?? [])
  return [...new Set([...byType, ...entered])].filter(({ id }) => id !== work.id)
}

function breach(plan: Span, foundation: Span): OrderBreach['kind'] | null {
  if (halfNumber(plan.start) < halfNumber(foundation.start)) return 'starts'
  return halfNumber(plan.finish) < halfNumber(foundation.finish) ? 'finishes' : null
}
