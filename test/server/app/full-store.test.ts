import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { decide, remark } from '../../../shared/board/edits.ts'
import { readBoard } from '../../../shared/board/read.ts'
import { makeId } from '../../../shared/ids.ts'
import { limits } from '../../../shared/limits.ts'
import { planningApi } from '../../../shared/protocol/rest/planning.ts'
import { buildTestApp } from '../../fixtures/app.ts'
import { openBoardSocket } from '../../fixtures/board-socket.ts'
import { listen, openLive } from '../../fixtures/live.ts'
import { sampleWorkshop } from '../../fixtures/sample-workshop.ts'

test('[ST27] [OP1] [OP13] a full store is told on the control channel, by the health address and to a request that writes; all passes when there is room', async () => {
  const server = await buildTestApp()
  const { app } = server
  const url = await listen(server)
  const { id, tables, planIds } = await sampleWorkshop(server)
  const [table] = tables
  const [planId] = planIds
  if (!table || !planId) throw new Error('The sample has a table and a plan')
  await app.workshops.command(id, { type: 'open' })
  const tablet = await server.participant(id, 1)
  const live = openLive(url, tablet, id, 'participant')
  await live.until(() => live.received.unstored.length === 1)
  expect(live.received.unstored[0]).toEqual([[]])
  const board = openBoardSocket(url, table.boardId, tablet.cookie)
  await board.synced()
  expect(await live.ask('watch', table.boardId)).toMatchObject({ ok: true })

  // SQLite takes it as: no larger than now.
  await sql`pragma max_page_count = 1`.execute(app.context.database)
  const text = 'x'.repeat(limits.sentenceChars)
  for (let n = 0; n < 30; n++) {
    remark(board.doc, { id: makeId('remark', `full${n}`), about: planId, text, raisedBy: table.id }, null)
  }
  const isTold = () => live.received.unstored.length === 2
  await live.until(isTold)
  expect(live.received.unstored[1]).toEqual([[{ boardId: table.boardId, why: 'diskFull' }]])
  const newcomer = openLive(url, await server.facilitator(id), id, 'facilitator')
  await newcomer.until(() => newcomer.received.unstored.length === 1)
  expect(newcomer.received.unstored).toEqual(live.received.unstored.slice(1))
  const ill = await server.browser().send('GET', '/healthz')
  expect([ill.statusCode, ill.json()]).toEqual([
    503,
    { error: { code: 'storeFailed', where: 'board', params: { why: 'diskFull', boards: 1 } } },
  ])
  const planner = await server.planner()
  const refused = await planner.refused(planningApi.importPlans, {
    params: { strategyId: (await planner.call(planningApi.strategies))[0]?.id ?? '' },
    body: {
      cells: [['Plan'], ...Array.from({ length: 300 }, (_, n) => [`${text.slice(0, 200)} ${n}`])],
      mapping: ['name'],
      headerRow: 1,
      rows: Array.from({ length: 300 }, (_, n) => n + 2),
      acceptedDuplicates: [],
    },
  })
  expect(refused).toMatchObject({ status: 503, code: 'storeFailed' })

  const neighbour = openBoardSocket(url, table.boardId, (await server.participant(id, 1)).cookie)
  await neighbour.synced()
  decide(board.doc, planId, { decision: 'revise' }, null)
  await neighbour.until(() => readBoard(neighbour.doc).decisions.size === 1)

  await sql`pragma max_page_count = 1000000`.execute(app.context.database)
  await live.until(() => live.received.unstored.length === 3)
  expect(live.received.unstored[2]).toEqual([[]])
  expect((await server.browser().send('GET', '/healthz')).statusCode).toBe(200)
  expect((await app.boards.read(table.boardId)).remarks.size).toBe(30)
})
