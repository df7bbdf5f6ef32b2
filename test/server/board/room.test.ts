import { beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Peer } from '../../../server/board/peer.ts'
import { createBoards } from '../../../server/board/plugin.ts'
import { openBoard, schemaVersion } from '../../../shared/board/doc.ts'
import { decodeDurable, durableOf, isDurable } from '../../../shared/board/durable.ts'
import * as edits from '../../../shared/board/edits.ts'
import { readBoard } from '../../../shared/board/read.ts'
import type { CardId, LaneId } from '../../../shared/ids.ts'
import { limits } from '../../../shared/limits.ts'
import { closeCodes } from '../../../shared/protocol/close-codes.ts'
import { DomainError } from '../../../shared/protocol/errors.ts'
import {
  boardId,
  columnsOf,
  conflict,
  facilitator,
  laneIds,
  order,
  otherTableId,
  participant,
  planIds,
  tableId,
  viewer,
  workshopId,
} from '../../fixtures/board-samples.ts'
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

function place(device: Device, card: CardId, lane: LaneId | null = first, index = 0) {
  edits.place(device.doc, columnsOf(device.doc), card, lane, index, 'own')
}

/** What the store holds, as a new server would read it. */
async function stored(): Promise<Y.Doc> {
  const doc = new Y.Doc()
  const { snapshot, updates } = await server.log.load(boardId)
  for (const { bytes } of snapshot ? [snapshot, ...updates] : updates) Y.applyUpdate(doc, bytes)
  return doc
}

describe('taking part', () => {
  test('[SY1] a device gets the seeded board, and edits reach the others and the store', async () => {
    await server.connect(one, two)
    await server.settle([one, two])
    expect(schemaVersion(one.doc)).toBe(1)
    place(one, a)
    place(two, b)
    await server.settle([one, two])
    expect(contents(one.doc)).toEqual(contents(two.doc))
    expect(order(one.doc)).toHaveLength(2)
    expect(contents(await stored())).toEqual(contents(one.doc))
  })

  test('[SY2] what arrives together is one change: sent once to each, logged once', async () => {
    const room = await server.connect(one, two)
    await server.settle([one, two])
    const before = (await server.log.load(boardId)).updates.length
    const heard = two.heard
    for (const card of planIds) place(one, card)
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
    place(one, a)
    await server.connect(one)
    place(one, b)
    place(one, c, second)
    await server.settle([one, two])
    expect(order(two.doc)).toEqual([b, a])
    expect(order(two.doc, second)).toEqual([c])
    expect(one.closed).toBeNull()
  })

  test('[SY3] an update that overtook what it builds on is asked for again, not refused', async () => {
    await server.connect(one, two)
    await server.settle([one, two])
    place(one, a)
    const lost = one.pair?.toServer.pop()
    expect(lost).toBeDefined()
    place(one, a, second)
    await server.settle([one, two])
    expect(order(two.doc, second)).toEqual([a])
    expect(one.closed).toBeNull()
  })

  test('[SY3] one that never says what its work builds on is asked five times, then refused', async () => {
    const room = await server.connect(one)
    await server.settle([one])
    place(one, a)
    one.pair?.toServer.pop()
    place(one, a, second)
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
    place(one, a)
    one.pair?.flushToServer()
    one.pair?.cut()
    await server.settle([two])
    expect(order(two.doc)).toEqual([a])
  })

  test('[SY4] the first change after a pause goes out at once, the next waits at least 4 ms', async () => {
    await server.connect(one, two)
    await server.settle([one, two])
    place(one, a)
    one.pair?.flushToServer()
    server.clock.advance(0)
    two.pair?.flushToClient()
    expect(order(two.doc)).toEqual([a])
    place(one, b)
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
      place(one, card)
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
    place(one, a)
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

describe('after a crash', () => {
  let desk: Device
  beforeEach(() => {
    desk = new Device(facilitator)
  })

  /** Both devices see what the desk flagged, and the server has forgotten it; device one has done something since. */
  async function crashBeforeStored(...others: Device[]): Promise<void> {
    await server.connect(desk, one, ...others)
    await server.settle([desk, one, ...others])
    edits.flag(desk.doc, conflict({ raisedBy: null }), 'own')
    desk.pair?.flushToServer()
    server.clock.advance(0)
    for (const device of [one, ...others]) device.pair?.flushToClient()
    expect(readBoard(one.doc).conflicts.size).toBe(1)
    server.crash([desk, one, ...others])
    place(one, a)
  }

  test('[SY21] a device that brings what another did before it was stored waits for that one, and all of it comes in', async () => {
    server.place.shown = true
    const hall = new Device(viewer)
    await crashBeforeStored(hall)
    await server.connect(one, hall)
    await server.settle([one, hall], 9_000)
    expect([one.closed, hall.closed]).toEqual([null, null])
    expect(contents(await stored()).board).toMatchObject({ placements: new Map(), conflicts: new Map() })
    await server.connect(desk)
    await server.settle([desk, one, hall], 9_000)
    expect([one.closed, hall.closed, server.late]).toEqual([null, null, []])
    expect(order(hall.doc)).toEqual([a])
    expect(contents(await stored())).toEqual(contents(hall.doc))
  })

  test('[SY21] when the other never comes, the work is kept as late; a viewer has none', async () => {
    server.place.shown = true
    const hall = new Device(viewer)
    await crashBeforeStored(hall)
    await server.connect(one, hall)
    for (let round = 0; round < 3; round++) await server.settle([one, hall], 15_000)
    expect(one.closed).toEqual({ code: closeCodes.refused, reason: 'updateForbidden' })
    expect(hall.closed).toEqual({ code: closeCodes.refused, reason: 'updateForbidden' })
    const kept = new Y.Doc()
    for (const bytes of [Y.encodeStateAsUpdate(await stored()), ...server.late.map((late) => late.bytes)]) {
      Y.applyUpdate(kept, bytes)
    }
    expect(server.late).toHaveLength(1)
    expect(isDurable(durableOf(kept), one.made.at(-1) ?? Uint8Array.of())).toBe(true)
  })

  test('[ST9] a device hears that its work is saved also when another brought it first', async () => {
    await server.connect(one, two)
    await server.settle([one, two])
    place(one, a)
    one.pair?.flushToServer()
    server.clock.advance(0)
    two.pair?.flushToClient()
    server.crash([one, two])
    await server.connect(two)
    await server.settle([two])
    const room = await server.open()
    one.connect(room)
    await server.settle([one, two])
    expect(isDurable(server.toldTo(one), one.made.at(-1) ?? Uint8Array.of())).toBe(true)
  })

  test('[ST9] two that take the same thing back at once both hear that it is saved', async () => {
    await server.connect(one, two)
    place(one, a)
    place(one, b)
    await server.settle([one, two])
    for (const device of [one, two]) place(device, a, null)
    await server.settle([one])
    await server.settle([two])
    place(one, b, null)
    two.doc.transact(() => {
      place(two, b, null)
      place(two, c)
    })
    await server.settle([one])
    await server.settle([two])
    expect(two.made.map((update) => isDurable(server.toldTo(two), update))).toEqual([true, true])
  })

  test('[ST9] it hears so only once that is on disk', async () => {
    await server.connect(one, two)
    await server.settle([one, two])
    place(one, a)
    one.pair?.flushToServer()
    server.clock.advance(0)
    two.pair?.flushToClient()
    server.crash([one, two])
    server.log.fault = (call) => {
      if (call === 'append') throw new Error('disk full')
    }
    await server.connect(two, one)
    two.pair?.flushToClient()
    two.pair?.flushToServer()
    await server.settle([one, two], 2_000)
    const own = one.made.at(-1) ?? Uint8Array.of()
    expect(isDurable(server.toldTo(one), own)).toBe(false)
    server.log.fault = () => undefined
    await server.settle([one, two], 6_000)
    expect(isDurable(server.toldTo(one), own)).toBe(true)
  })
})

describe('refusals', () => {
  test('[GT20] a refused device is closed with the reason, nothing of it enters, and the others go on', async () => {
    await server.connect(one, two)
    await server.settle([one, two])
    one.doc.getMap('placements').set(a, { lane: first, rank: 'not a rank' })
    place(two, b)
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
    place(one, a)
    server.place.stage = 'locked'
    await server.settle([one])
    expect(one.closed).toEqual({ code: closeCodes.refused, reason: 'boardLocked' })
    expect(server.late.map((late) => late.tableId)).toEqual([tableId])
    const kept = new Y.Doc()
    Y.applyUpdate(kept, Y.encodeStateAsUpdate(await stored()))
    for (const { bytes } of server.late) Y.applyUpdate(kept, bytes)
    expect(kept.getMap('placements').get(a)).toMatchObject({ lane: first })
    expect(readBoard(await stored()).placements.size).toBe(0)
  })

  test('[GT21] what the device sends until it hears that it was late is kept too', async () => {
    const room = await server.connect(one)
    await server.settle([one])
    server.place.stage = 'locked'
    place(one, a)
    one.pair?.flushToServer()
    room.tick()
    place(one, b)
    await server.settle([one])
    expect(one.closed?.reason).toBe('boardLocked')
    expect(server.late).toHaveLength(2)
  })

  test('[GT21] also when it is gone before that is looked at', async () => {
    const room = await server.connect(one)
    await server.settle([one])
    server.place.stage = 'locked'
    place(one, a)
    one.pair?.flushToServer()
    room.tick()
    place(one, a, second)
    one.pair?.flushToServer()
    one.pair?.cut()
    server.place.stage = 'open'
    await server.settle([])
    expect(server.late).toHaveLength(2)
  })

  test('[GT21] when late work cannot be kept, the device is told to try again and keeps its document', async () => {
    server.keepFails = true
    await server.connect(one)
    await server.settle([one])
    place(one, a)
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
    place(hall, a)
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
    place(one, a)
    await server.settle([one, two])
    expect(order(two.doc)).toEqual([a])
  })

  test('[GT24] a device that sends too much is told to wait; what it has is taken when it is back', async () => {
    await server.connect(one, two)
    await server.settle([one, two])
    for (let round = 0; round < limits.updatesPerSecond * 10 + 1; round++) place(one, planIds[round % 8] as CardId)
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

describe('permissions that change', () => {
  test('[GT25] whoever may no longer read a board is let go when the control state changes', async () => {
    const hall = new Device(viewer)
    server.place.shown = true
    const room = await server.connect(one, hall)
    await server.settle([one, hall])
    server.place.shown = false
    room.judgeReaders()
    await server.settle([one, hall])
    expect(hall.closed).toEqual({ code: closeCodes.forbidden, reason: 'forbidden' })
    expect(one.closed).toBeNull()
    await server.connect(hall)
    await server.settle([hall])
    expect(hall.closed).toEqual({ code: closeCodes.forbidden, reason: 'forbidden' })
  })

  test('[GT25] work under way when the board is locked is judged by the new state', async () => {
    const room = await server.connect(one)
    await server.settle([one])
    place(one, a)
    one.pair?.flushToServer()
    server.place.stage = 'locked'
    room.judgeReaders()
    await server.settle([one])
    expect(server.late).toHaveLength(1)
    expect(readBoard(await stored()).placements.size).toBe(0)
  })

  test('[GT25] work that came before the plenary board was left is kept, though its devices are let go', async () => {
    server.place.tableId = null
    server.place.arena = 'plenary'
    const room = await server.connect(one)
    await server.settle([one])
    place(one, a)
    one.pair?.flushToServer()
    server.place.arena = 'tables'
    room.judgeReaders()
    await server.settle([one])
    expect(one.closed?.code).toBe(closeCodes.forbidden)
    expect(server.late).toHaveLength(1)
  })

  test('[GT26] when links are renewed or tables changed, everyone is asked for anew', async () => {
    await server.connect(one, two)
    await server.settle([one, two])
    one.judgeAgain = async () => {
      throw new DomainError('linkExpired')
    }
    two.judgeAgain = async () => participant(2, otherTableId)
    await server.rooms.judgeSetup(workshopId)
    await server.settle([one, two])
    expect(one.closed).toEqual({ code: closeCodes.notSignedIn, reason: 'linkExpired' })
    expect(two.closed).toEqual({ code: closeCodes.forbidden, reason: 'forbidden' })
  })

  test('[GT26] when it cannot be found out who they are, all are let go, come back and lose nothing', async () => {
    await server.connect(one)
    await server.settle([one])
    place(one, a)
    one.pair?.flushToServer()
    server.homeFails = true
    await server.rooms.judgeSetup(workshopId)
    await server.settle([one])
    expect(one.closed).toEqual({ code: closeCodes.loadFailed, reason: 'storeFailed' })
    server.homeFails = false
    await server.connect(one)
    await server.settle([one])
    expect(one.closed).toBeNull()
    expect(order(await stored())).toEqual([a])
  })

  test('[GT26] a lane that is removed takes no more cards, one that is added does at once', async () => {
    await server.connect(one)
    await server.settle([one])
    server.lanes = server.lanes.slice(1)
    await server.rooms.judgeSetup(workshopId)
    place(one, a, second)
    await server.settle([one])
    expect(one.closed).toBeNull()
    place(one, a, first)
    await server.settle([one])
    expect(one.closed).toEqual({ code: closeCodes.refused, reason: 'conflictingChange' })
    expect(server.late).toHaveLength(1)
  })

  test('[GT26] the boards of a deleted workshop close, and what waited to be stored is forgotten', async () => {
    const room = await server.connect(one)
    await server.settle([one])
    server.log.fault = () => {
      throw new Error('no such board')
    }
    place(one, a)
    one.pair?.flushToServer()
    room.tick()
    server.workshopExists = false
    await server.rooms.judgeSetup(workshopId)
    await server.settle([one])
    expect(one.closed).toEqual({ code: closeCodes.notFound, reason: 'notFound' })
    await expect(server.open()).rejects.toThrow('notFound')
    await server.rooms.close()
    expect(server.errors).toBe(0)
  })
})

describe('the store', () => {
  const boards = () => createBoards(server.rooms, () => undefined)

  test('[ST1] what is announced as saved is in the log, and nothing is announced while the store fails', async () => {
    await server.connect(one)
    await server.settle([one])
    server.log.fault = (call) => {
      if (call === 'append') throw new Error('disk full')
    }
    place(one, a)
    await server.settle([one], 3_000)
    const [own] = one.made.slice(-1) as [Uint8Array]
    expect(isDurable(server.announced, own)).toBe(false)
    expect(server.errors).toBeGreaterThan(1)
    const durable = boards().durable(boardId)
    await Promise.all([expect(durable).rejects.toThrow('storeFailed'), server.settle([one], 6_000)])
    server.log.fault = () => undefined
    await server.settle([one], 6_000)
    expect(isDurable(server.announced, own)).toBe(true)
    expect(contents(await stored())).toEqual(contents(one.doc))
  })

  test('[ST2] one board that cannot be stored does not hold up the others', async () => {
    await server.connect(one)
    await server.settle([one])
    place(one, a)
    one.pair?.flushToServer()
    server.log.fault = (call, id) => {
      if (call === 'append' && id !== boardId) throw new Error('deleted')
    }
    const other = server.rooms.open(boardId.replace('table1', 'table2') as typeof boardId)
    await other
    await server.settle([one], 40)
    expect(order(await stored())).toEqual([a])
    expect(server.errors).toBe(1)
  })

  test('[ST3] reading a board waits for what has arrived to be admitted and stored', async () => {
    await server.connect(one)
    await server.settle([one])
    place(one, a)
    one.pair?.flushToServer()
    const reading = boards().read(boardId)
    const durable = boards().durable(boardId)
    await turn()
    server.clock.advance(10)
    expect((await reading).placements.size).toBe(1)
    expect(order(await stored())).toEqual([a])
    expect(isDurable(decodeDurable(await durable), one.made.at(-1) ?? Uint8Array.of(0, 0))).toBe(true)
  })

  test('[ST4] a board that cannot be loaded is refused and never starts empty; the next try may succeed', async () => {
    await server.connect(one)
    place(one, a)
    await server.settle([one])
    server.crash([one])
    server.log.fault = (call) => {
      if (call === 'load') throw new Error('disk fault')
    }
    await expect(server.open()).rejects.toThrow('storeFailed')
    server.log.fault = () => undefined
    await server.connect(two)
    await server.settle([two])
    expect(order(two.doc)).toEqual([a])
  })

  test('[ST4] a log with a hole, or with bytes that cannot be read, is not loaded', async () => {
    await server.log.append([{ boardId, seq: 2, bytes: Uint8Array.of(0, 0) }])
    await expect(server.open()).rejects.toThrow('storeFailed')
    await server.log.append([{ boardId, seq: 1, bytes: Uint8Array.of(255, 255) }])
    await expect(server.open()).rejects.toThrow('storeFailed')
  })

  test('[ST4] a log whose updates build on what is not there is not loaded', async () => {
    const doc = openBoard()
    const made: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => made.push(update))
    for (const rank of ['a0', 'a1']) doc.getMap('placements').set(a, { lane: first, rank })
    await server.log.append([{ boardId, seq: 1, bytes: made[1] ?? Uint8Array.of() }])
    await expect(server.open()).rejects.toThrow('storeFailed')
  })

  test('[ST4] a board that broke in memory is made anew from the log, with all that had come before', async () => {
    const room = await server.connect(one, two)
    await server.settle([one, two])
    server.log.fault = (call) => {
      if (call === 'append') throw new Error('disk full')
    }
    place(one, a)
    await server.settle([one, two])
    room.doc.once('update', () => {
      throw new Error('a fault of ours')
    })
    place(two, b)
    await server.settle([one, two])
    for (const device of [one, two]) expect(device.closed?.code).toBe(closeCodes.loadFailed)
    const opening = expect(server.open()).rejects.toThrow('storeFailed')
    await server.settle([], 6_000)
    await opening
    server.log.fault = () => undefined
    const again = server.open()
    await server.settle([], 6_000)
    expect(await again).not.toBe(room)
    expect(order((await again).doc)).toEqual([a])
    await server.connect(one, two)
    await server.settle([one, two])
    expect(order(await stored())).toEqual([b, a])
  })

  test('[ST5] a board is let go when nobody is there and all is stored, and not while something is not', async () => {
    await server.connect(one)
    await server.settle([one])
    const before = await server.open()
    server.log.fault = (call) => {
      if (call === 'append') throw new Error('disk full')
    }
    place(one, a)
    await server.settle([one])
    one.pair?.cut()
    server.clock.advance(90_000)
    await turn()
    expect(await server.open()).toBe(before)
    server.log.fault = () => undefined
    for (let round = 0; round < 40; round++) {
      server.clock.advance(5_000)
      await turn()
    }
    const after = await server.open()
    expect(after).not.toBe(before)
    expect(order(after.doc)).toEqual([a])
  })

  test('[ST5] it stays while a device is there, however quiet', async () => {
    const before = await server.connect(one)
    for (let round = 0; round < 40; round++) await server.settle([one], 5_000)
    expect(one.closed).toBeNull()
    expect(await server.open()).toBe(before)
  })

  test('[ST6] the log is replaced by a snapshot when it outweighs it, and the board is the same', async () => {
    await server.connect(one)
    await server.settle([one])
    const text = 'x'.repeat(400)
    for (let round = 0; round < 300; round++) {
      edits.decide(one.doc, a, { decision: 'revise', reason: `${text}${round}` }, 'own')
      await server.settle([one], 60)
    }
    const { snapshot, updates } = await server.log.load(boardId)
    expect(snapshot?.seq).toBeGreaterThan(100)
    expect(updates.length).toBeLessThan(200)
    expect(contents(await stored())).toEqual(contents(one.doc))
    server.crash([one])
    expect(contents((await server.open()).doc)).toEqual(contents(one.doc))
  })

  test('[ST7] shutting down stores everything that has arrived', async () => {
    await server.connect(one)
    await server.settle([one])
    place(one, a)
    one.pair?.flushToServer()
    await server.rooms.close()
    expect(order(await stored())).toEqual([a])
    one.pair?.flushToClient()
    expect(one.closed?.code).toBe(1001)
  })

  test('[ST8] a board is seeded once', async () => {
    await server.open()
    await server.settle([])
    server.crash([])
    await server.open()
    await server.settle([])
    expect((await server.log.load(boardId)).updates).toHaveLength(1)
  })

  test('[ST1] the facilitator’s and the tables’ work is stored alike', async () => {
    const desk = new Device(facilitator)
    await server.connect(desk, one)
    await server.settle([desk, one])
    place(desk, a)
    place(one, b)
    await server.settle([desk, one])
    expect(order(await stored())).toHaveLength(2)
  })
})
