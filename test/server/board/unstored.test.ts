import { beforeEach, describe, expect, test } from 'vitest'
import { durableOf, isDurable } from '../../../shared/board/durable.ts'
import * as edits from '../../../shared/board/edits.ts'
import type { PlanCardId } from '../../../shared/ids.ts'
import { limits } from '../../../shared/limits.ts'
import { closeCodes } from '../../../shared/protocol/close-codes.ts'
import type { UnstoredBoard } from '../../../shared/protocol/live.ts'
import { boardId, order, participant, planIds, workshopId } from '../../fixtures/board-samples.ts'
import { BoardServer } from '../../fixtures/board-server.ts'
import { contents, Device } from '../../fixtures/device.ts'

const [a, b] = planIds as [PlanCardId, PlanCardId]
const diskFull = Object.assign(new Error('database or disk is full'), { code: 'ERR_SQLITE_ERROR', errcode: 13 })
const notThere = new Error('connection refused')

let server: BoardServer
let one: Device
let two: Device
/** Everything the workshop was told, in order. */
let told: UnstoredBoard[][]

function storeFails(error: Error | null): void {
  server.log.fault = (call) => {
    if (error && call === 'append') throw error
  }
}

beforeEach(async () => {
  server = new BoardServer()
  one = new Device(participant(1))
  two = new Device(participant(2))
  told = []
  server.rooms.onUnstored((workshop, boards) => workshop === workshopId && told.push(boards))
  await server.connect(one, two)
  await server.settle([one, two])
})

describe('while the store takes nothing', () => {
  test('[ST27] the workshop is told which board and why, and when it is over; meanwhile editing goes on', async () => {
    storeFails(diskFull)
    one.place(a)
    await server.settle([one, two], 900)
    expect(told).toEqual([])
    await server.settle([one, two], 2_000)
    expect(told).toEqual([[{ boardId, why: 'diskFull' }]])
    one.place(b)
    await server.settle([one, two], 60_000)
    expect(order(two.doc)).toEqual([b, a])
    expect(one.made.map((update) => isDurable(server.announced, update))).toEqual([false, false])
    expect(told).toHaveLength(1)

    storeFails(notThere)
    await server.settle([one, two], 6_000)
    expect(server.rooms.unstored.of(workshopId)).toEqual([{ boardId, why: 'storeFailing' }])
    storeFails(null)
    await server.settle([one, two], 6_000)
    expect(told.slice(1)).toEqual([[{ boardId, why: 'storeFailing' }], []])
    expect(one.made.map((update) => isDurable(server.announced, update))).toEqual([true, true])
  })

  test('[ST27] nobody is told of a store that was busy for a moment', async () => {
    storeFails(notThere)
    one.place(a)
    await server.settle([one, two], 400)
    storeFails(null)
    await server.settle([one, two], 6_000)
    expect(told).toEqual([])
    expect(isDurable(server.announced, one.made[0] ?? Uint8Array.of())).toBe(true)
  })

  test('[ST27] a deleted workshop has no board that is not stored', async () => {
    storeFails(diskFull)
    one.place(a)
    await server.settle([one, two], 2_000)
    server.workshopExists = false
    await server.rooms.judgeSetup(workshopId)
    expect(told.at(-1)).toEqual([])
  })

  test('[ST28] the log says when it begins, how much waits, once a minute that it lasts, and when it is over', async () => {
    storeFails(diskFull)
    one.place(a)
    for (let round = 0; round < 10; round++) await server.settle([one, two], 30_000)
    storeFails(null)
    await server.settle([one, two], 6_000)
    const levels = server.logged.map(([level]) => level)
    expect(levels).toEqual(['error', ...levels.slice(1, -1), 'info'])
    expect(levels).toHaveLength(2 + 4)
    const [[, began, words], [, lasts], [, over]] = [server.logged[0], server.logged[4], server.logged[5]] as [
      unknown[],
      unknown[],
      unknown[],
    ]
    expect(began).toMatchObject({ err: diskFull, boardId, why: 'diskFull', updates: 1 })
    expect(words).toMatch(/kept in memory and tried again/)
    expect(lasts).toMatchObject({ tries: expect.any(Number), lastedMs: expect.any(Number) })
    expect(over).toMatchObject({ boardId, tries: expect.any(Number) })
  })

  test('[ST29] past the limit of memory the devices are sent away with what they have, and all is stored when the store is back', async () => {
    storeFails(diskFull)
    one.place(a)
    await server.settle([one, two], 2_000)
    expect(server.rooms.unstored.has(boardId)).toBe(true)
    // As if hours of work lay there.
    const { journal } = await server.open()
    const hours = limits.unstoredBytes / 900
    const brought = durableOf(one.doc)
    for (let update = 0; update < hours; update++) journal.record(Uint8Array.of(0, 0), [], brought)
    await server.settle([one, two], 6_000)
    for (const device of [one, two])
      expect(device.closed).toEqual({ code: closeCodes.loadFailed, reason: 'storeFailed' })
    await expect(server.open()).rejects.toThrow('storeFailed')
    one.place(b)
    storeFails(null)
    for (let round = 0; round < hours / 1_000; round++) await server.settle([], 400)
    await server.connect(one, two)
    await server.settle([one, two])
    expect(contents(await server.stored())).toEqual(contents(one.doc))
    expect(order(two.doc)).toEqual([b, a])
  }, 60_000)
})

test('[ST31] what goes wrong again and again on a board is logged once a minute, with how often it did', async () => {
  server.log.fault = (call) => {
    if (call === 'load') throw notThere
  }
  server.crash([one, two])
  for (let round = 0; round < 30; round++) {
    await expect(server.open()).rejects.toThrow('storeFailed')
    server.clock.advance(2_500)
  }
  const said = server.logged.filter(([level]) => level === 'error')
  expect(said).toEqual([
    ['error', { err: notThere, boardId }, 'a board could not be loaded'],
    ['error', { err: notThere, boardId, unsaid: 23 }, 'a board could not be loaded'],
  ])
})

test('[ST30] a snapshot that could not be written is tried again when the log has grown, not with every update', async () => {
  let tries = 0
  server.log.fault = (call) => {
    if (call !== 'compact') return
    tries += 1
    throw diskFull
  }
  const write = async (times: number) => {
    for (let round = 0; round < times; round++) {
      edits.decide(one.doc, a, { decision: 'revise', reason: `${'x'.repeat(400)}${round}` }, 'own')
      await server.settle([one], 60)
    }
  }
  await write(130)
  expect(tries).toBe(1)
  await write(120)
  expect(tries).toBe(2)
  expect(contents(await server.stored())).toEqual(contents(one.doc))
})
