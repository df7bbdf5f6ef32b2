import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { openDatabase } from '../../../server/store/database.ts'
import { accessApi } from '../../../shared/protocol/rest/access.ts'
import { workshopApi } from '../../../shared/protocol/rest/workshop.ts'
import { buildTestApp } from '../../fixtures/app.ts'
import { startPostgres } from '../../fixtures/postgres.ts'
import { sampleWorkshop } from '../../fixtures/sample-workshop.ts'

const postgres = await startPostgres()
afterAll(() => postgres?.stop())
const onPostgres = test.skipIf(postgres === undefined)
const DATABASE_URL = postgres?.url ?? ''

onPostgres('[OP7] on PostgreSQL a workshop is set up, joined, run and deleted as on the embedded store', async () => {
  const server = await buildTestApp({ DATABASE_URL })
  const { app, clock } = server
  const workshop = await sampleWorkshop(server)
  const params = { workshopId: workshop.id }
  const facilitator = await server.facilitator(workshop.id)
  const [first, second] = workshop.tables
  if (!first || !second) throw new Error('no tables')

  const changed = await facilitator.call(workshopApi.editWorkshop, {
    params,
    body: {
      tables: [{ id: first.id, topic: 'Areal' }, { topic: 'Ny' }],
      lanes: workshop.lanes.toReversed(),
      planIds: [],
    },
  })
  expect((await facilitator.call(workshopApi.workshop, { params })).workshop).toEqual(changed)
  const { code } = await app.workshops.joining(workshop.id)
  const seats = await Promise.all(Array.from({ length: 8 }, () => server.browser().sit(code, first.id)))
  expect(new Set(seats.map(({ seat }) => seat?.deviceNumber)).size).toBe(8)

  clock.advance(1_000)
  const states = await Promise.all(
    (['open', 'lock', 'open'] as const).map((type) => app.workshops.command(workshop.id, { type })),
  )
  expect(states.map(({ version }) => version)).toEqual([1, 2, 3])
  expect(await app.workshops.list(workshop.strategyId)).toEqual([
    {
      id: workshop.id,
      title: 'Planbehov',
      template: 'needs',
      stage: 'open',
      tables: 2,
      plans: 0,
      goals: 0,
      outcomes: 0,
    },
  ])
  const links = await facilitator.call(workshopApi.renewLinks, { params })
  expect(await server.browser().refused(accessApi.findByCode, { body: { code } })).toMatchObject({
    code: 'unknownCode',
  })
  expect(await server.browser().call(accessApi.findByCode, { body: { code: links.code } })).toMatchObject({
    title: 'Planbehov',
  })
  await (await server.planner()).call(workshopApi.deleteWorkshop, { params })
  await expect(app.workshops.view(workshop.id)).rejects.toMatchObject({ code: 'notFound' })
  await app.close()
})

onPostgres('[OP8] a second server on the same database is refused, until the first has stopped', async () => {
  const settings = { DATABASE_URL, DATA_DIR: '' }
  const first = await openDatabase(settings)
  await expect(openDatabase(settings)).rejects.toMatchObject({
    name: 'StartError',
    message: 'Another Planverksted is using this database. Stop that one first.',
  })
  await first.destroy()
  await (await openDatabase(settings)).destroy()
})

onPostgres('[OP8] a server that starts while the one before it is still going takes its place', async () => {
  const settings = { DATABASE_URL, DATA_DIR: '' }
  const first = await openDatabase(settings)
  const next = openDatabase(settings)
  // As long as the next one needs to be told no for the first time, and longer.
  for (let connections = 0; connections < 5; connections++) {
    const client = new pg.Client(DATABASE_URL)
    await client.connect()
    await client.end()
  }
  await first.destroy()
  await (await next).destroy()
})

onPostgres('[OP9] a server whose lock was taken over while the database was away is told so', async () => {
  const [admin, other] = [new pg.Client(DATABASE_URL), new pg.Client(DATABASE_URL)]
  await admin.connect()
  await other.connect()
  let tell: (() => void) | undefined
  const taken = new Promise<void>((resolve) => {
    tell = resolve
  })
  const first = await openDatabase({ DATABASE_URL, DATA_DIR: '' }, () => tell?.())
  const { rows } = await admin.query("select pid, objid, classid from pg_locks where locktype = 'advisory' and granted")
  const [{ pid, classid, objid }] = rows
  // Stands in line, so that it gets the lock before the first server can come back for it.
  const takeover = other.query('select pg_advisory_lock(($1::bigint << 32) | $2::bigint)', [classid, objid])
  await expect
    .poll(() =>
      admin.query("select 1 from pg_locks where locktype = 'advisory' and not granted").then((found) => found.rowCount),
    )
    .toBe(1)
  await admin.query('select pg_terminate_backend($1)', [pid])
  await takeover
  await taken
  await first.destroy()
  await admin.end()
  await other.end()
})
