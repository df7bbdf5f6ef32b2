import { expect, test } from 'vitest'
import { nb } from '../../../shared/i18n/nb/index.ts'
import { createI18n } from '../../../shared/i18n/translate.ts'
import { computeOutcome } from '../../../shared/outcome/compute-outcome.ts'
import { deviationLines } from '../../../shared/outcome/deviations.ts'
import type { Plan } from '../../../shared/planning/plan.ts'
import { board, boards, laneId, plan, planId, view } from './sample-workshop.ts'

const { t } = createI18n({ nb, nn: {}, en: {} })
const said = board({
  placements: [[planId(1), { lane: laneId(2), rank: 'a0' }]],
  decisions: [[planId(1), { decision: 'repeal', reason: 'Dekkes av en annen plan' }]],
  timings: [[planId(1), { start: '2028-2', finish: '2029-1' }]],
})

function lines(baseline: Plan['baseline']): string[] {
  const workshop = view({ plans: [plan(1, { baseline })] })
  const outcome = computeOutcome(workshop, boards(workshop, { 1: said }), { version: null, computedAt: '' })
  return outcome.plans.flatMap((each) => deviationLines(t, outcome, each))
}

test('[OC42] each board’s deviations from the proposal are told from what to what, a decision with its reason', () => {
  expect(lines({ decision: 'revise', lane: 'Felt 1', start: '2027', finish: '2029-06' })).toEqual([
    'Bord 1: felt Felt 1 → Felt 2.',
    `Bord 1: beslutning ${t('board.decision.revise')} → ${t('board.decision.repeal')}. Begrunnelse: Dekkes av en annen plan`,
    'Bord 1: start 2027 → 2. halvår 2028.',
  ])
})

test('[OC42] what was not proposed, or is as proposed, is no deviation', () => {
  expect(lines({})).toEqual([])
  expect(lines({ decision: 'repeal', lane: 'Felt 2', start: '2028', finish: '2029-01-15' })).toEqual([])
})
