import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agreementWord, spreadOf } from '../../../../shared/outcome/merge/agreement.ts'
import { consensus } from '../../../../shared/outcome/merge/consensus.ts'
import { laneId } from '../sample-workshop.ts'

const counts = fc.array(fc.nat(30), { minLength: 2, maxLength: 8 }).filter((each) => each.some((count) => count > 0))

test('[MG1] consensus has the values that are published for the measure', () => {
  // The example of the R package agrmt, which implements Tastle and Wierman (2007).
  expect(consensus([30, 40, 210, 130, 530, 50, 10])).toBeCloseTo(0.7256876, 7)
  // Half in each of two neighbouring lanes of four, by hand: 1 + log2(1 - 1/6).
  expect(consensus([4, 4, 0, 0])).toBeCloseTo(1 + Math.log2(5 / 6), 12)
  expect(consensus([0, 0, 0])).toBeNull()
  expect(consensus([7])).toBe(1)
})

test('[MG1] consensus is between 0 and 1, and the same whichever end of the scale is called the first', () => {
  fc.assert(
    fc.property(counts, (each) => {
      const value = consensus(each) as number
      expect(value).toBeGreaterThanOrEqual(0)
      expect(value).toBeLessThanOrEqual(1)
      expect(consensus([...each].reverse())).toBeCloseTo(value, 10)
    }),
  )
})

test('[MG1] consensus is 1 exactly when all are in one lane, and 0 exactly when half are at each end', () => {
  const oneLane = fc.tuple(fc.integer({ min: 2, max: 8 }), fc.nat(7), fc.integer({ min: 1, max: 30 }))
  const ends = fc.tuple(fc.integer({ min: 2, max: 8 }), fc.integer({ min: 1, max: 30 }))
  fc.assert(
    fc.property(oneLane, ([lanes, at, tables]) => {
      expect(consensus(Array.from({ length: lanes }, (_, lane) => (lane === at % lanes ? tables : 0)))).toBe(1)
    }),
  )
  fc.assert(
    fc.property(ends, ([lanes, tables]) => {
      const split = Array.from({ length: lanes }, (_, lane) => (lane === 0 || lane === lanes - 1 ? tables : 0))
      expect(consensus(split)).toBe(0)
    }),
  )
  fc.assert(
    fc.property(counts, (each) => {
      const isOneLane = each.filter((count) => count > 0).length === 1
      const isSplit = each[0] === each.at(-1) && each.slice(1, -1).every((count) => count === 0)
      expect(consensus(each) === 1).toBe(isOneLane)
      expect(consensus(each) === 0).toBe(isSplit)
    }),
  )
})

test('[MG2] the word for agreement follows the spread; what one table alone has said is not called agreement', () => {
  const card = (each: number[]) => ({
    consensus: consensus(each),
    lanes: each.map((tables, lane) => ({
      laneId: laneId(lane + 1),
      tables: Array.from({ length: tables }, (_, table) => ({ number: table + 1, rank: 1 })),
    })),
  })
  expect([
    agreementWord(card([0, 0, 0, 0])),
    agreementWord(card([0, 1, 0, 0])),
    agreementWord(card([0, 8, 0, 0])),
    agreementWord(card([4, 4, 0, 0])),
    agreementWord(card([2, 2, 2, 2])),
    agreementWord(card([4, 0, 0, 4])),
  ]).toEqual(['none', 'oneTable', 'agreed', 'some', 'large', 'large'])
  expect(spreadOf(card([4, 0, 0, 4]))).toBe(1)
  expect(spreadOf(card([0, 0, 0, 0]))).toBeNull()
})
