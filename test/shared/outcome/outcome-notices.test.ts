import { expect, test } from 'vitest'
import type { BoardState } from '../../../shared/board/state.ts'
import { computeOutcome } from '../../../shared/outcome/compute-outcome.ts'
import type { OutcomeNotice } from '../../../shared/outcome/types.ts'
import type { Plan } from '../../../shared/planning/plan.ts'
import { board, boardId, boards, laneId, plan, planId, view } from './sample-workshop.ts'

const societalPart = plan(1, { planType: 'societalPart' })
const landUsePart = plan(2, { planType: 'landUsePart' })

function notices(plans: Plan[], given: Record<number, BoardState>, code: OutcomeNotice['code']): OutcomeNotice[] {
  const workshop = view({ plans })
  const outcome = computeOutcome(workshop, boards(workshop, given), { version: null, computedAt: '' })
  return outcome.notices.filter((notice) => notice.code === code)
}

test('[OC7] samfunnsdel or arealdel without a decision is noticed, and so is one that is not among the plans', () => {
  const decided = board({ decisions: [[planId(1), { decision: 'continue' }]] })
  const code = 'mandatoryWithoutDecision'
  expect(notices([societalPart, landUsePart], { 2: decided }, code)).toEqual([
    { code, planType: 'landUsePart', cardId: planId(2) },
  ])
  expect(notices([societalPart], { 2: decided }, code)).toEqual([{ code, planType: 'landUsePart' }])
})

test('[OC7] a lane is no decision', () => {
  const placed = board({ placements: [[planId(1), { lane: laneId(1), rank: 'a0' }]] })
  expect(notices([societalPart, landUsePart], { 1: placed }, 'mandatoryWithoutDecision')).toHaveLength(2)
})

test('[OC7] both decided on any board: no notice', () => {
  const one = board({ decisions: [[planId(1), { decision: 'continue' }]] })
  const other = board({ decisions: [[planId(2), { decision: 'revise' }]] })
  expect(notices([societalPart, landUsePart], { 0: one, 1: other }, 'mandatoryWithoutDecision')).toEqual([])
})

test('[OC8] a statutory plan that a board repeals or solves without a plan is noticed with that board', () => {
  const plans = [plan(1, { statutory: true }), plan(2)]
  const away = (decision: 'repeal' | 'noPlan') =>
    board({
      decisions: [
        [planId(1), { decision }],
        [planId(2), { decision }],
      ],
    })
  const kept = board({ decisions: [[planId(1), { decision: 'postpone' }]] })
  const code = 'statutoryWithoutPlan'
  expect(notices(plans, { 1: away('repeal'), 2: kept, 0: away('noPlan') }, code)).toEqual([
    { code, cardId: planId(1), boardId: boardId(1) },
    { code, cardId: planId(1), boardId: boardId(0) },
  ])
})

test('[OC9] records set aside are counted per board', () => {
  const unsound = board({ setAside: [{ map: 'placements', key: 'x' }] })
  expect(notices([plan(1)], { 1: unsound }, 'recordsSetAside')).toEqual([
    { code: 'recordsSetAside', boardId: boardId(1), count: 1 },
  ])
})

test('[OC10] the outcome says how many plans no board has placed', () => {
  const placed = board({ placements: [[planId(1), { lane: laneId(1), rank: 'a0' }]] })
  expect(notices([plan(1), plan(2), plan(3)], { 1: placed }, 'halfDone')).toEqual([{ code: 'halfDone', count: 2 }])
  expect(notices([plan(1)], { 1: placed }, 'halfDone')).toEqual([])
})
