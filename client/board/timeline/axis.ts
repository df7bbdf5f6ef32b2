import { halfNumber, halfYear, type Span, type Term } from '../../../shared/planning/half-years.ts'
import { clamp } from '../canvas/geometry.ts'

/** The columns of the timeline: a half year each, by number, and one for all that comes after the term. */
export interface Axis {
  readonly first: number
  /** The first half year after the term. */
  readonly after: number
}

/** A bar in columns from 0, both included. */
export interface Bar {
  readonly from: number
  readonly to: number
  /** It began before the first column. */
  readonly before: boolean
  /** It goes on beyond the last column. */
  readonly beyond: boolean
}

/** What of a bar is moved: the whole, or one of its ends. */
export type Grip = 'bar' | 'start' | 'finish'

export function axisOf({ termFrom, termTo }: Term): Axis {
  return { first: halfNumber(`${termFrom}-1`), after: halfNumber(`${termTo}-2`) + 1 }
}

export function columnCount({ first, after }: Axis): number {
  return after - first + 1
}

/** The half year of a column. */
export function halfOfColumn({ first }: Axis, column: number): string {
  return halfYear(first + column)
}

export function barOf(span: Span, { first, after }: Axis): Bar {
  const [start, finish] = [halfNumber(span.start), halfNumber(span.finish)]
  return {
    from: clamp(start, first, after) - first,
    to: clamp(finish, first, after) - first,
    before: start < first,
    beyond: finish > after,
  }
}

/**
 * The span with its grip moved by so many columns. It stays within the columns where it can be seen; what already lies outside
 * stays there until it is moved in.
 */
export function moved(span: Span, grip: Grip, by: number, { first, after }: Axis): Span {
  const [start, finish] = [halfNumber(span.start), halfNumber(span.finish)]
  switch (grip) {
    case 'bar': {
      const to = clamp(start + by, Math.min(first, start), Math.max(after, start))
      return { start: halfYear(to), finish: halfYear(finish + to - start) }
    }
    case 'start':
      return { start: halfYear(clamp(start + by, Math.min(first, start), finish)), finish: span.finish }
    case 'finish':
      return { start: span.start, finish: halfYear(clamp(finish + by, start, Math.max(after, finish))) }
  }
}

/** The span between two columns, in whichever order. */
export function between(axis: Axis, one: number, other: number): Span {
  return { start: halfOfColumn(axis, Math.min(one, other)), finish: halfOfColumn(axis, Math.max(one, other)) }
}

/** The column at this share of the width of all columns. */
export function columnAt(axis: Axis, share: number): number {
  return clamp(Math.floor(share * columnCount(axis)), 0, columnCount(axis) - 1)
}

export function isSameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.finish === b.finish
}
