import { expect, test } from 'vitest'
import { refusalOf } from '../../../client/board/may-edit.ts'
import { makeId } from '../../../shared/ids.ts'
import { type ControlState, initialControl } from '../../../shared/workshop/control.ts'
import type { Phase } from '../../../shared/workshop/phase.ts'

const workshopId = makeId('workshop', 'one-workshop')
const tableId = makeId('table', 'table-three')
const boardId = makeId('board', 'board-three')
const home = { workshopId, boardId, tableId }
const seated = { role: 'participant' as const, workshopId, tableId, tableNumber: 3, deviceNumber: 1 }
const control = (change: Partial<ControlState>): ControlState => ({
  ...initialControl(boardId, 0),
  stage: 'open',
  ...change,
})
const flagging: Phase = {
  id: makeId('phase', 'flagging'),
  title: 'Målkonflikter',
  instruction: 'Finn dem.',
  kind: 'openUp',
  arena: 'tables',
  verbs: ['flag'],
  picture: 'agenda',
  minutes: 25,
}

test.each([
  ['an open board of one’s own may be edited', control({}), null],
  ['a board is locked before the workshop is opened', control({ stage: 'preparing' }), 'boardLocked'],
  ['a locked board says so', control({ stage: 'locked' }), 'boardLocked'],
  ['a closed workshop says so', control({ stage: 'closed' }), 'workshopClosed'],
  ['a table’s board rests while all are in plenary', control({ arena: 'plenary' }), 'forbidden'],
  ['what the phase does not open says so', control({ phase: flagging }), 'notInPhase'],
  ['what the phase opens may be done', control({ phase: { ...flagging, verbs: ['place'] } }), null],
] as const)('[UU33] %s', (_rule, state, refusal) => {
  expect(refusalOf(seated, 'place', home, state)).toBe(refusal)
})

test('[UU33] a viewer may edit nothing, also the board that is shown', () => {
  expect(refusalOf({ role: 'viewer', workshopId }, 'flag', home, control({}))).toBe('forbidden')
})
