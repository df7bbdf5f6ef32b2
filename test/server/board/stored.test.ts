import { beforeEach, describe, expect, test } from 'vitest'
import { createBoards } from '../../../server/board/plugin.ts'
import { openBoard } from '../../../shared/board/doc.ts'
import { decodeDurable, isDurable } from '../../../shared/board/durable.ts'
import * as edits from '../../../shared/board/edits.ts'
import type { LaneId, PlanCardId } from '../../../shared/ids.ts'
import { closeCodes } from '../../../shared/protocol/close-codes.ts'
import { boardId, facilitator, laneIds, order, participant, planIds } from '../../fixtures/board-samples.ts'
import { BoardServer, turn } from '../../fixtures/board-server.ts'
import { contents, Device } from '../../fixtures/device.ts'

const [a, b] = planIds as [PlanCardId, PlanCardId]
const [first] = laneIds as [LaneId]

let server: BoardServer
let one: Device
let two: Device

beforeEach(() => {
  server = new BoardServer()
  one = new Device(participant(1))
  two = new Device(participant(2))
})

describe('the store', () => {
  const boards = () => createBoards(server.rooms, () => undefined)

  test('[ST1] what is announced as saved is in the log, and nothing is announced while the store fails', async () => {
    await server.connect(one)
    await server.settle([one])
    let tries = 0
    server.log.fault = (call) => {
      if (call !== 'append') return
      tries += 1
      throw new Error('disk full')
    }
    one.place(a)
    await server.settle([one], 3_000)
    const [own] = one.made.slice(-1) as [Uint8Array]
    expect(isDurable(server.announced, own)).toBe(false)
    expect(tries).toBeGreaterThan(1)
    const durable = boards().durable(boardId)
    await Promise.all([expect(durable).rejects.toThrow('storeFailed'), server.settle([one], 6_000)])
    server.log.fault = () => undefined
    await server.settle([one], 6_000)
    expect(isDurable(server.announced, own)).toBe(true)
    expect(contents(await server.stored())).toEqual(contents(one.doc))
  })

  test('[ST1] while a slow store takes its time, editing goes on and nothing is announced', async () => {
    await server.connect(one, two)
    await server.settle([one, two])
    let answer: () => void = () => undefined
    let writes = 0
    server.log.fault = () => {
      writes += 1
      return new Promise((resolve) => {
        answer = resolve
      })
    }
    one.place(a)
    await server.settle([one, two], 2_000)
    one.place(b)
    await server.settle([one, two], 2_000)
    expect(order(two.doc)).toEqual([b, a])
    expect(one.made.map((update) => isDurable(server.announced, update))).toEqual([false, false])
    expect(writes).toBe(1)
    answer()
    await server.settle([one, two])
    expect(one.made.map((update) => isDurable(server.announced, update))).toEqual([true, false])
    answer()
    await server.settle([one, two])
    expect(one.made.map((update) => isDurable(server.announced, update))).toEqual([true, true])
  })

  test('[ST2] one board that cannot be stored does not hold up the others', async () => {
    await server.connect(one)
    await server.settle([one])
    one.place(a)
    one.pair?.flushToServer()
    server.log.fault = (call, id) => {
      if (call === 'append' && id !== boardId) throw new Error('deleted')
    }
    const other = server.rooms.open(boardId.replace('table1', 'table2') as typeof boardId)
    await other
    await server.settle([one], 40)
    expect(order(await server.stored())).toEqual([a])
    expect(server.errors).toBe(1)
  })

  test('[ST3] reading a board waits for what has arrived to be admitted and stored', async () => {
    await server.connect(one)
    await server.settle([one])
    one.place(a)
    one.pair?.flushToServer()
    const reading = boards().read(boardId)
    const durable = boards().durable(boardId)
    await turn()
    server.clock.advance(25)
    expect((await reading).placements.size).toBe(1)
    expect(order(await server.stored())).toEqual([a])
    expect(isDurable(decodeDurable(await durable), one.made.at(-1) ?? Uint8Array.of(0, 0))).toBe(true)
  })

  test('[ST4] a board that cannot be loaded is refused and never starts empty; the next try may succeed', async () => {
    await server.connect(one)
    one.place(a)
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
    one.place(a)
    await server.settle([one, two])
    room.doc.once('update', () => {
      throw new Error('a fault of ours')
    })
    two.place(b)
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
    expect(order(await server.stored())).toEqual([b, a])
  })

  test('[ST5] a board is let go when nobody is there and all is stored, and not while something is not', async () => {
    await server.connect(one)
    await server.settle([one])
    const before = await server.open()
    server.log.fault = (call) => {
      if (call === 'append') throw new Error('disk full')
    }
    one.place(a)
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
    expect(contents(await server.stored())).toEqual(contents(one.doc))
    server.crash([one])
    expect(contents((await server.open()).doc)).toEqual(contents(one.doc))
  })

  test('[ST7] shutting down stores everything that has arrived', async () => {
    await server.connect(one)
    await server.settle([one])
    one.place(a)
    one.pair?.flushToServer()
    await server.rooms.close()
    expect(order(await server.stored())).toEqual([a])
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
    desk.place(a)
    one.place(b)
    await server.settle([desk, one])
    expect(order(await server.stored())).toHaveLength(2)
  })
})
