import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Check } from 'typebox/value'
import { expect, test } from 'vitest'
import { lateUpdates } from '../../../server/store/late-updates.ts'
import { decide } from '../../../shared/board/edits.ts'
import { limits } from '../../../shared/limits.ts'
import { workshopApi } from '../../../shared/protocol/rest/workshop.ts'
import { Workshop } from '../../../shared/workshop/workshop.ts'
import { buildTestApp } from '../../fixtures/app.ts'
import { sampleStrategy, sampleWorkshop } from '../../fixtures/sample-workshop.ts'
import { writeBoard } from '../outcome/write-board.ts'

async function desk() {
  const server = await buildTestApp()
  const workshop = await sampleWorkshop(server)
  const facilitator = await server.facilitator(workshop.id)
  const params = { workshopId: workshop.id }
  return {
    ...server,
    workshop,
    facilitator,
    params,
    edit: (body: unknown) => facilitator.call(workshopApi.editWorkshop, { params, body }),
    refused: (body: unknown) => facilitator.refused(workshopApi.editWorkshop, { params, body }),
    stored: async () => (await facilitator.call(workshopApi.workshop, { params })).workshop,
  }
}

const keep = (tables: readonly { id: string; topic: string }[]) => tables.map(({ id, topic }) => ({ id, topic }))

test('[WS1] a workshop begins with the template’s lanes and tables and all plans of the catalogue, in order', async () => {
  const server = await buildTestApp()
  const { strategyId, planIds } = await sampleStrategy(server)
  const planner = await server.planner()
  const body = { title: 'Planbehov høst', template: 'needs' }
  const workshop = await planner.call(workshopApi.createWorkshop, { params: { strategyId }, body })
  expect(Check(Workshop, workshop)).toBe(true)
  expect(workshop).toMatchObject({ ...body, strategyId, planIds })
  expect(workshop.lanes.map(({ name }) => name)).toEqual([
    'Start 2028',
    '2029–2030',
    'Senere i perioden',
    'Løses uten plan',
  ])
  expect(workshop.tables.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6])
  expect(await planner.call(workshopApi.workshops, { params: { strategyId } })).toEqual([
    { id: workshop.id, ...body, stage: 'preparing', tables: 6, plans: planIds.length, goals: 0, outcomes: 0 },
  ])
  const view = await planner.call(workshopApi.workshop, { params: { workshopId: workshop.id } })
  expect(view).toMatchObject({ workshop, municipality: 'Prøvekommunen', example: false, termFrom: 2027, termTo: 2031 })
  expect(view.plans.map(({ name }) => name)).toEqual(['Plan 1', 'Plan 2', 'Plan 3', 'Plan 4', 'Plan 5', 'Plan 6'])
})

test('[WS15] a workshop is made in the language that is asked for, in bokmål where none is', async () => {
  const server = await buildTestApp()
  const { strategyId } = await sampleStrategy(server)
  const planner = await server.planner()
  const firstPhase = async (language: object) => {
    const body = { title: 'x', template: 'needs', ...language }
    const { agenda } = await planner.call(workshopApi.createWorkshop, { params: { strategyId }, body })
    return agenda[1]?.title
  }
  const titles = [await firstPhase({ language: 'en' }), await firstPhase({ language: 'nn' }), await firstPhase({})]
  expect(titles).toEqual(['Read, each for yourself', 'Les kvar for dykk', 'Les hver for dere'])
})

test('[WS1] of a larger catalogue a workshop takes as many plans as boards are made for', async () => {
  const server = await buildTestApp()
  const { planIds } = await sampleWorkshop(server, limits.workshopPlans + 5)
  expect(planIds).toHaveLength(limits.workshopPlans)
})

test('[WS1] only the planner makes and deletes workshops; of a strategy that is not there, none', async () => {
  const { facilitator, workshop, planner } = await desk()
  const { strategyId } = workshop
  const body = { title: 'x', template: 'needs' }
  expect(await facilitator.refused(workshopApi.createWorkshop, { params: { strategyId }, body })).toMatchObject({
    status: 403,
  })
  expect(await facilitator.refused(workshopApi.workshops, { params: { strategyId } })).toMatchObject({ status: 403 })
  expect(await facilitator.refused(workshopApi.deleteWorkshop, { params: { workshopId: workshop.id } })).toMatchObject({
    status: 403,
  })
  const nowhere = { strategyId: 'str_nowhere' }
  expect(await (await planner()).refused(workshopApi.createWorkshop, { params: nowhere, body })).toMatchObject({
    code: 'notFound',
    where: 'strategyId',
  })
})

test('[WS3] lanes are named, coloured, ordered, added and removed; a lane that stays keeps its id', async () => {
  const { edit, stored, workshop } = await desk()
  const [first, second, ...others] = workshop.lanes
  if (!first || !second) throw new Error('no lanes')
  const added = { name: 'Avklares', colour: 'teal', pattern: 'waves', capacity: 12.5 }
  const renamed = { ...first, name: 'Nå', colour: 'red', pattern: 'grid', capacity: 24 }
  await edit({ lanes: [second, added, renamed, ...others.slice(0, 1)] })
  const { lanes } = await stored()
  expect(lanes).toEqual([second, { id: expect.stringMatching(/^lan_/), ...added }, renamed, others[0]])
})

test('[WS4] a new table gets the lowest free number and a board of its own; the others keep theirs', async () => {
  const { edit, stored, workshop } = await desk()
  const [first, second, third] = workshop.tables
  if (!first || !second || !third) throw new Error('no tables')
  const wanted = [...keep([third]), { id: first.id, topic: 'Oppvekst' }, { topic: 'Areal' }, { topic: '' }]
  const answer = await edit({ tables: wanted })
  const { tables } = await stored()
  expect(answer.tables).toEqual(tables)
  expect(tables).toEqual([
    { ...first, topic: 'Oppvekst' },
    { id: expect.stringMatching(/^tbl_/), number: 2, topic: 'Areal', boardId: expect.stringMatching(/^brd_/) },
    third,
    { id: expect.stringMatching(/^tbl_/), number: 4, topic: '', boardId: expect.stringMatching(/^brd_/) },
  ])
  expect(tables[1]?.boardId).not.toBe(second.boardId)
})

test('[WS5] a table whose board holds work is not removed', async () => {
  const { app, refused, stored, workshop } = await desk()
  const [first, second] = workshop.tables
  const planId = workshop.planIds[0]
  if (!first || !second || !planId) throw new Error('no tables')
  const decision = { decision: 'revise' } as const
  await writeBoard(app.context.database, second.boardId, (doc) => decide(doc, planId, decision, null))
  expect(await refused({ tables: keep([first]) })).toEqual({ status: 409, code: 'conflictingChange', where: 'tables' })
  expect(await stored()).toEqual(workshop)
})

test('[WS5] a table from which work is kept that came too late is not removed', async () => {
  const { app, refused, workshop } = await desk()
  const [first, second] = workshop.tables
  if (!first || !second) throw new Error('no tables')
  const late = { boardId: second.boardId, tableId: second.id, receivedAtMs: 0, bytes: Uint8Array.of(1) }
  await lateUpdates(app.context.database).keep(late)
  expect(await refused({ tables: keep([first]) })).toMatchObject({ code: 'conflictingChange', where: 'tables' })
})

test('[WS6] when the table that is shown is removed, the projector shows the plenary board', async () => {
  const { app, edit, workshop } = await desk()
  const last = workshop.tables.at(-1)
  if (!last) throw new Error('no tables')
  await app.workshops.command(workshop.id, { type: 'show', spotlight: { view: 'board', boardId: last.boardId } })
  await edit({ tables: keep(workshop.tables.slice(0, -1)) })
  expect(await app.workshops.ready(workshop.id)).toMatchObject({ spotlight: { boardId: workshop.plenaryBoardId } })
  await expect(app.workshops.boardHome(last.boardId)).rejects.toMatchObject({ code: 'notFound' })
})

test('[WS7] changes made at the same moment are all made', async () => {
  const { app, stored, workshop } = await desk()
  const tables = workshop.tables.map(({ id }) => ({ id, topic: 'Skole' }))
  const changes = [{ title: 'Høst' }, { task: 'Plasser planene.' }, { tables }]
  await Promise.all(changes.map((change) => app.workshops.edit(workshop.id, change)))
  expect(await stored()).toMatchObject({ title: 'Høst', task: 'Plasser planene.', tables })
})

test('[WS7] a list that names what somebody else has removed is refused whole', async () => {
  const { edit, refused, stored, workshop } = await desk()
  const { lanes, tables } = workshop
  await edit({ lanes: lanes.slice(1), tables: keep(tables.slice(1)) })
  const before = await stored()
  expect(await refused({ lanes })).toEqual({ status: 409, code: 'conflictingChange', where: 'lanes/0/id' })
  expect(await refused({ title: 'Ny', tables: keep(tables) })).toEqual({
    status: 409,
    code: 'conflictingChange',
    where: 'tables/0/id',
  })
  expect(await refused({ lanes: [lanes[1], lanes[1]] })).toMatchObject({ code: 'badRequest', where: 'lanes' })
  expect(await stored()).toEqual(before)
})

test('[WS12] what somebody else changed since the change was begun is not written over; other parts do not hinder', async () => {
  const { edit, refused, stored, workshop } = await desk()
  const { lanes, tables, title, task } = workshop
  const [first, ...others] = lanes
  if (!first) throw new Error('no lanes')
  const mine = [{ ...first, name: 'Mitt navn' }, ...others]
  await edit({ lanes: [{ ...first, name: 'Deres navn' }, ...others], seen: { lanes } })
  const theirs = await stored()
  expect(await refused({ lanes: mine, seen: { lanes } })).toEqual({
    status: 409,
    code: 'conflictingChange',
    where: 'lanes',
  })
  expect(await stored()).toEqual(theirs)
  await edit({ title: 'Ny tittel', tables: keep(tables.slice(0, 2)), seen: { title, task, tables } })
  await edit({ lanes: mine, seen: { lanes: theirs.lanes } })
  expect(await stored()).toEqual({ ...workshop, title: 'Ny tittel', tables: tables.slice(0, 2), lanes: mine })
})

test('[WS8] cards are chosen and ordered from the strategy’s own catalogue', async () => {
  const server = await desk()
  const { edit, refused, stored, workshop } = server
  const chosen = workshop.planIds.slice(1, 4).toReversed()
  await edit({ planIds: chosen })
  expect((await stored()).planIds).toEqual(chosen)
  const { planIds } = await sampleStrategy(server)
  expect(await refused({ planIds: [chosen[0], planIds[0]] })).toEqual({
    status: 404,
    code: 'notFound',
    where: 'planIds/1',
  })
  await edit({ planIds: [] })
  expect((await stored()).planIds).toEqual([])
})

test('[WS9] the set-up of a closed workshop stays as it was', async () => {
  const { app, edit, refused, workshop } = await desk()
  await app.workshops.command(workshop.id, { type: 'close' })
  expect(await refused({ title: 'Etterpå' })).toMatchObject({ code: 'workshopClosed' })
  await app.workshops.command(workshop.id, { type: 'reopen' })
  await edit({ title: 'Etterpå' })
})

test('[WS7] changes that come at once are done one after another, none by halves', async () => {
  const { edit, stored, workshop } = await desk()
  await Promise.all(
    Array.from({ length: 10 }, (_, index) => edit(index % 2 ? { title: `T${index}` } : { task: `O${index}` })),
  )
  const after = await stored()
  expect(after.title).toMatch(/^T\d$/)
  expect(after.task).toMatch(/^O\d$/)
  expect({ ...after, title: '', task: '' }).toEqual({ ...workshop, title: '', task: '' })
})

test('[WS10] links lead to the address people use, with QR codes that need no other server', async () => {
  const { facilitator, params, app } = await desk()
  const links = await facilitator.call(workshopApi.links, { params })
  const { code } = await app.workshops.joining(params.workshopId)
  expect(links.join).toBe(`http://localhost/bli-med/${code}`)
  expect(links.facilitator).toMatch(/^http:\/\/localhost\/lenke#facilitator\./)
  expect(links.viewer).toMatch(/^http:\/\/localhost\/lenke#viewer\./)
  expect(links.codeExpiresOn).toBe('2027-11-29')
  for (const svg of [links.joinQrSvg, links.viewerQrSvg]) {
    expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/)
    expect(svg).not.toMatch(/href|script|style=/)
  }
  const named = await buildTestApp({ PUBLIC_URL: 'https://plan.example' })
  const other = await sampleWorkshop(named)
  const seen = await (await named.facilitator(other.id)).call(workshopApi.links, { params: { workshopId: other.id } })
  expect(seen.join).toMatch(/^https:\/\/plan\.example\/bli-med\//)
})

test('[WS10] a request that came in under no address that could be linked to is told so', async () => {
  const { facilitator, params } = await desk()
  for (const host of ['a b', '[::', 'x:99999']) {
    const path = workshopApi.links.path.replace(':workshopId', params.workshopId)
    const response = await facilitator.send('GET', path, undefined, { host })
    expect([response.statusCode, response.json().error.where], host).toEqual([400, 'host'])
  }
})

test('[WS11] a deleted workshop is gone with all that belongs to it', async () => {
  const { app, workshop, planner } = await desk()
  await app.boards.durable(workshop.plenaryBoardId)
  await (await planner()).call(workshopApi.deleteWorkshop, { params: { workshopId: workshop.id } })
  await expect(app.workshops.boardHome(workshop.plenaryBoardId)).rejects.toMatchObject({ code: 'notFound' })
  await expect(app.workshops.ready(workshop.id)).rejects.toMatchObject({ code: 'notFound' })
  for (const table of ['lanes', 'workshop_tables', 'workshop_plans', 'boards'] as const) {
    const rows = await app.context.database
      .selectFrom(table)
      .selectAll()
      .where('workshop_id', '=', workshop.id)
      .execute()
    expect(rows, table).toEqual([])
  }
})

test('[PH6] the control state is stored before it is told, and is read again after a restart', async () => {
  const { app, workshop } = await desk()
  const told: number[] = []
  app.workshops.onControl((_id, state) => told.push(state.version))
  await app.workshops.command(workshop.id, { type: 'open' })
  const row = await app.context.database
    .selectFrom('workshops')
    .select('control_json')
    .where('id', '=', workshop.id)
    .executeTakeFirstOrThrow()
  expect(JSON.parse(row.control_json)).toEqual(await app.workshops.ready(workshop.id))
  expect(told).toEqual([1])
})

test('[PH6] a state that somebody else has stored since is not overwritten', async () => {
  const { app, workshop } = await desk()
  await app.workshops.ready(workshop.id)
  await app.context.database
    .updateTable('workshops')
    .set({ control_version: 7 })
    .where('id', '=', workshop.id)
    .execute()
  await expect(app.workshops.command(workshop.id, { type: 'open' })).rejects.toMatchObject({
    code: 'conflictingChange',
  })
})

test('[PH7] gathering in plenary shows the plenary board to the hall, until another is shown', async () => {
  const { app, workshop } = await desk()
  const [table] = workshop.tables
  if (!table) throw new Error('no tables')
  const show = () =>
    app.workshops.command(workshop.id, { type: 'show', spotlight: { view: 'board', boardId: table.boardId } })
  await show()
  const gathered = await app.workshops.command(workshop.id, { type: 'gather', arena: 'plenary' })
  expect(gathered).toMatchObject({ arena: 'plenary', spotlight: { view: 'board', boardId: workshop.plenaryBoardId } })
  expect(await show()).toMatchObject({ arena: 'plenary', spotlight: { view: 'board', boardId: table.boardId } })
})

test('[PH6] after a restart the workshop stands where it stood', async () => {
  const DATA_DIR = mkdtempSync(join(tmpdir(), 'planverksted-restart-'))
  const before = await buildTestApp({ DATA_DIR })
  const { id } = await sampleWorkshop(before)
  await before.app.workshops.command(id, { type: 'open' })
  const state = await before.app.workshops.command(id, { type: 'gather', arena: 'plenary' })
  await before.app.close()
  const after = await buildTestApp({ DATA_DIR })
  expect(await after.app.workshops.ready(id)).toEqual(state)
})

test('[PL111] a lane says whether plans in it are made in the term; the template’s lanes for what is not say that they are not', async () => {
  const { facilitator, params, workshop } = await desk()
  expect(workshop.lanes.map(({ leavesOut }) => leavesOut)).toEqual([undefined, undefined, undefined, true])
  const [first, ...rest] = workshop.lanes
  if (!first) throw new Error('no lane')
  const lanes = [{ ...first, leavesOut: true }, ...rest.map(({ leavesOut: _made, ...lane }) => lane)]
  await facilitator.call(workshopApi.editWorkshop, { params, body: { lanes } })
  const read = await facilitator.call(workshopApi.workshop, { params })
  expect(read.workshop.lanes.map(({ leavesOut }) => leavesOut)).toEqual([true, undefined, undefined, undefined])
})
