import type { Column } from '../../../shared/board/arrange.ts'
import { isPlanCard, type PlanCard } from '../../../shared/board/card.ts'
import type { CardId } from '../../../shared/ids.ts'
import { halfNumber, type Span, type Term } from '../../../shared/planning/half-years.ts'
import type { Lane } from '../../../shared/workshop/workshop.ts'

/** As many plans as are read at leisure from the back row. */
export const mostOnWheel = 12
/** As many plans side by side as leave each broad enough for a number one can read. */
export const tracks = 5

/** The half years of the wheel, both ends included. */
export interface WheelYears {
  readonly first: number
  readonly last: number
}

/** A card and the lane it lies in. */
export interface OnWheel {
  readonly card: PlanCard
  readonly lane: Lane | null
}

/**
 * The plans that are timed, in the lanes' order. What no lane has comes last: where there are more than the wheel has room for, it
 * is not the plans that were prioritised that are left out.
 */
export function timedPlans(
  columns: readonly Column[],
  timings: ReadonlyMap<CardId, Span>,
): { of: OnWheel; span: Span }[] {
  const lanesFirst = columns.toSorted((a, b) => Number(a.lane === null) - Number(b.lane === null))
  return lanesFirst.flatMap(({ lane, cards }) =>
    cards.filter(isPlanCard).flatMap((card) => {
      const span = timings.get(card.id)
      return span ? [{ of: { card, lane }, span }] : []
    }),
  )
}

/** A plan on the wheel: from the half year `from` to `to`, on a track; 0 is the outermost. */
export interface Arc<T> {
  readonly of: T
  readonly from: number
  readonly to: number
  readonly track: number
}

/**
 * The council's own years: it is constituted in the autumn of the first year of the term and sits until the next is, so a
 * term of 2027–2031 is the four years from the second half of 2027. A term within one year is that year.
 */
export function wheelYears({ termFrom, termTo }: Term): WheelYears {
  if (termTo <= termFrom) return { first: halfNumber(`${termFrom}-1`), last: halfNumber(`${termFrom}-2`) }
  return { first: halfNumber(`${termFrom}-2`), last: halfNumber(`${termTo}-1`) }
}

/**
 * Lays plans on the wheel in their order, each on the outermost track where it has room. One that lies outside the wheel's
 * years, or for which no track is free, is left to be counted; what lies in them in part is drawn in part.
 */
export function arcsOf<T>(plans: readonly { of: T; span: Span }[], { first, last }: WheelYears): Arc<T>[] {
  const arcs: Arc<T>[] = []
  for (const { of, span } of plans) {
    if (arcs.length === mostOnWheel) break
    const from = Math.max(first, halfNumber(span.start))
    const to = Math.min(last, halfNumber(span.finish))
    if (from > to) continue
    const isFree = (track: number) => arcs.every((arc) => arc.track !== track || arc.to < from || arc.from > to)
    const track = Array.from({ length: tracks }, (_, index) => index).find(isFree)
    if (track !== undefined) arcs.push({ of, from, to, track })
  }
  return arcs
}

/** A point on a circle around 0, clockwise from the top; `turn` is 0 to 1. */
export function onCircle(radius: number, turn: number): { x: number; y: number } {
  const angle = turn * 2 * Math.PI
  return { x: radius * Math.sin(angle), y: -radius * Math.cos(angle) }
}

/** The outline of a part of a ring between two turns. */
export function ringPart(inner: number, outer: number, from: number, to: number): string {
  // A whole turn has no ends to draw between.
  const end = Math.min(to, from + 0.9999)
  const large = end - from > 0.5 ? 1 : 0
  const point = (radius: number, turn: number) => {
    const { x, y } = onCircle(radius, turn)
    return `${x.toFixed(3)} ${y.toFixed(3)}`
  }
  return [
    `M${point(outer, from)}`,
    `A${outer} ${outer} 0 ${large} 1 ${point(outer, end)}`,
    `L${point(inner, end)}`,
    `A${inner} ${inner} 0 ${large} 0 ${point(inner, from)}Z`,
  ].join('')
}
