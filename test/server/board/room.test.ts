import { beforeEach, describe, expect, test } from 'vitest'
import type { Peer } from '../../../server/board/peer.ts'
import { schemaVersion } from '../../../shared/board/doc.ts'
import * as edits from '../../../shared/board/edits.ts'
import { boardVersion } from '../../../shared/board/migrate.ts'
import { readBoard } from '../../../shared/board/read.ts'
import type { LaneId, PlanCardId } from '../../../shared/ids.ts'
import { limits } from '../../../shared/limits.ts'
import { closeCodes } from '../../../shared/protocol/close-codes.ts'
import {
  boardId,
  columnsOf,
  facilitator,
  laneIds,
  order,
  participant,
  planIds,
  viewer,
} from '../../fixtures/board-samples.ts'
import { BoardServer, turn } from '../../fixtures/board-server.ts'
import { contents, Device } from '../../fixtures/device.ts'

const [a, b, c] = planIds as [PlanCardId, PlanCardId, PlanCardId]
const [, second] = laneIds as [LaneId, LaneId]

let server: BoardServer
let one: Device
let two: Device

beforeEach(() => {
  server = new BoardServer()
  one = new Device(participant(1))
  two = new Device(participant(2))
})

describe('taking part', () => {
  test('[SY1] a device gets the seeded board, and edits reach the others and the store', async () => {
    await server.connect(one, two)
    await server.settle([one, two])
    expect(schemaVersion(one.doc)).toBe(boardVersion)
    one.place(a)
    two.place(b)
    await server.settle([one, two])
    expect(contents(one.doc)).toEqual(contents(two.doc))
    expect(order(one.doc)).toHaveLength(2)
    expect(contents(await server.stored())).toEqual(contents(one.doc))
  })

  test('[SY2] what arrives together is one change: sent once to each, logged once', async () => {
    const room = await server.connect(one, two)
    await server.settle([one, two])
    const before = (await server.log.load(boardId)).updates.length
    const heard = two.heard
    for (const card of planIds) one.place(card)
    one.pair?.flushToServer()
    room.tick()
    await turn()
    two.pair?.flushToClient()
    expect(two.heard - heard).toBe(1)
    await server.settle([one, two])
    expect((await server.log.load(boardId)).updates.length).toBe(before + 1)
    expect(order(two.doc)).toHaveLength(planIds.length)
  })

  test('[SY3] work done offline, and edits made before the server has answered, arrive whole', async () => {
    await server.connect(one, two)
    await server.settle([one, two])
    one.pair?.cut()
    one.place(a)
    await server.connect(one)
    one.place(b)
    one.place(c, second)
    await server.settle([one, two])
    expect(order(two.doc)).toEqual([b, a])
    expect(order(two.doc, second)).toEqual([c])
    expect(one.closed).toBeNull()
  })

  test('[SY3] an update that overtook what it builds on is asked for again, not refused', async () => {
    await server.connect(one, two)
    await server.settle([one, two])
    one.place(a)
    const lost = one.pair?.toServer.pop()
    expect(lost).toBeDefined()
    one.place(a, second)
    await server.settle([one, two])
    expect(order(two.doc, second)).toEqual([a])
    expect(one.closed).toBeNull()
  })

  test('[SY3] one that never says what its work builds on is asked five times, then refused', async () => {
    const room = await server.connect(one)
    await server.settle([one])
    one.place(a)
    one.pair?.toServer.pop()
    one.place(a, second)
    const [, baseless] = one.made as [Uint8Array, Uint8Array]
    const asked = () => one.pair?.toClient.filter((sent) => 'message' in sent).length
    for (let round = 0; round <= 5; round++) {
      expect(asked()).toBe(round)
      room.receive(one.peer as Peer, Uint8Array.of(0, 1, baseless.length, ...baseless))
      room.tick()
    }
    expect(one.pair?.toClient.at(-1)).toEqual({ code: closeCodes.refused, reason: 'updateMalformed' })
    expect(order(room.doc)).toEqual([])
  })

  test('[SY3] a device that edits and leaves at once has its edit counted', async () => {
    await server.connect(one, two)
    await server.settle([one, two])
    one.place(a)
    one.pair?.flushToServer()
    one.pair?.cut()
    await server.settle([two])
    expect(order(two.doc)).toEqual([a])
  })

  test('[SY4] the first change after a pause goes out at once, the next waits at least 4 ms', async () => {
    await server.connect(one, two)
    await server.settle([one, two])
    one.place(a)
    one.pair?.flushToServer()
    server.clock.advance(0)
    two.pair?.flushToClient()
    expect(order(two.doc)).toEqual([a])
    one.place(b)
    one.pair?.flushToServer()
    server.clock.advance(3)
    two.pair?.flushToClient()
    expect(order(two.doc)).toEqual([a])
    server.clock.advance(1)
    two.pair?.flushToClient()
    expect(order(two.doc)).toEqual([b, a])
  })
})

describe('a device that does not keep up', () => {
  test('[SY5] it is skipped, nothing is queued for it, and it gets one difference when it is back', async () => {
    await server.connect(one, two)
    await server.settle([one, two])
    const pair = two.pair
    if (!pair) throw new Error('not connected')
    pair.backlogBytes = limits.socketBacklogBytes + 1
    for (const card of planIds) {
      one.place(card)
      await server.settle([one])
    }
    expect(pair.toClient).toEqual([])
    pair.backlogBytes = 0
    const room = await server.open()
    if (two.peer) room.resume(two.peer)
    expect(pair.toClient).toHaveLength(2)
    pair.flushToClient()
    expect(contents(two.doc)).toEqual(contents(one.doc))
  })

  test('[SY5] one that leaves a ping unanswered for two seconds is skipped until it answers, for thirty it is dropped', async () => {
    await server.connect(one, two)
    await server.settle([one, two])
    const pair = two.pair
    if (!pair) throw new Error('not connected')
    server.clock.advance(5_000)
    expect(pair.pings).toBe(1)
    server.clock.advance(2_500)
    const waiting = pair.toClient.length
    one.place(a)
    one.pair?.flushToServer()
    server.clock.advance(20)
    expect(pair.toClient).toHaveLength(waiting)
    pair.flushToClient()
    expect(order(two.doc)).toEqual([a])
    server.clock.advance(45_000)
    expect(pair.isOpen).toBe(false)
  })

  test('[SY6] everyone hears something within 25 seconds, also when nothing happens', async () => {
    const hall = new Device(viewer)
    server.place.shown = true
    await server.connect(hall)
    await server.settle([hall])
    let [heard, silentSeconds] = [hall.heard, 0]
    for (let second = 0; second < 100; second++) {
      server.clock.advance(1_000)
      hall.pair?.flushToClient()
      silentSeconds = hall.heard > heard ? 0 : silentSeconds + 1
      heard = hall.heard
      expect(silentSeconds).toBeLessThan(25)
    }
  })
})

describe('an edit that no device sent', () => {
  test('[GT15] it is judged, stored and sent to all, whatever its number under one client id', async () => {
    const room = await server.connect(one, two)
    one.place(a)
    await server.settle([one, two])
    const clients = room.doc.store.clients.size
    for (const card of [b, c]) room.write(facilitator, (doc) => edits.place(doc, columnsOf(doc), card, second, 0, null))
    room.write(facilitator, () => undefined)
    await server.settle([one, two])
    expect(order(two.doc, second)).toEqual([c, b])
    expect(order(one.doc)).toEqual([a])
    expect(room.doc.store.clients.size).toBe(clients + 1)
    expect(contents(await server.stored())).toEqual(contents(one.doc))
    one.place(b)
    await server.settle([one, two])
    expect(order(two.doc)).toEqual([b, a])
  })

  test('[GT15] one that may not be made changes nothing and says why', async () => {
    const room = await server.connect(one)
    await server.settle([one])
    const place = () => room.write(facilitator, (doc) => edits.place(doc, columnsOf(doc), a, second, 0, null))
    server.place.stage = 'locked'
    expect(place).toThrow(expect.objectContaining({ code: 'boardLocked' }))
    server.place.stage = 'open'
    expect(() => room.write(viewer, (doc) => edits.decide(doc, a, { decision: 'revise' }, null))).toThrow(
      'updateForbidden',
    )
    expect(readBoard(room.doc)).toEqual(readBoard(one.doc))
    place()
    await server.settle([one])
    expect(order(one.doc, second)).toEqual([a])
  })
})
