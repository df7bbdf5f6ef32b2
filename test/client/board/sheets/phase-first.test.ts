import { expect, test } from 'vitest'
import { phaseFirst } from '../../../../client/board/sheets/phase-first.ts'
import type { BoardVerb } from '../../../../shared/board/verbs.ts'

const parts = [null, null, 'place', 'screen', 'decide', 'time'].map((verb, at) => ({
  at,
  verb: verb as BoardVerb | null,
}))
const order = (...open: BoardVerb[]) => phaseFirst(parts, (verb) => open.includes(verb)).map(({ at }) => at)

test('[UU160] what the phase opens stands first, what is read next, what is closed last, each in its order', () => {
  expect(order('decide', 'time')).toEqual([4, 5, 0, 1, 2, 3])
  expect(order('place')).toEqual([2, 0, 1, 3, 4, 5])
  expect(order()).toEqual([0, 1, 2, 3, 4, 5])
})
