import { expect, test } from 'vitest'
import { halfYearsOf, withFinish, withStart } from '../../../client/board/sheets/half-years.ts'
import { matching, partyChoices } from '../../../client/board/sheets/party-choices.ts'
import { makeId } from '../../../shared/ids.ts'
import { plans } from './session/stand-ins.ts'

test('[UU32] the half years of a term are offered, and one that was set outside it is not hidden', () => {
  expect(halfYearsOf(2027, 2028, null)).toEqual(['2027-1', '2027-2', '2028-1', '2028-2'])
  expect(halfYearsOf(2027, 2027, { start: '2026-2', finish: '2027-1' })).toEqual(['2026-2', '2027-1', '2027-2'])
})

test('[UU32] a start after the finish takes the finish along, and the other way about', () => {
  expect(withStart(null, '2028-1')).toEqual({ start: '2028-1', finish: '2028-1' })
  expect(withStart({ start: '2027-1', finish: '2027-2' }, '2028-1')).toEqual({ start: '2028-1', finish: '2028-1' })
  expect(withStart({ start: '2027-1', finish: '2028-2' }, '2028-1')).toEqual({ start: '2028-1', finish: '2028-2' })
  expect(withFinish({ start: '2028-1', finish: '2028-2' }, '2027-1')).toEqual({ start: '2027-1', finish: '2027-1' })
})

test('[GC23] plans and goals are found by any words of their name, in any order and case', () => {
  const goal = {
    id: makeId('goal', 'green-goal'),
    level: 'mainGoal' as const,
    number: '2.4',
    title: 'Grønn mobilitet i Ås',
    text: '',
    parents: [],
    sdgs: [],
  }
  const cards = plans.map((plan) => ({ kind: 'plan' as const, id: plan.id, plan }))
  const choices = partyChoices(cards, [goal])
  expect(matching(choices, '').length).toBe(4)
  expect(matching(choices, 'ås GRØNN').map(({ name }) => name)).toEqual(['2.4 Grønn mobilitet i Ås'])
  expect(matching(choices, 'klima').map(({ kind }) => kind)).toEqual(['plan'])
  expect(matching(choices, 'finnes ikke')).toEqual([])
})
