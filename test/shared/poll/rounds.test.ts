import { describe, expect, test } from 'vitest'
import { nb } from '../../../shared/i18n/nb/index.ts'
import { createI18n } from '../../../shared/i18n/translate.ts'
import { makeId } from '../../../shared/ids.ts'
import { limits } from '../../../shared/limits.ts'
import type { PollDraft } from '../../../shared/poll/poll.ts'
import {
  currentRound,
  nextStep,
  type Round,
  type RoundStep,
  reduceRounds,
  roundSteps,
} from '../../../shared/poll/rounds.ts'
import { ruleOf } from '../../../shared/poll/rule.ts'
import { ruleText } from '../../../shared/poll/rule-text.ts'
import { samplePolls } from '../../fixtures/polls.ts'

const { id: _id, ...draft } = samplePolls.choice

/** The rounds of as many polls, made only. */
function made(polls: number) {
  return Array.from({ length: polls }).reduce<readonly Round[]>(
    (rounds, _, index) => reduceRounds(rounds, { type: 'make', draft }, given(index)),
    [],
  )
}
const pollId = (index: number) => makeId('poll', `made${index}`)
const given = (index: number, phase: string | null = null) => ({ newId: () => pollId(index), phase })
const take = (rounds: readonly Round[], index: number, ...types: (RoundStep | 'withdraw')[]) =>
  types.reduce((before, type) => reduceRounds(before, { type, pollId: pollId(index) }, given(99)), rounds)
const ids = (rounds: readonly Round[]) => rounds.map(({ poll }) => poll.id)

test('[PO1] a round goes from made to announced, open, closed and released, and no other way', () => {
  const stages = [made(1)]
  for (const step of roundSteps) {
    const [rounds = []] = stages
    expect(nextStep(rounds[0]?.stage ?? 'released')).toBe(step)
    for (const other of roundSteps.filter((each) => each !== step)) {
      expect(() => take(rounds, 0, other)).toThrow('conflictingChange')
    }
    stages.unshift(take(rounds, 0, step))
  }
  expect(stages.map(([round]) => round?.stage)).toEqual(['released', 'closed', 'open', 'announced', 'made'])
  expect(nextStep('released')).toBeNull()
})

test('[PO2] one round at a time: the next is announced when the one before is closed, and is then the current one', () => {
  const first = take(made(3), 2, 'announce')
  expect(ids(first)).toEqual([2, 0, 1].map(pollId))
  expect(() => take(first, 0, 'announce')).toThrow('conflictingChange')
  const second = take(first, 2, 'open', 'close')
  expect(currentRound(second)?.poll.id).toBe(pollId(2))
  const third = take(second, 1, 'announce')
  expect(ids(third)).toEqual([2, 1, 0].map(pollId))
  expect(currentRound(third)?.poll.id).toBe(pollId(1))
  expect(currentRound(made(2))).toBeNull()
})

test('[PO1] a round is withdrawn at any stage, with its counts', () => {
  for (let steps = 0; steps <= roundSteps.length; steps += 1) {
    const rounds = take(made(2), 0, ...roundSteps.slice(0, steps))
    expect(ids(take(rounds, 0, 'withdraw'))).toEqual([pollId(1)])
  }
  expect(() => take(made(1), 3, 'withdraw')).toThrow('notFound')
})

describe('[PO6] a poll that cannot be answered is not made', () => {
  test.each<[string, PollDraft]>([
    ['a choice of one', { ...draft, options: draft.options.slice(0, 1) }],
    ['dots on one option', { ...samplePolls.dots, options: draft.options.slice(0, 1) }],
    ['a cap beyond the budget', { ...samplePolls.dots, form: { kind: 'dots', budget: 2, capPerOption: 3 } }],
  ])('%s', (_what, unanswerable) => {
    expect(() => reduceRounds([], { type: 'make', draft: unanswerable }, given(0))).toThrow('badRequest')
  })

  test('more than a workshop may have', () => {
    expect(() => made(limits.polls + 1)).toThrow('tooMany')
  })
})

test('[PO7] the rule of a round says how it is answered, that each device answers once, and from how many answers counts are shown', () => {
  expect(ruleOf(samplePolls.dots)).toEqual([
    { says: 'dots', budget: 5, capPerOption: 3 },
    { says: 'onePerDevice' },
    { says: 'shownFrom', least: limits.pollLeastAnswers },
    { says: 'isTemperature' },
  ])
  expect(ruleOf(samplePolls.scale)[0]).toEqual({ says: 'scale' })
  expect(ruleOf(samplePolls.choice)[0]).toEqual({ says: 'choice' })
  const { t } = createI18n({ nb, nn: {}, en: {} })
  expect(ruleText(t, { says: 'dots', budget: 1, capPerOption: 1 })).toBe('Hver enhet har én prikk å gi.')
})
