import { setTimeout as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openAfter } from '../../../../client/board/session/ports.ts'
import { boardServer, device, deviceStorage, lanes, plans } from './stand-ins.ts'

const [now] = lanes
const [klima] = plans

test('[SY94] a device that cannot keep the board says so, works on, and says when it can again', () => {
  const server = boardServer()
  const storage = deviceStorage()
  const tablet = device(server, storage)
  tablet.connect()
  const told: boolean[] = []
  tablet.session.subscribe(() => told.push(tablet.session.getSnapshot().kept))
  storage.fill(true)
  tablet.disconnect()
  tablet.session.place(klima.id, now.id, 0)
  expect(tablet.session.getSnapshot()).toMatchObject({ kept: false, unsaved: true, status: 'offline' })
  storage.fill(false)
  expect(tablet.session.getSnapshot()).toMatchObject({ kept: true, unsaved: true })
  expect([told[0], told.at(-1)]).toEqual([false, true])
  tablet.connect()
  expect(server.board().placements.has(klima.id)).toBe(true)
})

test('[SY94] a copy that is gone is loaded from the server', async () => {
  const server = boardServer()
  server.otherPlaces(klima, now)
  const tablet = device(server, deviceStorage())
  await turn()
  expect(tablet.session.getSnapshot()).toMatchObject({ ready: false, kept: true })
  tablet.connect()
  expect(tablet.session.getSnapshot()).toMatchObject({ ready: true, unsaved: false, status: 'saved' })
  expect(tablet.session.getSnapshot().state.placements.get(klima.id)?.lane).toBe(now.id)
})

test('[SY94] a copy that could not be wiped after a refusal is not opened again, and the board works on', async () => {
  const failed = openAfter(Promise.reject(new Error('no store')), deviceStorage().openCopy)
  const copy = failed(boardServer().doc, () => undefined)
  await expect(copy.loaded).rejects.toThrow('no store')
  copy.keepParting(null)
  copy.close()
  expect(copy.isKept()).toBe(true)
})
