import { beforeEach, describe, expect, test } from 'vitest'
import { readBoard } from '../../../shared/board/read.ts'
import type { CardId, LaneId } from '../../../shared/ids.ts'
import { closeCodes } from '../../../shared/protocol/close-codes.ts'
import { DomainError } from '../../../shared/protocol/errors.ts'
import { laneIds, order, otherTableId, participant, planIds, viewer, workshopId } from '../../fixtures/board-samples.ts'
import { BoardServer } from '../../fixtures/board-server.ts'
import { Device } from '../../fixtures/device.ts'

const [a] = planIds as [CardId]
const [first, second] = laneIds as [LaneId, LaneId]

let server: BoardServer
let one: Device
let two: Device

beforeEach(() => {
  server = new BoardServer()
  one = new Device(participant(1))
  two = new Device(participant(2))
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

  test('[PJ2] a led tablet of another table reads the board and writes nothing on it; when that is over it is let go', async () => {
    const guest = new Device(participant(3, otherTableId))
    Object.assign(server.place, { shown: true, leading: true })
    const room = await server.connect(one, guest)
    one.place(a)
    await server.settle([one, guest])
    expect(order(guest.doc)).toEqual([a])
    server.place.leading = false
    room.judgeReaders()
    await server.settle([one, guest])
    expect(guest.closed).toEqual({ code: closeCodes.forbidden, reason: 'forbidden' })
    expect(one.closed).toBeNull()

    const forger = new Device(participant(4, otherTableId))
    server.place.leading = true
    await server.connect(forger)
    await server.settle([one, forger])
    forger.place(a, second)
    await server.settle([one, forger])
    expect(order(one.doc)).toEqual([a])
    expect(forger.closed).not.toBeNull()
  })

  test('[GT25] work under way when the board is locked is judged by the new state', async () => {
    const room = await server.connect(one)
    await server.settle([one])
    one.place(a)
    one.pair?.flushToServer()
    server.place.stage = 'locked'
    room.judgeReaders()
    await server.settle([one])
    expect(server.late).toHaveLength(1)
    expect(readBoard(await server.stored()).placements.size).toBe(0)
  })

  test('[GT25] work that came before the plenary board was left is kept, though its devices are let go', async () => {
    server.place.tableId = null
    server.place.arena = 'plenary'
    const room = await server.connect(one)
    await server.settle([one])
    one.place(a)
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
    one.place(a)
    one.pair?.flushToServer()
    server.homeFails = true
    await server.rooms.judgeSetup(workshopId)
    await server.settle([one])
    expect(one.closed).toEqual({ code: closeCodes.loadFailed, reason: 'storeFailed' })
    server.homeFails = false
    await server.connect(one)
    await server.settle([one])
    expect(one.closed).toBeNull()
    expect(order(await server.stored())).toEqual([a])
  })

  test('[GT26] a lane that is removed takes no more cards, one that is added does at once', async () => {
    await server.connect(one)
    await server.settle([one])
    server.lanes = server.lanes.slice(1)
    await server.rooms.judgeSetup(workshopId)
    one.place(a, second)
    await server.settle([one])
    expect(one.closed).toBeNull()
    one.place(a, first)
    await server.settle([one])
    expect(one.closed).toEqual({ code: closeCodes.kept, reason: 'conflictingChange' })
    expect(server.late).toHaveLength(1)
  })

  test('[GT26] also when that could not be read at once', async () => {
    await server.connect(one)
    await server.settle([one])
    server.lanes = server.lanes.slice(1)
    server.homeFails = true
    await server.rooms.judgeSetup(workshopId)
    await server.settle([one])
    server.homeFails = false
    one.place(a, first)
    await server.connect(one)
    await server.settle([one])
    expect(one.closed).toEqual({ code: closeCodes.kept, reason: 'conflictingChange' })
  })

  test('[GT26] the boards of a deleted workshop close, and what waited to be stored is forgotten', async () => {
    const room = await server.connect(one)
    await server.settle([one])
    server.log.fault = () => {
      throw new Error('no such board')
    }
    one.place(a)
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
