import { beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { durableOf, isDurable } from '../../../shared/board/durable.ts'
import * as edits from '../../../shared/board/edits.ts'
import { readBoard } from '../../../shared/board/read.ts'
import type { CardId } from '../../../shared/ids.ts'
import { closeCodes } from '../../../shared/protocol/close-codes.ts'
import { conflict, facilitator, order, participant, planIds, viewer } from '../../fixtures/board-samples.ts'
import { BoardServer } from '../../fixtures/board-server.ts'
import { contents, Device } from '../../fixtures/device.ts'

const [a, b, c] = planIds as [CardId, CardId, CardId]

let server: BoardServer
let one: Device
let two: Device

beforeEach(() => {
  server = new BoardServer()
  one = new Device(participant(1))
  two = new Device(participant(2))
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
    one.place(a)
  }

  test('[SY21] a device that brings what another did before it was stored waits for that one, and all of it comes in', async () => {
    server.place.shown = true
    const hall = new Device(viewer)
    await crashBeforeStored(hall)
    await server.connect(one, hall)
    await server.settle([one, hall], 9_000)
    expect([one.closed, hall.closed]).toEqual([null, null])
    expect(contents(await server.stored()).board).toMatchObject({ placements: new Map(), conflicts: new Map() })
    await server.connect(desk)
    await server.settle([desk, one, hall], 9_000)
    expect([one.closed, hall.closed, server.late]).toEqual([null, null, []])
    expect(order(hall.doc)).toEqual([a])
    expect(contents(await server.stored())).toEqual(contents(hall.doc))
  })

  test('[SY21] when the other never comes, the work is kept as late; a viewer has none', async () => {
    server.place.shown = true
    const hall = new Device(viewer)
    await crashBeforeStored(hall)
    await server.connect(one, hall)
    for (let round = 0; round < 3; round++) await server.settle([one, hall], 15_000)
    expect(one.closed).toEqual({ code: closeCodes.kept, reason: 'updateForbidden' })
    expect(hall.closed).toEqual({ code: closeCodes.refused, reason: 'updateForbidden' })
    const kept = new Y.Doc()
    for (const bytes of [Y.encodeStateAsUpdate(await server.stored()), ...server.late.map((late) => late.bytes)]) {
      Y.applyUpdate(kept, bytes)
    }
    expect(server.late).toHaveLength(1)
    expect(isDurable(durableOf(kept), one.made.at(-1) ?? Uint8Array.of())).toBe(true)
  })

  test('[ST9] a device hears that its work is saved also when another brought it first', async () => {
    await server.connect(one, two)
    await server.settle([one, two])
    one.place(a)
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

  test('[ST11] a device that brings work hears of what it knew of others as well, also when they brought that just before', async () => {
    await server.connect(one, two)
    await server.settle([one, two])
    one.place(a)
    one.pair?.flushToServer()
    server.clock.advance(0)
    two.pair?.flushToClient()
    server.crash([one, two])
    two.place(b)
    const room = await server.connect(one)
    await server.settle([one])
    two.connect(room)
    await server.settle([one, two])
    expect(isDurable(server.toldTo(two), Y.encodeStateAsUpdate(two.doc))).toBe(true)
  })

  test('[ST9] two that take the same thing back at once both hear that it is saved', async () => {
    await server.connect(one, two)
    one.place(a)
    one.place(b)
    await server.settle([one, two])
    for (const device of [one, two]) device.place(a, null)
    await server.settle([one])
    await server.settle([two])
    one.place(b, null)
    two.doc.transact(() => {
      two.place(b, null)
      two.place(c)
    })
    await server.settle([one])
    await server.settle([two])
    expect(two.made.map((update) => isDurable(server.toldTo(two), update))).toEqual([true, true])
  })

  test('[ST9] it hears so only once that is on disk', async () => {
    await server.connect(one, two)
    await server.settle([one, two])
    one.place(a)
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
