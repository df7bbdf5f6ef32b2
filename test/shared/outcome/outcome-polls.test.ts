import fc from 'fast-check'
import { Check } from 'typebox/value'
import { expect, test } from 'vitest'
import { limits } from '../../../shared/limits.ts'
import { computeOutcome } from '../../../shared/outcome/compute-outcome.ts'
import { Outcome } from '../../../shared/outcome/types.ts'
import { disclosed } from '../../../shared/poll/disclosure.ts'
import type { Round, RoundStage } from '../../../shared/poll/rounds.ts'
import { ruleOf } from '../../../shared/poll/rule.ts'
import { samplePolls } from '../../fixtures/polls.ts'
import { boards, view } from './sample-workshop.ts'

const stages: RoundStage[] = ['made', 'announced', 'open', 'closed', 'released']
const anyRound: fc.Arbitrary<Round> = fc.record({
  poll: fc.constantFrom(...Object.values(samplePolls)),
  stage: fc.constantFrom(...stages),
  phase: fc.constantFrom(null, 'Temperaturmåling'),
  counts: fc.record({
    answers: fc.integer({ min: 0, max: 2 * limits.pollLeastAnswers }),
    rows: fc.array(fc.array(fc.nat(9), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 3 }),
  }),
})

function outcomeOf(rounds: readonly Round[]): Outcome {
  const workshop = view()
  return computeOutcome(workshop, boards(workshop), { version: null, computedAt: '' }, rounds.map(disclosed))
}

test('[OC21] an outcome holds the released polls in their order, with phase and rule, and sums only where enough answered', () => {
  fc.assert(
    fc.property(fc.array(anyRound, { maxLength: 6 }), (rounds) => {
      const outcome = outcomeOf(rounds)
      expect(Check(Outcome, outcome)).toBe(true)
      const released = rounds.filter(({ stage }) => stage === 'released')
      expect(outcome.polls).toEqual(
        released.map(({ poll, phase, counts: { answers, rows } }) => {
          const isEnough = answers >= limits.pollLeastAnswers
          return {
            ...poll,
            phase,
            rule: ruleOf(poll),
            answers: isEnough ? answers : null,
            rows: isEnough ? rows : null,
          }
        }),
      )
    }),
  )
})

test('[OC21] a workshop in which no poll was released has none in its outcome', () => {
  const counts = { answers: 9, rows: [[9]] }
  const unreleased = stages.slice(0, -1).map((stage) => ({ poll: samplePolls.feeling, stage, phase: null, counts }))
  expect(outcomeOf(unreleased).polls).toEqual([])
})
