import { expect, test } from 'vitest'
import { differing } from '../../../client/outcome/differing.ts'
import { shownVersion } from '../../../client/outcome/shown-version.ts'
import { sortedGoals, sortedPlans } from '../../../client/outcome/sorted-plans.ts'
import type { BoardState } from '../../../shared/board/state.ts'
import type { CardId, LaneId } from '../../../shared/ids.ts'
import { computeOutcome } from '../../../shared/outcome/compute-outcome.ts'
import { board, boards, goalId, laneId, plan, planId, view } from '../../shared/outcome/sample-workshop.ts'

const inLanes = (...places: [CardId, LaneId][]): BoardState =>
  board({ placements: places.map(([id, lane], index) => [id, { lane, rank: `a${index}` }]) })

function outcomeOf(given: Record<number, BoardState>) {
  const workshop = view({ plans: [plan(1), plan(2), plan(3), plan(4)], tables: 3 })
  return computeOutcome(workshop, boards(workshop, given), { version: null, computedAt: '' })
}

test('[OC19] plans are listed by joint lane and rank, then those the tables disagree on, then the rest', () => {
  const one = inLanes([planId(4), laneId(1)], [planId(3), laneId(1)], [planId(2), laneId(1)])
  const two = inLanes([planId(4), laneId(1)], [planId(3), laneId(1)], [planId(2), laneId(2)])
  expect(sortedPlans(outcomeOf({ 1: one, 2: two })).map(({ plan: { name } }) => name)).toEqual([
    'Plan 4',
    'Plan 3',
    'Plan 2',
    'Plan 1',
  ])
})

test('[OC43] goals are listed in the same order as plans', () => {
  const workshop = view({ goals: 4, ranked: [goalId(1), goalId(2), goalId(3), goalId(4)], tables: 2 })
  const one = inLanes([goalId(4), laneId(1)], [goalId(3), laneId(1)], [goalId(2), laneId(1)])
  const two = inLanes([goalId(4), laneId(1)], [goalId(3), laneId(1)], [goalId(2), laneId(2)])
  const outcome = computeOutcome(workshop, boards(workshop, { 1: one, 2: two }), { version: null, computedAt: '' })
  expect(sortedGoals(outcome, outcome.goals ?? []).map(({ goal }) => goal.goalId)).toEqual(
    [4, 3, 2, 1].map((each) => goalId(each)),
  )
})

test('[OC19] where tables differ, what they say is shown with how many say it', () => {
  const outcome = outcomeOf({
    1: inLanes([planId(1), laneId(1)]),
    2: inLanes([planId(1), laneId(2)]),
    3: inLanes([planId(1), laneId(2)], [planId(2), laneId(1)]),
  })
  expect(outcome.plans.slice(0, 2).map(({ results }) => differing(results, 'lane'))).toEqual([
    [
      { value: 'Felt 2', boards: 2 },
      { value: 'Felt 1', boards: 1 },
    ],
    [],
  ])
})

test('[OC20] a closed workshop shows its newest version, one under way the boards as they stand; the address may ask for another', () => {
  const stored = [{ version: 2 }, { version: 1 }]
  expect(shownVersion(null, stored, 'closed')).toBe(2)
  expect(shownVersion(null, stored, 'open')).toBe('current')
  expect(shownVersion(null, [], 'closed')).toBe('current')
  expect(shownVersion('1', stored, 'open')).toBe(1)
  expect(shownVersion('na', stored, 'closed')).toBe('current')
  expect(shownVersion('17', stored, 'closed')).toBe(2)
  expect(shownVersion('x', stored, 'open')).toBe('current')
})
