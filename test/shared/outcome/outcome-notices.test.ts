import { expect, test } from 'vitest'
import type { BoardState } from '../../../shared/board/state.ts'
import { nb } from '../../../shared/i18n/nb/index.ts'
import { createI18n } from '../../../shared/i18n/translate.ts'
import { computeOutcome } from '../../../shared/outcome/compute-outcome.ts'
import { noticeText } from '../../../shared/outcome/outcome-words.ts'
import type { OutcomeNotice } from '../../../shared/outcome/types.ts'
import type { Decision } from '../../../shared/planning/decision.ts'
import type { Plan } from '../../../shared/planning/plan.ts'
import { board, boardId, boards, laneId, plan, planId, view } from './sample-workshop.ts'

const { t } = createI18n({ nb, nn: {}, en: {} })
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

test('[OC8] a statutory plan that a board repeals, postpones or solves without a plan is noticed with that board', () => {
  const plans = [plan(1, { statutory: true }), plan(2)]
  const decided = (decision: Decision) =>
    board({
      decisions: [
        [planId(1), { decision }],
        [planId(2), { decision }],
      ],
    })
  const code = 'statutoryWithoutPlan'
  for (const decision of ['repeal', 'postpone', 'noPlan'] as const)
    expect(notices(plans, { 1: decided(decision), 2: decided('revise'), 0: decided(decision) }, code)).toEqual([
      { code, cardId: planId(1), boardId: boardId(1) },
      { code, cardId: planId(1), boardId: boardId(0) },
    ])
  for (const decision of ['continue', 'revise', 'new', 'replace'] as const)
    expect(notices(plans, { 1: decided(decision) }, code)).toEqual([])
})

test('[OC41] a statutory plan that lies where plans are not made in the term is noticed with that board, whatever was decided', () => {
  const workshop = view({ plans: [plan(1, { statutory: true }), plan(2)] })
  const lanes = workshop.workshop.lanes.map((lane) => ({ ...lane, ...(lane.id === laneId(3) && { leavesOut: true }) }))
  const lying = (lane: number) =>
    board({
      placements: [1, 2].map((n) => [planId(n), { lane: laneId(lane), rank: 'a0' }]),
      decisions: [[planId(1), { decision: 'revise' }]],
    })
  const outcome = computeOutcome(
    { ...workshop, workshop: { ...workshop.workshop, lanes } },
    boards(workshop, { 1: lying(3), 2: lying(2), 0: lying(3) }),
    { version: null, computedAt: '' },
  )
  const code = 'statutoryInLane'
  const found = outcome.notices.filter((notice) => notice.code === code)
  expect(found).toEqual([1, 0].map((n) => ({ code, cardId: planId(1), boardId: boardId(n) })))
  expect(found.map((notice) => noticeText(t, outcome, notice))).toEqual([
    'Plan 1 er lovpålagt, men Bord 1 har lagt den i «Felt 3».',
    'Plan 1 er lovpålagt, men Plenum har lagt den i «Felt 3».',
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
