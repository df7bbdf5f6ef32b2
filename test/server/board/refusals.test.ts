import { beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { readBoard } from '../../../shared/board/read.ts'
import type { CardId, LaneId } from '../../../shared/ids.ts'
import { limits } from '../../../shared/limits.ts'
import { closeCodes } from '../../../shared/protocol/close-codes.ts'
import { DomainError } from '../../../shared/protocol/errors.ts'
import { laneIds, order, participant, planIds, tableId, viewer } from '../../fixtures/board-samples.ts'
import { BoardServer, turn } from '../../fixtures/board-server.ts'
import { contents, Device } from '../../fixtures/device.ts'

const [a, b, c] = planIds as [CardId, CardId, CardId]
const [first, second] = laneIds as [LaneId, LaneId]

let server: BoardServer
let one: Device
let two: Device

beforeEach(() => {
  server = new BoardServer()
  one = new Device(participant(1))
  two = new Device(participant(2))
})

describe('refusals', () => {
  test('[GT20] a refused device is closed with the reason, nothing of it enters, and the others go on', async () => {
    await server.connect(one, two)
    await server.settle([one, two])
    one.doc.getMap('placements').set(a, { lane: first, rank: 'not a rank' })
    two.place(b)
    await server.settle([one, two])
    expect(one.closed).toEqual({ code: closeCodes.refused, reason: 'recordInvalid' })
    one.startOver()
    await server.connect(one)
    await server.settle([one, two])
    expect(order(one.doc)).toEqual([b])
    expect(contents(one.doc)).toEqual(contents(two.doc))
  })

  test('[GT21] work that comes to a locked board is kept before the device is told', async () => {
    await server.connect(one)
    await server.settle([one])
    one.place(a)
    server.place.stage = 'locked'
    await server.settle([one])
    expect(one.closed).toEqual({ code: closeCodes.kept, reason: 'boardLocked' })
    expect(server.late.map((late) => late.tableId)).toEqual([tableId])
    const kept = new Y.Doc()
    Y.applyUpdate(kept, Y.encodeStateAsUpdate(await server.stored()))
    for (const { bytes } of server.late) Y.applyUpdate(kept, bytes)
    expect(kept.getMap('placements').get(a)).toMatchObject({ lane: first })
    expect(readBoard(await server.stored()).placements.size).toBe(0)
  })

  test('[GT21] what the device sends until it hears that it was late is kept too', async () => {
    const room = await server.connect(one)
    await server.settle([one])
    server.place.stage = 'locked'
    one.place(a)
    one.pair?.flushToServer()
    room.tick()
    one.place(b)
    await server.settle([one])
    expect(one.closed?.reason).toBe('boardLocked')
    expect(server.late).toHaveLength(2)
  })

  test('[ST23] work that is sent again, by a device that heard of others but not that its own was late, is kept once', async () => {
    await server.connect(one, two)
    await server.settle([one, two])
    two.place(a)
    await server.settle([one, two])
    one.pair?.cut()
    one.place(b)
    two.place(a, second)
    await server.settle([two])
    server.place.stage = 'locked'
    const room = await server.connect(one)
    one.pair?.flushToServer()
    room.tick()
    // It hears what the board lacks, and answers; what it is told afterwards it does not hear any more.
    one.pair?.flushToClient(1)
    one.pair?.flushToServer()
    one.pair?.cut()
    await server.settle([])
    expect(server.late).toHaveLength(1)
    // The board's own news came before the connection was lost.
    Y.applyUpdate(one.doc, Y.encodeStateAsUpdate(room.doc))
    await server.connect(one)
    await server.settle([one])
    expect(one.closed?.reason).toBe('boardLocked')
    expect(server.late).toHaveLength(1)
    // What it did besides is new.
    one.startOver()
    await server.connect(one)
    await server.settle([one])
    one.place(c)
    await server.settle([one])
    expect(server.late).toHaveLength(2)
  })

  test('[GT21] also when it is gone before that is looked at', async () => {
    const room = await server.connect(one)
    await server.settle([one])
    server.place.stage = 'locked'
    one.place(a)
    one.pair?.flushToServer()
    room.tick()
    one.place(a, second)
    one.pair?.flushToServer()
    one.pair?.cut()
    server.place.stage = 'open'
    await server.settle([])
    expect(server.late).toHaveLength(2)
  })

  test('[GT21] also when it may no longer be here, before it has heard', async () => {
    const room = await server.connect(one)
    await server.settle([one])
    server.place.stage = 'locked'
    one.place(a)
    one.pair?.flushToServer()
    room.tick()
    await turn()
    one.place(b)
    one.judgeAgain = async () => {
      throw new DomainError('linkExpired')
    }
    await room.judgeActors()
    await server.settle([one])
    expect(one.closed).toEqual({ code: closeCodes.kept, reason: 'boardLocked' })
    expect(server.late).toHaveLength(2)
  })

  test('[GT21] when late work cannot be kept, the device is told to try again and keeps its document', async () => {
    server.keepFails = true
    await server.connect(one)
    await server.settle([one])
    one.place(a)
    server.place.stage = 'locked'
    await server.settle([one])
    expect(one.closed).toEqual({ code: closeCodes.loadFailed, reason: 'storeFailed' })
    server.keepFails = false
    server.place.stage = 'open'
    await server.connect(one, two)
    await server.settle([one, two])
    expect(order(two.doc)).toEqual([a])
  })

  test('[GT22] a reader who has nothing new may connect to a locked board and stays', async () => {
    server.place.stage = 'locked'
    server.place.shown = true
    const hall = new Device(viewer)
    await server.connect(one, hall)
    await server.settle([one, hall])
    expect([one.closed, hall.closed]).toEqual([null, null])
    hall.place(a)
    await server.settle([one, hall])
    expect(hall.closed).toEqual({ code: closeCodes.refused, reason: 'updateForbidden' })
    expect(server.late).toEqual([])
  })

  test('[GT23] messages that are none end the connection; the server lives on', async () => {
    const room = await server.connect(one, two)
    await server.settle([one, two])
    for (const message of [[], [9], [0, 7, 0], [0, 0, 5, 1], [1, 200], [1, 3, 255, 255, 255], [2, 1]]) {
      const wild = new Device(participant(3))
      wild.connect(room)
      wild.pair?.send(Uint8Array.from(message))
      await server.settle([wild])
      expect(wild.closed, String(message)).toEqual({ code: closeCodes.malformed, reason: 'updateMalformed' })
    }
    one.place(a)
    await server.settle([one, two])
    expect(order(two.doc)).toEqual([a])
  })

  test('[GT24] a device that sends too much is told to wait; what it has is taken when it is back', async () => {
    await server.connect(one, two)
    await server.settle([one, two])
    for (let round = 0; round < limits.updatesPerSecond * 10 + 1; round++) one.place(planIds[round % 8] as CardId)
    one.pair?.flushToServer()
    await server.settle([one, two])
    expect(one.closed).toEqual({ code: closeCodes.rateLimited, reason: 'rateLimited' })
    server.clock.advance(10_000)
    await server.connect(one)
    await server.settle([one, two])
    expect(one.closed).toBeNull()
    expect(order(two.doc)).toEqual(order(one.doc))
  })
})

describe('floods', () => {
  const queryAwareness = Uint8Array.of(3)
  const askAll = Uint8Array.of(0, 0, 1, 0)

  test('[GT27] a device that floods with messages of any kind is told to wait, and reconnecting does not help', async () => {
    await server.connect(one, two)
    await server.settle([one, two])
    for (let round = 0; round <= limits.messagesPerSecond * 10; round++) one.setState({ round })
    await server.settle([one, two])
    expect(one.closed).toEqual({ code: closeCodes.rateLimited, reason: 'rateLimited' })
    await server.connect(one)
    for (let round = 0; round <= limits.messagesPerSecond; round++) one.setState({ round })
    await server.settle([one, two])
    expect(one.closed?.code).toBe(closeCodes.rateLimited)
    expect(two.closed).toBeNull()
  })

  test('[GT27] bytes count as well as messages', async () => {
    await server.connect(one)
    await server.settle([one])
    for (let round = 0; round < 3; round++) one.sendUpdate(new Uint8Array(limits.updateBytes))
    await server.settle([one])
    expect(one.closed?.code).toBe(closeCodes.rateLimited)
  })

  test('[GT27] a device that forges again and again is soon told to wait', async () => {
    const codes: (number | undefined)[] = []
    for (let round = 0; round < 30; round++) {
      await server.connect(one)
      await server.settle([one])
      one.doc.getMap('placements').set(a, { lane: first, rank: 'not a rank' })
      await server.settle([one])
      codes.push(one.closed?.code)
      one.startOver()
    }
    expect(codes[0]).toBe(closeCodes.refused)
    expect(codes).toContain(closeCodes.rateLimited)
  })

  test('[GT27] whole documents are sent to a device that asks again and again only so often', async () => {
    for (const message of [queryAwareness, askAll]) {
      const wild = new Device(participant(3))
      await server.connect(wild)
      await server.settle([wild])
      const heard = wild.heard
      for (let round = 0; round < 100; round++) wild.pair?.send(message)
      await server.settle([wild])
      expect(wild.closed?.code).toBe(closeCodes.rateLimited)
      expect(wild.heard - heard).toBeLessThanOrEqual(limits.syncsPerSecond * 20)
      server.clock.advance(60_000)
    }
  })

  test('[GT27] a device that does not read what it was sent gets no document more', async () => {
    await server.connect(one)
    await server.settle([one])
    const pair = one.pair
    if (!pair) throw new Error('not connected')
    pair.backlogBytes = limits.socketBacklogBytes + 1
    pair.send(askAll)
    pair.flushToServer()
    expect(pair.toClient).toEqual([{ code: closeCodes.rateLimited, reason: 'rateLimited' }])
  })
})
