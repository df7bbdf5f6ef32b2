import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { earlierBoards as earlierStore } from '../../../server/store/earlier-boards.ts'
import type { Actor } from '../../../shared/access/roles.ts'
import { recordMap } from '../../../shared/board/doc.ts'
import { flag, propose, remark } from '../../../shared/board/edits.ts'
import { plainBoard } from '../../../shared/board/plain-board.ts'
import { placementRecord } from '../../../shared/board/records/placement.ts'
import { type BoardId, makeId, type WorkshopId } from '../../../shared/ids.ts'
import { limits } from '../../../shared/limits.ts'
import { boardsApi } from '../../../shared/protocol/rest/boards.ts'
import type { Workshop } from '../../../shared/workshop/workshop.ts'
import { buildTestApp } from '../../fixtures/app.ts'
import { conflict, proposal, remark as remarkOf } from '../../fixtures/board-samples.ts'
import { sampleWorkshop } from '../../fixtures/sample-workshop.ts'

const { earlierBoards, earlierBoard, restoreBoard } = boardsApi

function desk(workshopId: WorkshopId): Actor {
  return { role: 'facilitator', deviceId: makeId('device', 'desk'), workshopId }
}

/** A workshop in its first phase, whose first table has proposed and flagged something. */
async function inFirstPhase() {
  const server = await buildTestApp()
  const workshop = await sampleWorkshop(server)
  const { tables, agenda, planIds, lanes } = workshop
  const [table] = tables
  if (!table) throw new Error('The sample has a table')
  await server.app.workshops.command(workshop.id, { type: 'goTo', phaseId: agenda[0]?.id as never })
  const { boardId } = table
  await server.app.boards.write(boardId, desk(workshop.id), (doc) => {
    propose(doc, proposal({ raisedBy: table.id }), null)
    recordMap(doc, placementRecord).set(planIds[0] as string, { lane: lanes[0]?.id, rank: 'a0' })
    flag(doc, conflict({ raisedBy: table.id }), null)
  })
  const goOn = () => server.app.workshops.command(workshop.id, { type: 'goTo', phaseId: agenda[1]?.id as never })
  const stands = async (id: BoardId = boardId) => plainBoard(await server.app.boards.read(id))
  const params = { workshopId: workshop.id, boardId }
  return { ...server, workshop, table, boardId, goOn, stands, params }
}

const boardsOf = ({ tables, plenaryBoardId }: Workshop) => [...tables.map(({ boardId }) => boardId), plenaryBoardId]

test('[PH40] [PH41] a phase that begins keeps every board as it stands, under the phase that ended', async () => {
  const { app, workshop, boardId, goOn, stands, params, facilitator, clock } = await inFirstPhase()
  const standing = await stands()
  clock.advance(60_000)
  await goOn()
  const browser = await facilitator(workshop.id)
  for (const id of boardsOf(workshop)) {
    const [last, first, ...others] = await browser.call(earlierBoards, { params: { ...params, boardId: id } })
    expect([last?.phase, first?.phase, others]).toEqual([workshop.agenda[0]?.title, null, []])
    if (!last) throw new Error('It was kept')
    const kept = await browser.call(earlierBoard, { params: { ...params, boardId: id, earlierId: last.id } })
    expect(kept.board).toEqual(id === boardId ? standing : await stands(id))
  }
  // Beginning the phase that is under way changes nothing, and keeps nothing.
  await goOn()
  expect(await browser.call(earlierBoards, { params })).toHaveLength(2)
  await app.workshops.delete(workshop.id)
  const rows = await app.context.database.selectFrom('earlier_boards').select('id').execute()
  expect(rows).toEqual([])
})

test('[PH40] a phase does not begin when the boards cannot be kept, and neither is stored', async () => {
  const { app, workshop, goOn } = await inFirstPhase()
  const before = await app.workshops.ready(workshop.id)
  await sql`create trigger full_disk before insert on earlier_boards begin select raise(abort, 'disk full'); end`.execute(
    app.context.database,
  )
  await expect(goOn()).rejects.toThrow()
  expect(await app.workshops.ready(workshop.id)).toEqual(before)
  const row = await app.context.database.selectFrom('workshops').select('control_version').executeTakeFirstOrThrow()
  expect(row.control_version).toBe(before.version)
  await sql`drop trigger full_disk`.execute(app.context.database)
  expect((await goOn()).version).toBe(before.version + 1)
})

test('[PH50] of a board the newest earlier states are kept, and a phase begins however many there are', async () => {
  const { app, boardId, goOn, stands, params, workshop, facilitator } = await inFirstPhase()
  const board = await stands()
  const store = earlierStore(app.context.database)
  for (let number = 0; number < limits.earlierBoards; number += 1) {
    const keptAt = new Date(number).toISOString()
    const id = makeId('earlier', `old${number}`)
    await store.keep({ id, boardId, controlVersion: 0, phase: `${number}`, why: 'phase', keptAt, board })
  }
  const { phase } = await goOn()
  expect(phase?.id).toBe(workshop.agenda[1]?.id)
  const browser = await facilitator(workshop.id)
  const kept = await browser.call(earlierBoards, { params })
  expect(kept).toHaveLength(limits.earlierBoards)
  expect(kept.slice(0, 3).map((each) => each.phase)).toEqual([
    workshop.agenda[0]?.title,
    null,
    `${limits.earlierBoards - 1}`,
  ])
  expect(kept.at(-1)?.phase).toBe('2')
  const others = { ...params, boardId: workshop.plenaryBoardId }
  expect(await browser.call(earlierBoards, { params: others })).toHaveLength(2)
})

test('[PH41] earlier boards are the desk’s, and only of boards of the workshop', async () => {
  const { workshop, goOn, params, participant, viewer, facilitator, browser, ...server } = await inFirstPhase()
  await goOn()
  const desk = await facilitator(workshop.id)
  const [last] = await desk.call(earlierBoards, { params })
  const one = { ...params, earlierId: last?.id as string }
  for (const other of [await participant(workshop.id), await viewer(workshop.id)]) {
    expect(await other.refused(earlierBoards, { params })).toMatchObject({ code: 'forbidden' })
    expect(await other.refused(earlierBoard, { params: one })).toMatchObject({ code: 'forbidden' })
    expect(await other.refused(restoreBoard, { params: one })).toMatchObject({ code: 'forbidden' })
  }
  expect(await browser().refused(earlierBoards, { params })).toMatchObject({ code: 'notSignedIn' })
  const elsewhere = await sampleWorkshop(server)
  const foreign = { ...one, boardId: elsewhere.plenaryBoardId }
  expect(await desk.refused(earlierBoards, { params: foreign })).toMatchObject({ code: 'notFound', where: 'boardId' })
  const astray = { ...one, boardId: workshop.plenaryBoardId }
  expect(await desk.refused(restoreBoard, { params: astray })).toMatchObject({ code: 'notFound', where: 'earlierId' })
})

test('[PH42] [PH43] a board is made as it stood, and restoring is undone by restoring again', async () => {
  const { app, workshop, boardId, table, goOn, stands, params, facilitator } = await inFirstPhase()
  const standing = await stands()
  await goOn()
  await app.boards.write(boardId, desk(workshop.id), (doc) => {
    doc.getMap('proposals').delete(proposal().id)
    doc.getMap('placements').clear()
    remark(doc, remarkOf({ raisedBy: table.id }), null)
  })
  const worked = await stands()
  const browser = await facilitator(workshop.id)
  const [last] = await browser.call(earlierBoards, { params })
  await browser.call(restoreBoard, { params: { ...params, earlierId: last?.id as string } })
  const sorted = (board: typeof standing) => JSON.parse(JSON.stringify(board, null, 0))
  expect(sorted(await stands())).toEqual(sorted(standing))
  const undo = (await browser.call(earlierBoards, { params })).find(({ why }) => why === 'restore')
  await browser.call(restoreBoard, { params: { ...params, earlierId: undo?.id as string } })
  expect(await stands()).toEqual(worked)
})

test('[PH42] a card whose lane is gone is not placed, and a locked board is not restored', async () => {
  const { app, workshop, goOn, stands, params, facilitator } = await inFirstPhase()
  await goOn()
  const browser = await facilitator(workshop.id)
  const [last] = await browser.call(earlierBoards, { params })
  const one = { ...params, earlierId: last?.id as string }
  await app.workshops.edit(workshop.id, { lanes: workshop.lanes.slice(1) })
  await app.workshops.command(workshop.id, { type: 'lock' })
  expect(await browser.refused(restoreBoard, { params: one })).toMatchObject({ code: 'boardLocked' })
  await app.workshops.command(workshop.id, { type: 'open' })
  await browser.call(restoreBoard, { params: one })
  const { placements, proposals } = await stands()
  expect([placements, proposals.length]).toEqual([[], 1])
})

test('[PH43] a board that is worked on while it is restored is left as it is', async () => {
  const { app, workshop, boardId, table, goOn, stands, params, facilitator } = await inFirstPhase()
  await goOn()
  const browser = await facilitator(workshop.id)
  const [last] = await browser.call(earlierBoards, { params })
  // Somebody's edit comes in between what was kept and what is written.
  const { write } = app.boards
  app.boards.write = async (...given) => {
    await write(boardId, desk(workshop.id), (doc) => remark(doc, remarkOf({ raisedBy: table.id }), null))
    await write(...given)
  }
  const one = { ...params, earlierId: last?.id as string }
  expect(await browser.refused(restoreBoard, { params: one })).toMatchObject({ code: 'conflictingChange' })
  expect((await stands()).remarks).toHaveLength(1)
})
