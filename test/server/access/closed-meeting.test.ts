import { once } from 'node:events'
import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { socketPaths } from '../../../shared/protocol/addresses.ts'
import { closeCodes } from '../../../shared/protocol/close-codes.ts'
import { outcomeApi } from '../../../shared/protocol/rest/outcome.ts'
import { workshopApi } from '../../../shared/protocol/rest/workshop.ts'
import { buildTestApp } from '../../fixtures/app.ts'
import { listen, openLive } from '../../fixtures/live.ts'
import { sampleWorkshop } from '../../fixtures/sample-workshop.ts'

const closingBasis = 'Kommuneloven § 11-5 tredje ledd bokstav a'

async function running() {
  const server = await buildTestApp()
  const workshop = await sampleWorkshop(server)
  const desk = await server.facilitator(workshop.id)
  const params = { workshopId: workshop.id }
  const edit = (body: { closingBasis: string | null }) => desk.call(workshopApi.editWorkshop, { params, body })
  return { ...server, workshop, desk, params, edit }
}

test('[WS20] a meeting is open until somebody closes it, which takes a legal basis in words', async () => {
  const { workshop, desk, params, edit } = await running()
  expect(workshop.closingBasis).toBeNull()
  const blank = await desk.refused(workshopApi.editWorkshop, { params, body: { closingBasis: ' ' } })
  expect(blank).toMatchObject({ code: 'badRequest', where: 'closingBasis' })
  await edit({ closingBasis })
  expect((await desk.call(workshopApi.workshop, { params })).workshop).toEqual({ ...workshop, closingBasis })
})

test('[AC27] the viewer link shows nothing of a closed meeting, and works again when it is opened', async () => {
  const { viewer, workshop, params, edit, ...server } = await running()
  const hall = await viewer(workshop.id)
  const tablet = await server.participant(workshop.id)
  const url = await listen(server)
  const live = openLive(url, hall, workshop.id, 'viewer')
  await live.connected()
  const headers = { cookie: hall.cookie, origin: url }
  const board = new WebSocket(`${url.replace('http', 'ws')}${socketPaths.boards}/${workshop.plenaryBoardId}`, {
    headers,
  })
  await once(board, 'message')
  const cutOff = Promise.all([live.closed(), once(board, 'close')])

  await edit({ closingBasis })
  const [, [code, reason]] = await cutOff
  expect([code, String(reason)]).toEqual([closeCodes.forbidden, 'meetingClosed'])
  expect(await hall.refused(workshopApi.workshop, { params })).toMatchObject({ status: 403, code: 'meetingClosed' })
  await expect(openLive(url, hall, workshop.id, 'viewer').connected()).rejects.toMatchObject({
    error: { code: 'meetingClosed' },
  })
  await tablet.call(workshopApi.workshop, { params })

  await edit({ closingBasis: null })
  await hall.call(workshopApi.workshop, { params })
})

test('[AC27] a projector that the desk’s own browser opened goes on in a closed meeting', async () => {
  const { workshop, desk, edit, ...server } = await running()
  await edit({ closingBasis })
  const projector = openLive(await listen(server), desk, workshop.id, 'viewer')
  await projector.until(() => projector.received.control.length > 0)
  expect(projector.received.control[0]).toMatchObject([{ stage: 'preparing' }])
})

test('[EX12] every export of a closed meeting tells the legal basis, also when the meeting is opened later', async () => {
  const { desk, params, edit } = await running()
  await edit({ closingBasis })
  await desk.call(outcomeApi.close, { params })
  await desk.call(outcomeApi.outcomes, { params })
  const stored = await desk.call(outcomeApi.outcome, { params: { ...params, version: '1' } })
  expect(stored.closingBasis).toBe(closingBasis)
})
