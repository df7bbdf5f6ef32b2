import fc from 'fast-check'
import { expect, test } from 'vitest'
import { capacityPicture, overbookedPlans, type PlannedWork } from '../../../shared/planning/capacity.ts'
import { halfNumber, halfYear } from '../../../shared/planning/half-years.ts'

const term = { termFrom: 2027, termTo: 2031 }
const capacities = [
  { year: 2028, personMonths: 10 },
  { year: 2029, personMonths: 10 },
]

function work(id: string, effort: number | null, start?: string, finish = start, statutory = false): PlannedWork {
  return { id, effort, statutory, timing: start && finish ? { start, finish } : null }
}
const pictureOf = (...works: PlannedWork[]) => capacityPicture(works, capacities, term)
const year = (number: number, ...works: PlannedWork[]) => pictureOf(...works).years.find((each) => each.year === number)

const anyHalf = fc.integer({ min: halfNumber('2025-1'), max: halfNumber('2033-2') })
const anyWork = fc.record({
  effort: fc.option(fc.integer({ min: 0, max: 400 }).map((tenths) => tenths / 10)),
  statutory: fc.boolean(),
  timing: fc.option(
    fc.tuple(anyHalf, anyHalf).map((ends) => {
      const [start = 0, finish = 0] = ends.toSorted((a, b) => a - b)
      return { start: halfYear(start), finish: halfYear(finish) }
    }),
  ),
})
const anyWorks = fc
  .array(anyWork, { maxLength: 40 })
  .map((works) => works.map((facts, index): PlannedWork => ({ id: `plan${index}`, ...facts })))

test('[PL90] the effort of a plan is spread evenly over its half years', () => {
  const { years } = pictureOf(work('a', 9, '2028-2', '2029-2'))
  expect(years.map(({ halves }) => halves)).toEqual([
    [0, 0],
    [0, 3],
    [3, 3],
    [0, 0],
    [0, 0],
  ])
  expect(years.map(({ other }) => other)).toEqual([0, 3, 6, 0, 0])
})

test('[PL90] the halves of all years and what lies outside are the effort entered, whatever the plans and their order', () => {
  fc.assert(
    fc.property(anyWorks, fc.nat(), (works, turn) => {
      const picture = capacityPicture(works, capacities, term)
      const entered = works.reduce((total, { timing, effort }) => total + (timing ? (effort ?? 0) : 0), 0)
      const laid = picture.years.flatMap(({ halves }) => halves).reduce((total, months) => total + months, 0)
      // Each of the ten halves, and what lies outside, is rounded to hundredths.
      expect(Math.abs(laid + picture.outsideMonths - entered)).toBeLessThanOrEqual(11 * 0.005 + 1e-9)
      const at = works.length === 0 ? 0 : turn % works.length
      expect(capacityPicture([...works.slice(at), ...works.slice(0, at)], capacities, term)).toEqual(picture)
      expect(capacityPicture(works.toReversed(), capacities, term)).toEqual(picture)
    }),
  )
})

test('[PL91] statutory work is deducted first: what is left for the rest is told, and never less than nothing', () => {
  const statutory = work('lov', 8, '2028-1', '2028-2', true)
  expect(year(2028, statutory, work('a', 3, '2028-1'))).toMatchObject({
    statutory: 8,
    other: 3,
    leftForOther: 2,
    over: 1,
    plans: ['lov', 'a'],
  })
  expect(year(2028, { ...statutory, effort: 12 })).toMatchObject({ leftForOther: 0, over: 2 })
  fc.assert(
    fc.property(anyWorks, (works) => {
      const without = (unlawful: PlannedWork[]) => capacityPicture(unlawful, capacities, term).years
      const lawful = without(works.filter((plan) => plan.statutory))
      // What else is planned takes nothing from the statutory work.
      expect(without(works).map((load) => load.leftForOther)).toEqual(lawful.map((load) => load.leftForOther))
    }),
  )
})

test('[PL92] an overbooked year is told with by how much and which plans; a year that is just full is not', () => {
  expect(year(2028, work('a', 10, '2028-1'))?.over).toBe(0)
  expect(year(2028, work('a', 10.5, '2028-1'), work('b', 2, '2028-2', '2029-1'))).toMatchObject({
    over: 1.5,
    plans: ['a', 'b'],
  })
  // In binary a tenth and two tenths are more than three tenths.
  const tenths = [work('a', 0.1, '2028-1'), work('b', 0.2, '2028-1')]
  const full = capacityPicture(tenths, [{ year: 2028, personMonths: 0.3 }], term)
  expect(full.years.map(({ over }) => over)).toEqual([0, 0, 0, 0, 0])
})

test('[PL92] more work never makes a year less booked', () => {
  fc.assert(
    fc.property(anyWorks, anyWork, (works, more) => {
      const before = capacityPicture(works, capacities, term).years
      const after = capacityPicture([...works, { id: 'more', ...more }], capacities, term).years
      for (const [index, load] of before.entries()) expect(after[index]?.over).toBeGreaterThanOrEqual(load.over)
    }),
  )
})

test('[PL92] there is no room for the plans of an overbooked year but the statutory ones, and for them where they alone are too much', () => {
  const over = (...works: PlannedWork[]) => [...overbookedPlans(pictureOf(...works), works)].toSorted()
  const statutory = work('lov', 8, '2028-1', '2028-2', true)
  expect(over(statutory, work('a', 3, '2028-2'), work('b', 3, '2029-1'))).toEqual(['a'])
  expect(over({ ...statutory, effort: 11 }, work('a', 3, '2028-2'))).toEqual(['a', 'lov'])
  expect(over(work('a', 99, '2030-1'))).toEqual([])
})

test('[PL93] what nobody has entered is told as unknown, never taken as nothing', () => {
  const picture = pictureOf(work('a', null, '2028-1'), work('b', null), work('c', 2, '2030-2'))
  expect(picture.withoutEffort).toEqual(['a'])
  expect(picture.years.map(({ capacity, leftForOther }) => [capacity, leftForOther])).toEqual([
    [null, null],
    [10, 10],
    [10, 10],
    [null, null],
    [null, null],
  ])
  expect(picture.years.every(({ over }) => over === 0)).toBe(true)
})

test('[PL93] work outside the years of the term is told, and counted in none of them', () => {
  const picture = pictureOf(work('a', 8, '2026-2', '2027-1'), work('b', 3, '2032-1'), work('c', null, '2033-1'))
  expect(picture.years.map(({ other }) => other)).toEqual([4, 0, 0, 0, 0])
  expect(picture).toMatchObject({ outside: ['a', 'b', 'c'], outsideMonths: 7 })
})
