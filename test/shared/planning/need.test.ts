import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type NeedAnswer,
  type NeedAnswers,
  type NeedQuestion,
  needAnswers,
  needQuestions,
  needResults,
  suggestionOf,
} from '../../../shared/planning/need.ts'

/** Every way to answer the five questions, each also left open. */
const all: NeedAnswers[] = needQuestions.reduce<NeedAnswers[]>(
  (sets, question) => sets.flatMap((set) => [set, ...needAnswers.map((answer) => ({ ...set, [question]: answer }))]),
  [{}],
)
const resultOf = (answers: NeedAnswers) => suggestionOf(answers)?.result
/** How plan-like a suggestion is; without one it is as open as the unclear. */
const height = (answers: NeedAnswers) => needResults.indexOf(resultOf(answers) ?? 'unclear')
const speaksFor: NeedAnswers = { theme: 'yes', purpose: 'yes', feasible: 'yes', complex: 'yes', covered: 'no' }

test('[PL63] whatever is answered suggests one thing; nothing answered suggests nothing', () => {
  expect(all).toHaveLength(4 ** 5)
  expect(suggestionOf({})).toBeNull()
  const results = all.filter((answers) => Object.keys(answers).length > 0).map(resultOf)
  expect(results.filter((result) => result === undefined)).toEqual([])
  expect(new Set(results)).toEqual(new Set(needResults))
})

test('[PL64] theme or complexity answered no, or enough plans already, suggests that it is solved without', () => {
  for (const answers of all) {
    const settled = answers.theme === 'no' || answers.complex === 'no' || answers.covered === 'yes'
    expect(resultOf(answers) === 'withoutPlan', JSON.stringify(answers)).toBe(settled)
  }
})

test('[PL64] a plan is suggested when all five speak for it, and then only', () => {
  const asked = all.filter((answers) => resultOf(answers) === 'needsPlan')
  expect(asked).toEqual([speaksFor])
  expect(resultOf({ ...speaksFor, purpose: 'no' })).toBe('unclear')
  expect(resultOf({ ...speaksFor, feasible: 'unsure' })).toBe('unclear')
})

test('[PL65] an answer that speaks more for a plan never makes the suggestion less plan-like', () => {
  const rising = (question: NeedQuestion): (NeedAnswer | undefined)[] =>
    question === 'covered' ? ['yes', 'unsure', undefined, 'no'] : ['no', 'unsure', undefined, 'yes']
  const step = fc.record({
    answers: fc.constantFrom(...all),
    question: fc.constantFrom(...needQuestions),
    from: fc.nat(3),
    to: fc.nat(3),
  })
  let changed = 0
  fc.assert(
    fc.property(step, ({ answers, question, from, to }) => {
      const heights = [from, to]
        .sort((a, b) => a - b)
        .map((at) => {
          const { [question]: _before, ...others } = answers
          const answer = rising(question)[at]
          return height(answer ? { ...others, [question]: answer } : others)
        }) as [number, number]
      expect(heights[0]).toBeLessThanOrEqual(heights[1])
      if (heights[0] < heights[1]) changed += 1
    }),
    { numRuns: 2000 },
  )
  // A tenth of what is usual: fewer would prove little.
  expect(changed).toBeGreaterThan(20)
})

test('[PL66] the suggestion names what made it so: what settles it, else all that is missing', () => {
  for (const answers of all) {
    const suggestion = suggestionOf(answers)
    if (!suggestion) continue
    const bearings = new Set(suggestion.reasons.map(({ bearing }) => bearing))
    expect(suggestion.reasons.length).toBeGreaterThan(0)
    if (suggestion.result === 'needsPlan') expect(bearings).toEqual(new Set(['for']))
    if (suggestion.result === 'withoutPlan') expect(bearings).toEqual(new Set(['against']))
    if (suggestion.result === 'unclear') expect(bearings.has('for')).toBe(false)
  }
  expect(suggestionOf({ ...speaksFor, complex: 'no', covered: 'yes' })?.reasons).toEqual([
    { question: 'complex', bearing: 'against' },
    { question: 'covered', bearing: 'against' },
  ])
  expect(suggestionOf({ theme: 'yes', purpose: 'no', feasible: 'unsure', complex: 'yes' })?.reasons).toEqual([
    { question: 'purpose', bearing: 'against' },
    { question: 'feasible', bearing: 'unsure' },
    { question: 'covered', bearing: 'open' },
  ])
})
