import { expect, test } from 'vitest'
import { blankPoll, draftOf, faultsOf } from '../../../client/poll/desk/poll-draft.ts'
import { samplePolls } from '../../fixtures/polls.ts'

const { question, options } = samplePolls.dots

test('[PO33] a poll is made when every field is right, and only the fields of its form go along', () => {
  const whole = { ...blankPoll, question: ` ${question} `, options }
  expect(draftOf(whole)).toEqual({ question, options, form: { kind: 'dots', budget: 5, capPerOption: 3 } })
  expect(draftOf({ ...whole, kind: 'scale', options: [] })).toEqual({ question, options: [], form: { kind: 'scale' } })
  expect(draftOf({ ...whole, kind: 'choice', capPerOption: 9 })).toEqual({
    question,
    options,
    form: { kind: 'choice' },
  })
})

test('[PO33] what is wrong is named by its field', () => {
  expect(faultsOf(blankPoll)).toEqual({ question: true, options: true, cap: false })
  expect(faultsOf({ ...blankPoll, question, options, capPerOption: 6 })).toEqual({
    question: false,
    options: false,
    cap: true,
  })
  expect(draftOf(blankPoll)).toBeNull()
})
