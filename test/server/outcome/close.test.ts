import { afterEach, expect, test } from 'vitest'
import type { BoardState } from '../../../shared/board/state.ts'
import type { Outcome } from '../../../shared/outcome/types.ts'
import type { OutcomeSummary } from '../../../shared/protocol/rest/outcome.ts'
import { board, boardId, boards, laneId, plan, planId, view, workshopId } from '../../shared/outcome/sample-workshop.ts'
import { type StandIn, standIn } from './stand-in-app.ts'

let it: StandIn
afterEach(() => it.app.close())

const path = `/api/workshops/${workshopId}/outcomes`
const inLane = (n: number) => board({ placements: [[planId(1), { lane: laneId(n), rank: 'a0' }]] })

async function start(given: Record<number, BoardState> = { 1: inLane(1) }): Promise<void> {
  const workshop = view({ plans: [plan(1)] })
  it = await standIn(workshop, boards(workshop, given))
}
async function close(): Promise<{ status: number; body: unknown }> {
  const response = await it.app.inject({ method: 'POST', url: path })
  return { status: response.statusCode, body: response.json() }
}
async function versions(): Promise<number[]> {
  const response = await it.app.inject({ url: path })
  return response.json<OutcomeSummary[]>().map((summary) => summary.version)
}
async function read(version: number | 'current'): Promise<Outcome> {
  return (await it.app.inject({ url: `${path}/${version}` })).json<Outcome>()
}

test('[OC12] closing closes the workshop and stores version 1, read back exactly as it was computed', async () => {
  await start()
  const current = await read('current')
  expect(await close()).toEqual({
    status: 200,
    body: { version: 1, computedAt: '2026-11-24T18:30:00.000Z', plans: 1, conflicts: 0 },
  })
  expect(it.control.stage).toBe('closed')
  expect(await read(1)).toEqual({ ...current, version: 1 })
})

test('[OC12] the workshop is closed before any board is read, so that nothing is admitted to a board already read', async () => {
  await start()
  const stages: string[] = []
  it.beforeRead = () => void stages.push(it.control.stage)
  await close()
  expect(new Set(stages)).toEqual(new Set(['closed']))
})

test('[OC13] two who close at the same moment make one version', async () => {
  await start()
  const answers = await Promise.all([close(), close(), close()])
  expect(answers.map(({ body }) => (body as OutcomeSummary).version)).toEqual([1, 1, 1])
  expect(await versions()).toEqual([1])
})

test('[OC14] re-opening and closing makes the next version, and the first stays as it was', async () => {
  await start()
  await close()
  const first = await read(1)
  await it.app.workshops.command(workshopId, { type: 'reopen' })
  it.states.set(boardId(1), inLane(2))
  await close()
  expect(await versions()).toEqual([2, 1])
  expect(await read(1)).toEqual(first)
  expect((await read(2)).plans[0]?.results[0]?.lane).toBe('Felt 2')
})

test('[OC14] re-opening and closing makes the next version even when nothing was changed', async () => {
  await start()
  await close()
  await it.app.workshops.command(workshopId, { type: 'reopen' })
  await close()
  expect(await versions()).toEqual([2, 1])
})

test('[OC13] a closed workshop whose boards changed since gets the next version', async () => {
  await start()
  await close()
  it.states.set(boardId(1), inLane(2))
  await close()
  expect(await versions()).toEqual([2, 1])
})

test('[OC15] when storing fails the workshop stays closed with an error that says so, and closing again stores it', async () => {
  await start()
  it.beforeRead = () => Promise.reject(new Error('the disk is gone'))
  const failed = await close()
  expect(failed).toMatchObject({ status: 503, body: { error: { code: 'outcomeNotStored' } } })
  expect(it.control.stage).toBe('closed')
  expect(await versions()).toEqual([])
  it.beforeRead = () => undefined
  expect(await close()).toMatchObject({ status: 200, body: { version: 1 } })
})

test('[OC15] a version is stored whole or not at all', async () => {
  await start()
  const twice = { ...view({ plans: [plan(1), plan(1)] }).workshop, planIds: [planId(1)] }
  it.view = { ...it.view, workshop: twice, plans: [plan(1), plan(1)] }
  expect((await close()).status).toBe(503)
  expect(await versions()).toEqual([])
  expect(await it.database.selectFrom('outcome_plans').selectAll().execute()).toEqual([])
})

test('[OC16] the current outcome is read at any time, as no version', async () => {
  await start({})
  expect(await read('current')).toMatchObject({ version: null, notices: [{}, {}, { code: 'halfDone', count: 1 }] })
  expect(it.control.stage).toBe('open')
})

test('[OC17] outcomes are read and stored by planner and facilitator only', async () => {
  await start()
  for (const [role, status] of [
    ['participant', 403],
    ['viewer', 403],
    [null, 401],
    ['planner', 200],
  ] as const) {
    it.role = role
    for (const url of [path, `${path}/current`, `${path}/current/export.csv`]) {
      expect((await it.app.inject({ url })).statusCode).toBe(status)
    }
    expect((await close()).status).toBe(status)
  }
})

test('[OC17] a version that is not there, and one that is no version, are answered clearly', async () => {
  await start()
  const code = async (version: string) => {
    const response = await it.app.inject({ url: `${path}/${version}` })
    return [response.statusCode, response.json<{ error: { code: string } }>().error.code]
  }
  expect(await code('7')).toEqual([404, 'notFound'])
  for (const version of ['0', '-1', 'x', 'null', '9'.repeat(12)]) expect((await code(version))[0]).toBe(400)
})
