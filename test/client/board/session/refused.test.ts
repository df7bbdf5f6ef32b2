import { setTimeout as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { closeCodes } from '../../../../shared/protocol/close-codes.ts'
import { boardServer, device, deviceStorage, lanes, plans } from './stand-ins.ts'

const [now, later] = lanes
const [klima, kultur] = plans

test('[SY90] a refused device says why, throws away its document and its copy, and loads the board anew', async () => {
  const server = boardServer()
  const storage = deviceStorage()
  const tablet = device(server, storage)
  tablet.connect()
  server.otherPlaces(kultur, later)
  tablet.disconnect()
  tablet.session.place(klima.id, now.id, 0)
  const first = tablet.link()
  first.refuse('boardLocked', closeCodes.kept)
  expect(tablet.session.getSnapshot()).toMatchObject({
    refused: { code: 'boardLocked', kept: true },
    ready: false,
    unsaved: false,
    canUndo: null,
  })
  await turn()
  expect(storage.kept()).toBeNull()

  expect(tablet.link()).not.toBe(first)
  tablet.connect()
  await turn()
  const { state, status } = tablet.session.getSnapshot()
  expect([...state.placements.keys()]).toEqual([kultur.id])
  expect(status).toBe('saved')
  expect(server.board().placements.has(klima.id)).toBe(false)
})

test('[SY90] after a refusal the device keeps a copy again, without what was refused', async () => {
  const server = boardServer()
  const storage = deviceStorage()
  const tablet = device(server, storage)
  tablet.connect()
  tablet.disconnect()
  tablet.session.place(klima.id, now.id, 0)
  tablet.link().refuse('boardLocked')
  await turn()
  tablet.connect()
  await turn()
  tablet.session.place(kultur.id, now.id, 0)
  tablet.disconnect()

  const reloaded = device(server, storage)
  await turn()
  expect([...reloaded.session.getSnapshot().state.placements.keys()]).toEqual([kultur.id])
})

test('[SY90] the reason stays until it is dismissed, and an unknown one is no reason to fail', () => {
  const tablet = device(boardServer())
  tablet.connect()
  tablet.link().refuse('something else entirely')
  expect(tablet.session.getSnapshot().refused).toEqual({ code: 'internal', kept: false })
  tablet.session.dismissRefusal()
  expect(tablet.session.getSnapshot().refused).toBeNull()
})

test.each([
  ['notSignedIn', closeCodes.notSignedIn],
  ['forbidden', closeCodes.forbidden],
  ['notFound', closeCodes.notFound],
] as const)('[SY91] %s stops the session, keeps what was done, and can be tried again', async (stopped, code) => {
  const server = boardServer()
  const storage = deviceStorage()
  const tablet = device(server, storage)
  tablet.connect()
  tablet.disconnect()
  tablet.session.place(klima.id, now.id, 0)
  tablet.link().shut(code)
  expect(tablet.session.getSnapshot()).toMatchObject({ stopped, unsaved: true, refused: null })
  tablet.session.retry()
  tablet.connect()
  await turn()
  expect(tablet.session.getSnapshot().stopped).toBeNull()
  expect(server.board().placements.has(klima.id)).toBe(true)
})

test.each([
  ['loadFailed', closeCodes.loadFailed],
  ['rateLimited', closeCodes.rateLimited],
] as const)('[SY91] %s is only a pause: nothing is thrown away', (_name, code) => {
  const tablet = device(boardServer())
  tablet.connect()
  tablet.session.place(klima.id, now.id, 0)
  tablet.link().shut(code)
  expect(tablet.session.getSnapshot()).toMatchObject({ status: 'offline', stopped: null, refused: null, unsaved: true })
})
