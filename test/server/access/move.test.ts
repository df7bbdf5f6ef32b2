import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { SeatId } from '../../../shared/access/seat.ts'
import { decide } from '../../../shared/board/edits.ts'
import { makeId, type WorkshopId } from '../../../shared/ids.ts'
import { closeCodes } from '../../../shared/protocol/close-codes.ts'
import { accessApi } from '../../../shared/protocol/rest/access.ts'
import { lateApi } from '../../../shared/protocol/rest/late.ts'
import { workshopApi } from '../../../shared/protocol/rest/workshop.ts'
import type { Table } from '../../../shared/workshop/workshop.ts'
import { buildTestApp, type TestApp } from '../../fixtures/app.ts'
import { openBoardSocket } from '../../fixtures/board-socket.ts'
import type { Browser } from '../../fixtures/browser.ts'
import { listen, openLive } from '../../fixtures/live.ts'
import { accepted, answerRound, deviceIdOf, pollHall } from '../../fixtures/poll-round.ts'
import { sampleAnswers } from '../../fixtures/polls.ts'
import { sampleWorkshop } from '../../fixtures/sample-workshop.ts'

type Live = ReturnType<typeof openLive>

/** An open workshop with its desk and a device at table 1, which has contact. */
async function running() {
  const server = await buildTestApp()
  const workshop = await sampleWorkshop(server)
  await server.app.workshops.command(workshop.id, { type: 'open' })
  return { ...server, workshop, ...(await hallOf(server, workshop.id, workshop.tables)) }
}

async function hallOf(server: TestApp, id: WorkshopId, tables: readonly Table[]) {
  const url = await listen(server)
  const [one, two, three] = tables
  if (!one || !two || !three) throw new Error('The sample is larger')
  const desk = openLive(url, await server.facilitator(id), id, 'facilitator')
  const tablet = await server.participant(id)
  const live = openLive(url, tablet, id, 'participant')
  await live.until(() => live.received.seat.length > 0)
  return { url, id, one, two, three, desk, tablet, live, move: mover(desk) }
}

function mover(desk: Live) {
  return (seat: SeatId, to: { id: Table['id'] }) => desk.ask('moveDevice', { seat, toTableId: to.id })
}

const at = (table: Table, deviceNumber = 1): SeatId => ({ tableId: table.id, deviceNumber })
const told = (live: Live) => live.received.seat.at(-1)?.[0]
const listed = (desk: Live) => desk.received.seats.at(-1)?.[0]
const refusal = (code: string, where?: string) => ({ ok: false, error: { code, ...(where && { where }) } })
const follow = async (tablet: Browser) => (await tablet.call(accessApi.followMove)).seat

/** The device connects with the seat it has by now. */
async function arrive(url: string, id: WorkshopId, tablet: Browser): Promise<Live> {
  const live = openLive(url, tablet, id, 'participant')
  await live.until(() => live.received.seat.length > 0)
  return live
}

test('[WS21] a device that is moved is told at once, takes the next number at its new table, and is there after a reload', async () => {
  const { url, id, one, two, three, live, tablet, participant, move } = await running()
  await participant(id, 2)
  expect(told(live)).toEqual({ ...at(one), movesTo: null })
  accepted(await move(at(one), two))
  await live.until(() => told(live)?.movesTo !== null)
  expect(told(live)).toEqual({ ...at(one), movesTo: two.id })
  const seat = { workshopId: id, tableId: two.id, tableNumber: 2, deviceNumber: 2 }
  expect(await follow(tablet)).toEqual(seat)
  expect((await tablet.call(accessApi.session)).seat).toEqual(seat)
  const moved = await arrive(url, id, tablet)
  expect(told(moved)).toEqual({ ...at(two, 2), movesTo: null })
  // Moved on and back again, it is a device like any other.
  accepted(await move(at(two, 2), three))
  expect((await follow(tablet))?.tableNumber).toBe(3)
  await arrive(url, id, tablet)
  accepted(await move(at(three), one))
  expect(await follow(tablet)).toMatchObject({ tableNumber: 1, deviceNumber: 2 })
})

test('[WS21] a device without contact is told when it is back, also by a server that was started again meanwhile', async () => {
  const DATA_DIR = mkdtempSync(join(tmpdir(), 'planverksted-moved-'))
  const before = await buildTestApp({ DATA_DIR })
  const { id, tables } = await sampleWorkshop(before)
  const hall = await hallOf(before, id, tables)
  hall.live.socket.disconnect()
  accepted(await hall.move(at(hall.one), hall.two))
  await before.app.close()

  const after = await buildTestApp({ DATA_DIR })
  const url = await listen(after)
  const tablet = after.browser()
  tablet.cookie = hall.tablet.cookie
  const live = await arrive(url, id, tablet)
  expect(told(live)).toEqual({ ...at(hall.one), movesTo: hall.two.id })
  // The answer is lost: asked once more with the old cookie, it is the same seat.
  const seat = await follow(tablet)
  tablet.cookie = hall.tablet.cookie
  expect(await follow(tablet)).toEqual(seat)
  expect(seat).toMatchObject({ tableNumber: 2, deviceNumber: 1 })
})

test('[WS22] the last move stands, whoever made it, and its own table calls the device back', async () => {
  const { url, id, one, two, three, live, tablet, move, facilitator } = await running()
  const other = openLive(url, await facilitator(id), id, 'facilitator')
  await other.connected()
  const both = await Promise.all([move(at(one), two), mover(other)(at(one), three)])
  for (const answer of both) accepted(answer)
  await live.until(() => live.received.seat.length === 3)
  const first = told(live)?.movesTo
  expect([two.id, three.id]).toContain(first)

  accepted(await move(at(one), one))
  await live.until(() => told(live)?.movesTo === null)
  expect(await follow(tablet)).toMatchObject({ tableNumber: 1, deviceNumber: 1 })
  accepted(await move(at(one), three))
  accepted(await move(at(one), two))
  expect(await follow(tablet)).toMatchObject({ tableNumber: 2 })
})

test('[WS22] a move to where the device is, or is going already, changes nothing and is told to nobody', async () => {
  const { one, two, live, desk, move, tablet } = await running()
  accepted(await move(at(one), one))
  accepted(await move(at(one), two))
  accepted(await move(at(one), two))
  expect(await follow(tablet)).toMatchObject({ tableNumber: 2, deviceNumber: 1 })
  await desk.ask('clock', null)
  expect(live.received.seat.map(([seat]) => seat.movesTo)).toEqual([null, two.id])
})

test('[WS23] what cannot be moved, or not there, is refused with a code', async () => {
  const server = await running()
  const { one, two, three, url, id, move, tablet, desk } = server
  const elsewhere = await sampleWorkshop(server)
  await server.participant(elsewhere.id)
  const [foreign] = elsewhere.tables as [Table]
  expect(await move(at(one, 2), two)).toMatchObject(refusal('notFound', 'seat'))
  expect(await move({ tableId: makeId('table', 'none'), deviceNumber: 1 }, two)).toMatchObject(refusal('notFound'))
  expect(await move(at(foreign), two)).toMatchObject(refusal('notFound', 'seat'))
  expect(await move(at(one), foreign)).toMatchObject(refusal('notFound', 'toTableId'))
  for (const payload of [null, 'move', {}, { seat: at(one), toTableId: 7 }, { seat: at(one, 0), toTableId: two.id }]) {
    expect(await desk.ask('moveDevice', payload)).toMatchObject(refusal('badRequest'))
  }
  // A seat that waits for a device is nobody's yet.
  accepted(await move(at(one), two))
  expect(await move(at(two), three)).toMatchObject(refusal('notFound', 'seat'))
  await follow(tablet)
  expect(await move(at(one), three)).toMatchObject(refusal('conflictingChange', 'seat'))
  await arrive(url, id, tablet)
  expect(await move(at(one), three)).toMatchObject(refusal('notFound', 'seat'))
})

test('[WS23] a closed workshop moves nobody, and forgets the moves that were not followed', async () => {
  const { app, id, one, two, live, tablet, move } = await running()
  accepted(await move(at(one), two))
  await live.until(() => told(live)?.movesTo === two.id)
  await app.workshops.command(id, { type: 'close' })
  await live.until(() => told(live)?.movesTo === null)
  expect(await follow(tablet)).toMatchObject({ tableNumber: 1, deviceNumber: 1 })
  expect(await move(at(one), two)).toMatchObject(refusal('workshopClosed'))
})

test('[WS23] with a table go its seats and the moves to it; with renewed links or the workshop, all', async () => {
  const server = await running()
  const { app, id, workshop, one, move, tablet } = server
  const last = workshop.tables.at(-1) as Table
  const seats = () => app.context.database.selectFrom('seats').selectAll().execute()
  accepted(await move(at(one), last))
  await app.workshops.edit(id, { tables: workshop.tables.slice(0, -1).map((table) => ({ id: table.id, topic: '' })) })
  expect(await follow(tablet)).toMatchObject({ tableNumber: 1, deviceNumber: 1 })
  expect(await seats()).toHaveLength(1)
  await app.workshops.renewLinks(id)
  expect(await seats()).toEqual([])
  await server.participant(id)
  await (await server.planner()).call(workshopApi.deleteWorkshop, { params: { workshopId: id } })
  expect(await seats()).toEqual([])
})

test('[WS24] the desk sees the seats by number, with contact and where they move; a device is told of its own, others of none', async () => {
  const { url, id, one, two, desk, live, tablet, participant, viewer, move } = await running()
  const sleeping = await participant(id)
  const hall = openLive(url, await viewer(id), id, 'viewer')
  await hall.connected()
  const seat = { ...at(one), movesTo: null, connected: true }
  await desk.until(() => listed(desk)?.some(({ connected }) => connected) ?? false)
  accepted(await move(at(one, 2), two))
  await desk.until(() => listed(desk)?.length === 2)
  await desk.until(() => listed(desk)?.some(({ movesTo }) => movesTo !== null) ?? false)
  expect(listed(desk)).toEqual([seat, { ...at(one, 2), movesTo: two.id, connected: false }])
  await follow(sleeping)
  await arrive(url, id, sleeping)
  await desk.until(() => listed(desk)?.every(({ connected }) => connected) ?? false)
  expect(listed(desk)).toEqual([seat, { ...at(two), movesTo: null, connected: true }])
  // It leaves: a table with no device left is fine.
  await tablet.call(accessApi.leave)
  await live.closed()
  await desk.until(() => listed(desk)?.length === 1)
  expect(hall.received.seats).toEqual([])
  expect(hall.received.seat).toEqual([])
  expect(live.received.seats).toEqual([])
})

test('[WS25] a device that was moved in the middle of a round answers it once, with the token it has', async () => {
  const server = await buildTestApp()
  const hall = await pollHall(server)
  const [one, two] = (await server.app.workshops.view(hall.id)).workshop.tables as [Table, Table]
  const tablet = await server.participant(hall.id)
  const pollId = await hall.round(['announce', 'open'])
  const before = await arrive(hall.url, hall.id, tablet)
  const token = await answerRound(before, pollId, sampleAnswers.choice)
  accepted(await mover(hall.desk)(at(one), two))
  await follow(tablet)
  const after = await arrive(hall.url, hall.id, tablet)
  expect(await after.ask('pollToken', pollId)).toMatchObject(refusal('oneAnswerPerDevice'))
  const again = { pollId, token, answer: sampleAnswers.choice }
  expect(await after.ask('pollAnswer', again)).toMatchObject(refusal('oneAnswerPerDevice'))
})

test('[AC32] only the desk moves devices: participants, viewers and a desk that connected as viewer are refused', async () => {
  const { url, id, one, two, tablet, live, viewer, facilitator } = await running()
  for (const [as, browser] of [
    ['participant', tablet],
    ['viewer', await viewer(id)],
    ['viewer', await facilitator(id)],
  ] as const) {
    const asking = openLive(url, browser, id, as)
    await asking.connected()
    expect(await mover(asking)(at(one), two)).toMatchObject(refusal('forbidden'))
  }
  expect(await follow(tablet)).toMatchObject({ tableNumber: 1 })
  expect(told(live)?.movesTo).toBeNull()
})

test('[AC33] once a device is moved its old board keeps what it sends as late; once it has moved, its old cookie opens nothing', async () => {
  const { app, url, id, workshop, one, two, tablet, live, move, facilitator, browser } = await running()
  const [first, second, third] = workshop.planIds as [never, never, never]
  const decided = async (table: Table) => [...(await app.boards.read(table.boardId)).decisions.keys()]
  const board = openBoardSocket(url, one.boardId, tablet.cookie)
  await board.synced()
  decide(board.doc, first, { decision: 'revise' }, null)
  await expect.poll(() => decided(one)).toEqual([first])

  accepted(await move(at(one), two))
  const kept = board.closed()
  decide(board.doc, second, { decision: 'repeal' }, null)
  expect(await kept).toBe(closeCodes.kept)
  expect(await decided(one)).toEqual([first])
  const late = await (await facilitator(id)).call(lateApi.lateWork, { params: { workshopId: id } })
  expect(late).toMatchObject([{ tableId: one.id, boardId: one.boardId }])

  const old = browser()
  old.cookie = tablet.cookie
  const reader = openBoardSocket(url, one.boardId, old.cookie)
  await reader.synced()
  await follow(tablet)
  const cut = live.closed()
  const ended = reader.closed()
  await arrive(url, id, tablet)
  await cut
  expect(await ended).toBe(closeCodes.notSignedIn)
  await expect(openLive(url, old, id, 'participant').connected()).rejects.toMatchObject({
    error: { code: 'notSignedIn' },
  })
  const own = openBoardSocket(url, two.boardId, tablet.cookie)
  await own.synced()
  decide(own.doc, third, { decision: 'new' }, null)
  await expect.poll(() => decided(two)).toEqual([third])
  expect(await decided(one)).toEqual([first])
})

test('[AC33] in plenary a device that is moved goes on writing on the common board', async () => {
  const { app, url, id, workshop, one, two, tablet, move } = await running()
  const [planId] = workshop.planIds as [never]
  await app.workshops.command(id, { type: 'gather', arena: 'plenary' })
  const board = openBoardSocket(url, workshop.plenaryBoardId, tablet.cookie)
  await board.synced()
  accepted(await move(at(one), two))
  decide(board.doc, planId, { decision: 'revise' }, null)
  await expect.poll(async () => (await app.boards.read(workshop.plenaryBoardId)).decisions.size).toBe(1)
})

test('[AC34] of a move only numbers of seats are stored, and nothing of it once the device is at its new table', async () => {
  const { app, url, id, one, two, tablet, move } = await running()
  const seats = () => app.context.database.selectFrom('seats').selectAll().orderBy('table_id').execute()
  accepted(await move(at(one), two))
  expect(Object.keys((await seats())[0] ?? {}).toSorted()).toEqual([
    'device_number',
    'has_left',
    'next_number',
    'next_table_id',
    'table_id',
  ])
  await follow(tablet)
  await arrive(url, id, tablet)
  expect(await seats()).toEqual([
    { table_id: two.id, device_number: 1, next_table_id: null, next_number: null, has_left: 0 },
  ])
  expect(JSON.stringify(await seats())).not.toContain(deviceIdOf(tablet.cookie))
})
