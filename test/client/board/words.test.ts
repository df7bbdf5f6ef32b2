import { expect, test } from 'vitest'
import { conflictsOf } from '../../../client/board/conflicts/by-party.ts'
import { conflictInWords, listed, raisedByName } from '../../../client/board/words.ts'
import { nb } from '../../../shared/i18n/nb/index.ts'
import { createI18n } from '../../../shared/i18n/translate.ts'
import { makeId } from '../../../shared/ids.ts'
import { plans } from './session/stand-ins.ts'

const { t } = createI18n({ nb, nn: {}, en: {} })
const [klima, kultur] = plans
const goal = {
  id: makeId('goal', 'goal-one'),
  level: 'mainGoal' as const,
  number: '2',
  title: 'Klimaklok',
  text: '',
  parents: [],
  sdgs: [],
}
const tableId = makeId('table', 'table-four')
const workshop = { tables: [{ id: tableId, number: 4, topic: '', boardId: makeId('board', 'board-four') }] }
const named = { view: { plans: [...plans], goals: [goal], workshop: workshop as never }, proposals: new Map() }
const conflict = {
  id: makeId('conflict', 'one-conflict'),
  parties: [klima.id, goal.id],
  kind: 'land' as const,
  severity: 3 as const,
  sentence: '',
  raisedBy: tableId,
}

test('[GC20] a conflict is said in words: who stands against whom, about what, and how serious', () => {
  expect(conflictInWords(t, named, conflict)).toBe(
    'Klima og 2 Klimaklok drar i hver sin retning. Det gjelder arealbruk, og konflikten er alvorlig.',
  )
})

test('[GC20] a party that is gone is said to be gone, and the conflict is still shown', () => {
  const parties = [klima.id, makeId('goal', 'long-gone')]
  expect(conflictInWords(t, named, { ...conflict, parties })).toContain('Klima og noe som ikke lenger er med')
})

test('[GC21] a conflict was raised by a table or by the facilitator, never by a person', () => {
  expect(raisedByName(t, workshop.tables, tableId)).toBe('Bord 4')
  expect(raisedByName(t, workshop.tables, null)).toBe('prosesslederen')
})

test('[GC22] a card shows the conflicts it is party to', () => {
  const conflicts = new Map([[conflict.id, conflict]])
  expect(conflictsOf(conflicts, klima.id)).toEqual([conflict])
  expect(conflictsOf(conflicts, kultur.id)).toEqual([])
})

test('[GC20] names are listed as one says them', () => {
  expect([listed(t, []), listed(t, ['A']), listed(t, ['A', 'B']), listed(t, ['A', 'B', 'C'])]).toEqual([
    '',
    'A',
    'A og B',
    'A, B og C',
  ])
})
