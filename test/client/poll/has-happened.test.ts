import { expect, test } from 'vitest'
import { hasHappened } from '../../../client/poll/desk/has-happened.ts'
import { makeId } from '../../../shared/ids.ts'
import { nextStep, type Round, type RoundStep, reduceRounds, roundSteps } from '../../../shared/poll/rounds.ts'
import { samplePolls } from '../../fixtures/polls.ts'

const { id: pollId, ...draft } = samplePolls.choice
const given = { newId: () => pollId, phase: null }

test('[PO36] of two who press the same button the slower one is refused, and has what it wanted', () => {
  let rounds: readonly Round[] = reduceRounds([], { type: 'make', draft }, given)
  const stage = () => rounds[0]?.stage ?? 'made'
  for (const type of roundSteps) {
    const asked = { type, pollId }
    expect(hasHappened(asked, stage())).toBe(false)
    rounds = reduceRounds(rounds, asked, given)
    expect(() => reduceRounds(rounds, asked, given)).toThrow('conflictingChange')
    expect(hasHappened(asked, stage())).toBe(true)
  }
})

test('[PO36] what could not be done is still told: a step that is yet to be taken, and a withdrawal', () => {
  const step = nextStep('made') as RoundStep
  expect(hasHappened({ type: step, pollId: makeId('poll', 'other') }, 'made')).toBe(false)
  expect(hasHappened({ type: 'withdraw', pollId }, 'released')).toBe(false)
  expect(hasHappened(undefined, 'made')).toBe(false)
})
