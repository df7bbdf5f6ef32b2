import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  axisOf,
  barOf,
  between,
  columnAt,
  columnCount,
  type Grip,
  isSameSpan,
  moved,
} from '../../../../client/board/timeline/axis.ts'
import { halfNumber, halfYear, type Span } from '../../../../shared/planning/half-years.ts'

const axis = axisOf({ termFrom: 2027, termTo: 2031 })
const span = (start: string, finish = start): Span => ({ start, finish })

test('[BD93] the columns are the half years of the term, and one for all that comes after', () => {
  expect(columnCount(axis)).toBe(11)
  expect(barOf(span('2028-1', '2028-2'), axis)).toEqual({ from: 2, to: 3, before: false, beyond: false })
  expect(barOf(span('2026-1', '2027-1'), axis)).toEqual({ from: 0, to: 0, before: true, beyond: false })
  expect(barOf(span('2031-2', '2033-1'), axis)).toEqual({ from: 9, to: 10, before: false, beyond: true })
  expect([columnAt(axis, -0.2), columnAt(axis, 0), columnAt(axis, 0.5), columnAt(axis, 1.3)]).toEqual([0, 0, 5, 10])
})

test('[BD94] a bar is moved whole and keeps its length; its ends do not pass each other', () => {
  expect(moved(span('2028-1', '2028-2'), 'bar', 3, axis)).toEqual(span('2029-2', '2030-1'))
  expect(moved(span('2028-1', '2028-2'), 'start', 9, axis)).toEqual(span('2028-2'))
  expect(moved(span('2028-1', '2028-2'), 'finish', -9, axis)).toEqual(span('2028-1'))
  expect(moved(span('2028-1'), 'bar', -9, axis)).toEqual(span('2027-1'))
  expect(moved(span('2028-1'), 'finish', 99, axis)).toEqual(span('2028-1', '2032-1'))
  expect(between(axis, 5, 2)).toEqual(span('2028-1', '2029-2'))
})

test('[BD94] wherever it is dragged a bar can be seen, what lies outside stays there until it is moved in, and nothing moved is nothing changed', () => {
  const half = fc.integer({ min: halfNumber('2020-1'), max: halfNumber('2040-2') })
  const anySpan = fc.tuple(half, half).map(([a, b]) => span(halfYear(Math.min(a, b)), halfYear(Math.max(a, b))))
  const anyGrip = fc.constantFrom<Grip>('bar', 'start', 'finish')
  fc.assert(
    fc.property(anySpan, anyGrip, fc.integer({ min: -30, max: 30 }), (before, grip, by) => {
      const after = moved(before, grip, by, axis)
      expect(isSameSpan(moved(before, grip, 0, axis), before)).toBe(true)
      const [start, finish] = [halfNumber(after.start), halfNumber(after.finish)]
      expect(start).toBeLessThanOrEqual(finish)
      if (grip === 'bar') expect(finish - start).toBe(halfNumber(before.finish) - halfNumber(before.start))
      const { from, to } = barOf(after, axis)
      expect(0 <= from && from <= to && to < columnCount(axis)).toBe(true)
    }),
  )
})
