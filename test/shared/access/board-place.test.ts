import { expect, test } from 'vitest'
import { boardPlace } from '../../../shared/access/board-place.ts'
import { type Acting, can } from '../../../shared/access/can.ts'
import { makeId } from '../../../shared/ids.ts'
import { initialControl } from '../../../shared/workshop/control.ts'
import type { Spotlight } from '../../../shared/workshop/spotlight.ts'

const workshopId = makeId('workshop', 'theirs')
const [boardId, otherBoardId, plenaryBoardId] = [
  makeId('board', 'table1'),
  makeId('board', 'table2'),
  makeId('board', 'plenary'),
]
const homes = [
  { workshopId, boardId, tableId: makeId('table', 'one1') },
  { workshopId, boardId: otherBoardId, tableId: makeId('table', 'two2') },
  { workshopId, boardId: plenaryBoardId, tableId: null },
]
const viewer: Acting = { role: 'viewer', workshopId }
const guest: Acting = {
  role: 'participant',
  workshopId,
  tableId: makeId('table', 'nine'),
  tableNumber: 9,
  deviceNumber: 1,
}

const ofBoard: Spotlight[] = [
  { view: 'board', boardId },
  { view: 'lane', boardId, laneId: makeId('lane', 'first') },
  { view: 'card', boardId, cardId: makeId('plan', 'climate') },
  { view: 'conflicts', boardId },
  { view: 'wheel', boardId },
]
const ofWorkshop: Spotlight[] = [
  { view: 'poll' },
  { view: 'spread' },
  { view: 'agenda' },
  { view: 'planSystem' },
  { view: 'join' },
]

/** The boards that may be read while this is shown. */
function readable(actor: Acting, spotlight: Spotlight, leading: boolean) {
  const control = { ...initialControl(plenaryBoardId, 0), spotlight, leading }
  return homes.filter((home) => can(actor, 'readBoard', boardPlace(home, control))).map((home) => home.boardId)
}

test.each(ofBoard)('[PJ1] $view: the viewer link reads the board it is of, and no other', (spotlight) => {
  expect(readable(viewer, spotlight, false)).toEqual([boardId])
})

test.each(ofWorkshop)('[PJ1] $view: the viewer link reads no board', (spotlight) => {
  expect(readable(viewer, spotlight, false)).toEqual([])
  expect(readable(viewer, spotlight, true)).toEqual([])
})

test.each([...ofBoard, ...ofWorkshop])(
  '[PJ2] $view: a tablet of another table reads what is shown only while it is led',
  (spotlight) => {
    expect(readable(guest, spotlight, false)).toEqual([])
    expect(readable(guest, spotlight, true)).toEqual('boardId' in spotlight ? [boardId] : [])
  },
)
