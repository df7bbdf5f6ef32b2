import { expect, test } from 'vitest'
import { type OrderedWork, orderBreaches } from '../../../shared/planning/order-check.ts'
import type { PlanType } from '../../../shared/planning/plan-type.ts'

function work(id: string, planType: PlanType, time: string | null, buildsOn: string[] = []): OrderedWork {
  const [start = '', finish = start] = time?.split(' ') ?? []
  return { id, planType, timing: time === null ? null : { start, finish }, buildsOn }
}
const kindsOf = (...works: OrderedWork[]) =>
  orderBreaches(works).map(({ plan, foundation, kind }) => [plan, foundation, kind])

const societal = work('samfunn', 'societalPart', '2028-1 2028-2')

test('[PL95] arealdel and handlingsdel come not before samfunnsdel', () => {
  expect(kindsOf(societal, work('areal', 'landUsePart', '2027-2 2029-2'))).toEqual([['areal', 'samfunn', 'starts']])
  expect(kindsOf(work('handling', 'actionPart', '2028-1'), societal)).toEqual([['handling', 'samfunn', 'finishes']])
  expect(kindsOf(societal, work('areal', 'landUsePart', '2028-1 2028-2'))).toEqual([])
  expect(kindsOf(societal, work('areal', 'landUsePart', '2029-1'), work('tema', 'themePlan', '2027-1'))).toEqual([])
})

test('[PL95] where it both starts and is finished too early, the start is told', () => {
  expect(kindsOf(societal, work('areal', 'landUsePart', '2027-1'))).toEqual([['areal', 'samfunn', 'starts']])
})

test('[PL96] a plan comes not before one it is entered as building on, of whatever type', () => {
  const theme = work('tema', 'themePlan', '2029-1 2029-2')
  expect(kindsOf(theme, work('handling', 'actionPlan', '2029-1', ['tema']))).toEqual([['handling', 'tema', 'finishes']])
  expect(kindsOf(societal, work('areal', 'landUsePart', '2027-1', ['samfunn', 'samfunn']))).toHaveLength(1)
})

test('[PL97] a plan that is not timed, or not there, says nothing; nor does one that builds on itself', () => {
  expect(kindsOf({ ...societal, timing: null }, work('areal', 'landUsePart', '2027-1'))).toEqual([])
  expect(kindsOf(societal, work('areal', 'landUsePart', null))).toEqual([])
  expect(kindsOf(work('a', 'themePlan', '2028-1', ['a', 'gone']))).toEqual([])
})

test('[PL97] two plans that build on each other are in order only side by side', () => {
  const [a, b] = [work('a', 'themePlan', '2028-1', ['b']), work('b', 'themePlan', '2028-1', ['a'])]
  expect(kindsOf(a, b)).toEqual([])
  expect(kindsOf(a, { ...b, timing: { start: '2028-2', finish: '2028-2' } })).toEqual([['a', 'b', 'starts']])
})
