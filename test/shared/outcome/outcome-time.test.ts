import { expect, test } from 'vitest'
import type { BoardState } from '../../../shared/board/state.ts'
import { computeOutcome } from '../../../shared/outcome/compute-outcome.ts'
import type { Plan } from '../../../shared/planning/plan.ts'
import { board, boards, plan, planId, view } from './sample-workshop.ts'

const capacities = [{ year: 2028, personMonths: 10 }]
const plans = [
  plan(1, { planType: 'societalPart', effort: 8, statutory: true }),
  plan(2, { planType: 'landUsePart', effort: 6 }),
  plan(3),
]
type Timings = [number, string, string][]
const timed = (...timings: Timings) =>
  board({ timings: timings.map(([n, start, finish]) => [planId(n), { start, finish }]) })

function outcomeOf(given: Record<number, BoardState>, of: Plan[] = plans) {
  const workshop = view({ plans: of, capacities })
  return computeOutcome(workshop, boards(workshop, given), { version: null, computedAt: '' })
}

test('[OC30] the outcome holds each year’s work against its capacity, statutory first, by the joint timing', () => {
  const { time } = outcomeOf({ 0: timed([1, '2028-1', '2028-2'], [2, '2028-2', '2029-1']) })
  expect(time?.years.slice(1, 3)).toEqual([
    {
      year: 2028,
      capacity: 10,
      statutory: 8,
      other: 3,
      halves: [4, 7],
      leftForOther: 2,
      over: 1,
      plans: [planId(1), planId(2)],
    },
    {
      year: 2029,
      capacity: null,
      statutory: 0,
      other: 3,
      halves: [3, 0],
      leftForOther: null,
      over: 0,
      plans: [planId(2)],
    },
  ])
})

test('[OC30] unknown effort, time outside the term and time the boards differ on are told apart; nothing timed has none', () => {
  const { time } = outcomeOf({
    1: timed([1, '2028-1', '2028-1'], [2, '2031-2', '2032-1'], [3, '2029-1', '2029-1']),
    2: timed([1, '2029-1', '2029-1'], [2, '2031-2', '2032-1'], [3, '2029-1', '2029-1']),
  })
  expect(time).toMatchObject({
    withoutEffort: [planId(3)],
    outside: [planId(2)],
    outsideMonths: 3,
    disputed: [planId(1)],
  })
  expect(time?.years.every(({ statutory }) => statutory === 0)).toBe(true)
  expect('time' in outcomeOf({ 1: board() })).toBe(false)
})

test('[OC31] overbooked years and plans before what they build on are noticed', () => {
  const { notices } = outcomeOf({ 0: timed([1, '2028-1', '2029-1'], [2, '2027-2', '2028-2'], [3, '2027-1', '2027-1']) })
  expect(notices.filter(({ code }) => /^(?:overbooked|starts|finishes)/.test(code))).toEqual([
    { code: 'startsBeforeFoundation', cardId: planId(2), foundation: planId(1) },
  ])
  const over = outcomeOf({ 0: timed([1, '2028-1', '2028-2'], [2, '2028-1', '2028-1']) }).notices
  expect(over.filter(({ code }) => /^(?:overbooked|starts|finishes)/.test(code))).toEqual([
    { code: 'overbookedYear', year: 2028, personMonths: 4 },
    { code: 'finishesBeforeFoundation', cardId: planId(2), foundation: planId(1) },
  ])
})

test('[OC31] so is a plan before one it is entered as building on', () => {
  const tied = [plan(1), plan(2, { buildsOn: [planId(1)] })]
  const { notices } = outcomeOf({ 0: timed([1, '2029-1', '2029-2'], [2, '2028-1', '2029-2']) }, tied)
  expect(notices).toContainEqual({ code: 'startsBeforeFoundation', cardId: planId(2), foundation: planId(1) })
})
