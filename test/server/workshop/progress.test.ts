import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { boardActivity } from '../../../server/store/board-activity.ts'
import type { Actor } from '../../../shared/access/roles.ts'
import { recordMap } from '../../../shared/board/doc.ts'
import { placementRecord } from '../../../shared/board/records/placement.ts'
import { makeId } from '../../../shared/ids.ts'
import { buildTestApp } from '../../fixtures/app.ts'
import { openBoardSocket } from '../../fixtures/board-socket.ts'
import { listen, openLive } from '../../fixtures/live.ts'
import { sampleWorkshop } from '../../fixtures/sample-workshop.ts'

test('[PH45] desks are told how far all boards have come, then those that changed, and nobody else is', async () => {
  const server = await buildTestApp()
  const { app, clock } = server
  const workshop = await sampleWorkshop(server)
  const { id, tables, lanes, planIds } = workshop
  const [table] = tables
  if (!table) throw new Error('The sample has a table')
  await app.workshops.command(id, { type: 'open' })
  const url = await listen(server)
  const desk = openLive(url, await server.facilitator(id), id, 'facilitator')
  const tablet = openLive(url, await server.participant(id), id, 'participant')
  await desk.until(() => desk.received.progress.length === 1)
  await tablet.until(() => tablet.received.unstored.length === 1)
  const [all] = desk.received.progress[0] ?? []
  expect(all).toHaveLength(tables.length + 1)
  expect(new Set(all?.map(({ boardId: _, ...rest }) => JSON.stringify(rest)))).toEqual(
    new Set([JSON.stringify({ placed: 0, all: planIds.length, conflicts: 0, activeAtMs: null })]),
  )

  const actor: Actor = { role: 'facilitator', deviceId: makeId('device', 'desk'), workshopId: id }
  await app.boards.write(table.boardId, actor, (doc) => {
    recordMap(doc, placementRecord).set(planIds[0] as string, { lane: lanes[0]?.id, rank: 'a0' })
  })
  await desk.until(() => desk.received.progress.length === 2)
  const changed = { boardId: table.boardId, placed: 1, all: planIds.length, conflicts: 0, activeAtMs: clock.now() }
  expect(desk.received.progress[1]).toEqual([[changed]])

  await app.workshops.edit(id, { planIds: planIds.slice(0, 2) })
  await desk.until(() => desk.received.progress.length === 3)
  expect(desk.received.progress[2]?.[0]).toContainEqual({ ...changed, all: 2 })
  await tablet.until(() => tablet.received.setupChanged.length === 1)
  expect(tablet.received.progress).toEqual([])
})

test('[PH46] a tablet that opens its board has done nothing there', async () => {
  const server = await buildTestApp()
  const { app } = server
  const { id, tables, lanes, plenaryBoardId, planIds } = await sampleWorkshop(server)
  const boardId = tables[0]?.boardId ?? plenaryBoardId
  await app.workshops.command(id, { type: 'open' })
  const url = await listen(server)
  const desk = openLive(url, await server.facilitator(id), id, 'facilitator')
  await desk.until(() => desk.received.progress.length === 1)
  const browser = await server.participant(id)
  const tablet = openLive(url, browser, id, 'participant')
  await tablet.connected()
  expect(await tablet.ask('watch', boardId)).toMatchObject({ ok: true })
  await openBoardSocket(url, boardId, browser.cookie).synced()
  // Told what the board has, it is known to the server to have nothing more.
  await tablet.until(() => tablet.received.saved.length === 1)

  const actor: Actor = { role: 'facilitator', deviceId: makeId('device', 'desk'), workshopId: id }
  await app.boards.write(plenaryBoardId, actor, (doc) => {
    recordMap(doc, placementRecord).set(planIds[0] as string, { lane: lanes[0]?.id, rank: 'a0' })
  })
  await desk.until(() => desk.received.progress.length === 2)
  expect(desk.received.progress[1]?.[0].map((each) => each.boardId)).toEqual([plenaryBoardId])
})

test('[PH51] when a table last worked is known after a restart too', async () => {
  const DATA_DIR = mkdtempSync(join(tmpdir(), 'planverksted-'))
  onTestFinished(() => rmSync(DATA_DIR, { recursive: true }))
  const before = await buildTestApp({ DATA_DIR })
  const { id, tables, lanes, planIds } = await sampleWorkshop(before)
  const [table] = tables
  if (!table) throw new Error('The sample has a table')
  await before.app.workshops.command(id, { type: 'open' })
  const actor: Actor = { role: 'facilitator', deviceId: makeId('device', 'desk'), workshopId: id }
  const rank = (each: string) =>
    before.app.boards.write(table.boardId, actor, (doc) => {
      recordMap(doc, placementRecord).set(planIds[0] as string, { lane: lanes[0]?.id, rank: each })
    })
  await rank('a0')
  const first = before.clock.now()
  // Within the minute nothing more is kept; after it, the newest.
  before.clock.advance(59_000)
  await rank('a1')
  const { database } = before.app.context
  const kept = async () => (await boardActivity(database).of(id)).get(table.boardId)
  await expect.poll(kept).toBe(first)
  before.clock.advance(1_000)
  await rank('a2')
  await expect.poll(kept).toBe(first + 60_000)
  await before.app.close()

  const after = await buildTestApp({ DATA_DIR })
  const url = await listen(after)
  const desk = openLive(url, await after.facilitator(id), id, 'facilitator')
  await desk.until(() => desk.received.progress.length === 1)
  const [all] = desk.received.progress[0] ?? []
  expect(all?.map(({ activeAtMs }) => activeAtMs)).toEqual([first + 60_000, ...tables.slice(1).map(() => null), null])
})
