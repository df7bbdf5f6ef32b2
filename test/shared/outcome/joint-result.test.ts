import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BoardState } from '../../../shared/board/state.ts'
import { computeOutcome } from '../../../shared/outcome/compute-outcome.ts'
import { type JointResult, jointResult } from '../../../shared/outcome/joint-result.ts'
import { saysTheSame } from '../../../shared/outcome/same-outcome.ts'
import { anyWorkshop } from './any-workshop.ts'
import { board, boardId, boards, laneId, planId, view } from './sample-workshop.ts'

function joint(given: Record<number, BoardState>, tables = 3): JointResult | undefined {
  const workshop = view({ tables })
  const outcome = computeOutcome(workshop, boards(workshop, given), { version: null, computedAt: '' })
  return outcome.plans[0] && jointResult(outcome, outcome.plans[0])
}

const inLane = (n: number) => board({ placements: [[planId(1), { lane: laneId(n), rank: 'a0' }]] })

test('[EX1] the plenary board speaks for all when it has the plan', () => {
  const plenary = board({ decisions: [[planId(1), { decision: 'postpone' }]] })
  expect(joint({ 1: inLane(1), 2: inLane(1), 0: plenary })).toEqual({
    from: 'plenary',
    disputed: false,
    lane: null,
    rank: null,
    decision: 'postpone',
    replacedBy: null,
    start: null,
    finish: null,
  })
})

test('[EX2] without the plenary board, a fact is joint when all tables that said something of it agree', () => {
  expect(joint({ 1: inLane(2), 3: inLane(2) })).toMatchObject({
    from: 'tables',
    disputed: false,
    lane: 'Felt 2',
    rank: 1,
  })
})

test('[EX2] what only one table has said is not told as agreement', () => {
  expect(joint({ 2: inLane(3) }, 2)).toMatchObject({ from: 'table', disputed: false, lane: 'Felt 3', rank: 1 })
})

test('[EX2] where tables differ the fact is left open, its rank with it, and the plan is disputed', () => {
  const decided = board({
    placements: [[planId(1), { lane: laneId(2), rank: 'a0' }]],
    decisions: [[planId(1), { decision: 'revise' }]],
  })
  expect(joint({ 1: inLane(1), 2: decided })).toMatchObject({
    from: 'tables',
    disputed: true,
    lane: null,
    rank: null,
    decision: 'revise',
  })
})

test('[EX2] a plan nobody has touched has no joint result', () => {
  expect(joint({ 1: board() })).toMatchObject({ from: null, disputed: false, lane: null, decision: null })
})

test('[EX2] a joint fact is never one that no board has', () => {
  fc.assert(
    fc.property(anyWorkshop, (workshop) => {
      const outcome = computeOutcome(workshop.view, workshop.states, { version: null, computedAt: '' })
      for (const plan of outcome.plans) {
        const { from: _from, disputed: _disputed, ...facts } = jointResult(outcome, plan)
        for (const [fact, value] of Object.entries(facts)) {
          if (value !== null) expect(plan.results.map((result) => result[fact as keyof typeof facts])).toContain(value)
        }
      }
    }),
  )
})

test('[OC11] two outcomes say the same whatever their version, time and order of keys; another lane is another outcome', () => {
  const workshop = view({ tables: 1 })
  const outcome = (lane: number, version: number) =>
    computeOutcome(workshop, boards(workshop, { 1: inLane(lane) }), { version, computedAt: String(version) })
  const turned = Object.fromEntries(Object.entries(outcome(1, 2)).reverse()) as ReturnType<typeof outcome>
  expect(saysTheSame(outcome(1, 1), turned)).toBe(true)
  expect(saysTheSame(outcome(1, 1), outcome(2, 1))).toBe(false)
  expect(outcome(1, 1).boards.map((listed) => listed.boardId)).toContain(boardId(1))
})
