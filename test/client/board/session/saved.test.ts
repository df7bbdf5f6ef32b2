import { setTimeout as turn } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { syncStatus } from '../../../../client/board/session/sync-status.ts'
import { markVersion, schemaVersion } from '../../../../shared/board/doc.ts'
import { decide } from '../../../../shared/board/edits.ts'
import { boardServer, device, deviceStorage, lanes, plans } from './stand-ins.ts'

const [now, later] = lanes
const [klima, kultur] = plans

describe('what the status line says', () => {
  test.each([
    { ready: false, up: false, lost: false, unsaved: false, says: 'loading' },
    { ready: false, up: true, lost: true, unsaved: false, says: 'loading' },
    { ready: false, up: false, lost: true, unsaved: false, says: 'offline' },
    { ready: true, up: false, lost: false, unsaved: false, says: 'loading' },
    { ready: true, up: false, lost: true, unsaved: false, says: 'offline' },
    { ready: true, up: false, lost: true, unsaved: true, says: 'offline' },
    { ready: true, up: true, lost: true, unsaved: true, says: 'saving' },
    { ready: true, up: true, lost: false, unsaved: true, says: 'saving' },
    { ready: true, up: true, lost: false, unsaved: false, says: 'saved' },
  ] as const)('[SY70] $says when ready $ready, up $up, lost $lost, unsaved $unsaved', ({ says, ...facts }) => {
    expect(syncStatus({ ...facts, unstored: false })).toBe(says)
    expect(syncStatus({ ...facts, unstored: true })).toBe(says === 'saving' ? 'unstored' : says)
  })

  test('[SY70] what the server cannot store is not called being saved, also after a reconnection', () => {
    const server = boardServer()
    const tablet = device(server)
    tablet.connect()
    tablet.session.place(klima.id, now.id, 0)
    tablet.unstored(true)
    expect(tablet.status()).toBe('unstored')
    tablet.live(false)
    expect(tablet.status()).toBe('offline')
    tablet.live(true)
    expect(tablet.status()).toBe('unstored')
    tablet.unstored(false)
    expect(tablet.status()).toBe('saving')
    server.store()
    expect(tablet.status()).toBe('saved')
  })

  test('[SY70] the session follows its two channels', () => {
    const server = boardServer()
    const tablet = device(server)
    expect(tablet.status()).toBe('loading')
    tablet.connect()
    expect(tablet.status()).toBe('saved')
    tablet.live(false)
    expect(tablet.status()).toBe('offline')
    tablet.live(true)
    tablet.link().shut()
    expect(tablet.status()).toBe('offline')
    tablet.link().open()
    expect(tablet.status()).toBe('saved')
  })

  test('[SY70] a board that cannot be reached is offline, and not shown as an empty one', () => {
    const tablet = device(boardServer())
    tablet.link().shut()
    expect(tablet.session.getSnapshot()).toMatchObject({ status: 'offline', ready: false })
  })
})

describe('saved is true', () => {
  test('[SY71] an own edit is unsaved until the server says it is durable, however long it has had it', () => {
    const server = boardServer()
    const tablet = device(server)
    tablet.connect()
    tablet.session.place(klima.id, now.id, 0)
    expect(server.board().placements.has(klima.id)).toBe(true)
    expect(tablet.session.getSnapshot()).toMatchObject({ status: 'saving', unsaved: true })
    server.store()
    expect(tablet.session.getSnapshot()).toMatchObject({ status: 'saved', unsaved: false })
  })

  test("[SY71] others' durable edits do not make an own edit saved", () => {
    const server = boardServer()
    const tablet = device(server)
    tablet.connect()
    tablet.link().shut()
    tablet.session.place(klima.id, now.id, 0)
    server.otherPlaces(kultur, later)
    server.store()
    expect(tablet.session.getSnapshot()).toMatchObject({ status: 'offline', unsaved: true })
    tablet.link().open()
    expect(tablet.status()).toBe('saving')
    server.store()
    expect(tablet.status()).toBe('saved')
  })

  test('[SY71] a deletion, which moves no clock, is unsaved until it is durable', () => {
    const server = boardServer()
    const tablet = device(server)
    tablet.connect()
    tablet.session.place(klima.id, now.id, 0)
    server.store()
    tablet.session.undo()
    expect(tablet.session.getSnapshot().state.placements.size).toBe(0)
    expect(tablet.status()).toBe('saving')
    server.store()
    expect(tablet.status()).toBe('saved')
  })

  test("[SY71] others' edits are not this device's to save", () => {
    const server = boardServer()
    const tablet = device(server)
    tablet.connect()
    server.otherPlaces(kultur, later)
    expect(tablet.session.getSnapshot().state.placements.has(kultur.id)).toBe(true)
    expect(tablet.status()).toBe('saved')
  })

  test('[SY72] after a reload, what was kept on the device counts as unsaved until the server has it durably', async () => {
    const server = boardServer()
    const storage = deviceStorage()
    const before = device(server, storage)
    before.connect()
    before.disconnect()
    before.session.place(klima.id, now.id, 0)
    server.connections.clear()

    const after = device(server, storage)
    await turn()
    expect(after.session.getSnapshot()).toMatchObject({ ready: true, unsaved: true, status: 'loading' })
    expect(after.session.getSnapshot().state.placements.has(klima.id)).toBe(true)
    after.link().shut()
    expect(after.status()).toBe('offline')
    after.connect()
    expect(after.status()).toBe('saving')
    server.store()
    expect(after.status()).toBe('saved')
    expect(server.board().placements.get(klima.id)?.lane).toBe(now.id)
  })

  test('[SY72] a copy with nothing new is saved as soon as the whole durable state is known', async () => {
    const server = boardServer()
    const storage = deviceStorage()
    const before = device(server, storage)
    before.connect()
    before.session.place(klima.id, now.id, 0)
    server.store()
    before.session.close()

    const after = device(server, storage)
    await turn()
    after.live(true)
    after.link().open()
    expect(after.status()).toBe('saving')
    server.store()
    expect(after.status()).toBe('saved')
  })

  test('[SY73] an old copy never takes back what others did since', async () => {
    const server = boardServer()
    const storage = deviceStorage()
    const before = device(server, storage)
    before.connect()
    before.session.place(klima.id, now.id, 0)
    before.session.close()
    server.connections.clear()
    server.otherPlaces(klima, later)

    const after = device(server, storage)
    await turn()
    after.connect()
    expect(server.board().placements.get(klima.id)?.lane).toBe(later.id)
    expect(after.session.getSnapshot().state.placements.get(klima.id)?.lane).toBe(later.id)
  })

  test('[SY73] an old copy does not take a board back to an older schema version', async () => {
    const server = boardServer()
    const storage = deviceStorage()
    const before = device(server, storage)
    before.connect()
    before.session.place(klima.id, now.id, 0)
    before.disconnect()
    before.session.place(kultur.id, now.id, 0)
    before.session.close()
    server.connections.clear()
    const newer = schemaVersion(server.doc) + 1
    // As a migration does: with a client id of its own.
    server.doc.clientID = newer
    markVersion(server.doc, newer)

    const after = device(server, storage)
    await turn()
    expect(after.session.getSnapshot().state.placements.size).toBe(2)
    after.connect()
    expect(schemaVersion(server.doc)).toBe(newer)
    expect(schemaVersion(after.link().doc)).toBe(newer)
    expect([...server.board().placements.keys()].sort()).toEqual([klima.id, kultur.id].sort())
  })

  test('[SY73] an old copy brings back no card, lane or record that was taken away since', async () => {
    const server = boardServer()
    const storage = deviceStorage()
    const before = device(server, storage)
    before.connect()
    before.session.place(klima.id, now.id, 0)
    before.session.decide(klima.id, { decision: 'revise' })
    before.session.close()
    server.connections.clear()
    // Meanwhile the decision was taken back and the card moved out of a lane that then went.
    decide(server.doc, klima.id, null, null)
    server.otherPlaces(klima, later)

    const after = device(server, storage)
    await turn()
    expect(after.session.getSnapshot().state.decisions.size).toBe(1)
    after.connect()
    for (const { decisions, placements } of [server.board(), after.session.getSnapshot().state]) {
      expect(decisions.size).toBe(0)
      expect(placements.get(klima.id)?.lane).toBe(later.id)
    }
  })

  test('[SY74] a session closed with unsaved work hands it in before it lets go of the connection', () => {
    const server = boardServer()
    const tablet = device(server)
    tablet.connect()
    tablet.session.place(klima.id, now.id, 0)
    tablet.session.close()
    expect(server.connections.size).toBe(1)
    server.store()
    expect(server.connections.size).toBe(0)
  })
})

test('[UU99] a board is not called saved before what earlier pages of the device left is read', async () => {
  const server = boardServer()
  const storage = deviceStorage()
  const earlier = device(server, storage)
  earlier.connect()
  earlier.disconnect()
  earlier.session.place(klima.id, now.id, 0)
  // The page is gone, and with it what it would have handed in.
  const tablet = device(boardServer(), storage)
  tablet.connect()
  expect(tablet.status()).toBe('loading')
  await turn()
  expect(tablet.status()).toBe('saving')
})
