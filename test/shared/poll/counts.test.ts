import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { limits } from '../../../shared/limits.ts'
import type { PollAnswer } from '../../../shared/poll/answer.ts'
import { noCounts, withAnswer } from '../../../shared/poll/counts.ts'
import { disclosed } from '../../../shared/poll/disclosure.ts'
import type { Poll } from '../../../shared/poll/poll.ts'
import type { RoundStage } from '../../../shared/poll/rounds.ts'
import { sampleAnswers, samplePolls } from '../../fixtures/polls.ts'

/** A poll, and answers that keep its rule. */
const asked: fc.Arbitrary<{ poll: Poll; answers: PollAnswer[] }> = fc.oneof(
  answersOf(
    samplePolls.dots,
    fc
      .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }))
      .filter((dots) => dots.some((dot) => dot > 0) && dots.reduce((sum, dot) => sum + dot, 0) <= 5)
      .map((dots) => ({ kind: 'dots', dots })),
  ),
  answersOf(
    samplePolls.scale,
    fc.tuple(step(), step(), step()).map((steps) => ({ kind: 'scale', steps })),
  ),
  answersOf(
    samplePolls.choice,
    fc.integer({ min: 0, max: 2 }).map((option) => ({ kind: 'choice', option })),
  ),
)

function step() {
  return fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const)
}

function answersOf(poll: Poll, answer: fc.Arbitrary<PollAnswer>) {
  return fc.array(answer, { maxLength: 12 }).map((answers) => ({ poll, answers }))
}

const counted = (poll: Poll, answers: readonly PollAnswer[]) =>
  answers.reduce((counts, answer) => withAnswer(counts, poll, answer), noCounts(poll))
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

test('[PO4] counts add up: each answer counts once in all, and in every row with what it gave there', () => {
  fc.assert(
    fc.property(asked, ({ poll, answers }) => {
      const { answers: number, rows } = counted(poll, answers)
      expect(number).toBe(answers.length)
      if (poll.form.kind === 'scale') for (const row of rows) expect(sum(row)).toBe(answers.length)
      if (poll.form.kind === 'choice') expect(sum(rows.flat())).toBe(answers.length)
      const dots = answers.map((answer) => (answer.kind === 'dots' ? sum(answer.dots) : 0))
      if (poll.form.kind === 'dots') expect(sum(rows.flat())).toBe(sum(dots))
    }),
  )
})

test('[PO4] the order of the answers does not show in the counts', () => {
  const shuffled = asked.chain(({ poll, answers }) =>
    fc.shuffledSubarray(answers, { minLength: answers.length }).map((other) => ({ poll, answers, other })),
  )
  fc.assert(
    fc.property(shuffled, ({ poll, answers, other }) => {
      expect(counted(poll, other)).toEqual(counted(poll, answers))
    }),
  )
})

test('[PO5] nothing is told of fewer answers than the least number, and no sums before they are released', () => {
  const stage = fc.constantFrom<RoundStage>('made', 'announced', 'open', 'closed', 'released')
  fc.assert(
    fc.property(asked, stage, ({ poll, answers }, at) => {
      const counts = counted(poll, answers)
      const isEnough = answers.length >= limits.pollLeastAnswers
      expect(disclosed({ poll, stage: at, phase: 'Prioriter', counts })).toEqual({
        poll,
        stage: at,
        phase: 'Prioriter',
        answers: isEnough ? answers.length : null,
        rows: isEnough && at === 'released' ? counts.rows : null,
      })
    }),
  )
})

describe('[PO3] an answer that does not keep the rule of the poll is refused, and counts nothing', () => {
  test.each<[keyof typeof samplePolls, string, PollAnswer]>([
    ['dots', 'more dots than the budget', { kind: 'dots', dots: [3, 3, 0] }],
    ['dots', 'more dots on one option than its cap', { kind: 'dots', dots: [4, 0, 0] }],
    ['dots', 'no dot at all', { kind: 'dots', dots: [0, 0, 0] }],
    ['dots', 'an option that is not there', { kind: 'dots', dots: [1, 1, 1, 1] }],
    ['dots', 'an option left out', { kind: 'dots', dots: [1, 1] }],
    ['dots', 'another form', sampleAnswers.choice],
    ['scale', 'an option left out', { kind: 'scale', steps: [1, 2] }],
    ['scale', 'another form', sampleAnswers.dots],
    ['feeling', 'one step too many', { kind: 'scale', steps: [1, 2] }],
    ['choice', 'an option that is not there', { kind: 'choice', option: 3 }],
    ['choice', 'another form', sampleAnswers.scale],
  ])('%s: %s', (form, _what, answer) => {
    const poll = samplePolls[form]
    expect(() => withAnswer(noCounts(poll), poll, answer)).toThrow('badRequest')
  })
})
