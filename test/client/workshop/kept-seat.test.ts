import { describe, expect, test } from 'vitest'
import { forgetSeat, isKeptSeat, keepSeat, recallSeat } from '../../../client/workshop/kept-seat.ts'
import { makeId } from '../../../shared/ids.ts'
import { PROTOCOL_VERSION } from '../../../shared/protocol/live.ts'
import type { Seat } from '../../../shared/protocol/rest/access.ts'
import type { WorkshopView } from '../../../shared/protocol/rest/workshop.ts'
import { initialControl } from '../../../shared/workshop/control.ts'
import { boardId, lanes, tableId, workshopId } from '../../fixtures/board-samples.ts'
import { plans } from '../board/session/stand-ins.ts'

const seat: Seat = { workshopId, tableId, tableNumber: 1, deviceNumber: 2 }
const view: WorkshopView = {
  workshop: {
    id: workshopId,
    strategyId: makeId('strategy', 'sample'),
    title: 'Planbehov',
    task: 'Hva trenger vi?',
    template: 'needs',
    lanes,
    tables: [{ id: tableId, number: 1, topic: '', boardId }],
    closingBasis: null,
    agenda: [],
    plenaryBoardId: makeId('board', 'plenary'),
    planIds: plans.map(({ id }) => id),
    goalIds: [],
  },
  municipality: 'Prøvekommune',
  example: false,
  termFrom: 2027,
  termTo: 2031,
  constitutedOn: null,
  councilMeetingOn: null,
  capacities: [],
  plans: [...plans],
  foundations: [],
  goals: [],
  evidence: [],
  control: initialControl(boardId, 0),
}
const kept = { protocol: PROTOCOL_VERSION, seat, view }

describe('what may be shown without contact', () => {
  test('[SY93] what this version kept is used', () => {
    expect(isKeptSeat(kept)).toBe(true)
  })

  test.each<[string, unknown]>([
    ['of another protocol version', { ...kept, protocol: PROTOCOL_VERSION + 1 }],
    ['without a version', { seat, view }],
    ['without a seat', { ...kept, seat: null }],
    ['with half a workshop', { ...kept, view: { ...view, workshop: undefined } }],
    ['with a stage that is none', { ...kept, view: { ...view, control: { ...view.control, stage: 'ajar' } } }],
    ['that is nothing', undefined],
  ])('[SY93] one %s is not', (_name, value) => {
    expect(isKeptSeat(value)).toBe(false)
  })

  test('[SY93] a browser that keeps nothing has nothing, and does not fail', async () => {
    await keepSeat({ seat, view })
    expect(await recallSeat()).toBeNull()
    await forgetSeat()
  })
})
