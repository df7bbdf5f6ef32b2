import { beforeEach, expect, test } from 'vitest'
import { makeId } from '../../../shared/ids.ts'
import { limits } from '../../../shared/limits.ts'
import type { AwarenessState } from '../../../shared/protocol/live.ts'
import { facilitator, laneIds, participant, planIds, viewer } from '../../fixtures/board-samples.ts'
import { BoardServer } from '../../fixtures/board-server.ts'
import { Device } from '../../fixtures/device.ts'

const drag = { cardId: planIds[0], over: { lane: laneIds[0], index: 2 }, at: { x: 0.5, y: 0.25 } }

let server: BoardServer
let one: Device
let two: Device

beforeEach(() => {
  server = new BoardServer()
  one = new Device(participant(1))
  two = new Device(participant(2))
})

function seen(by: Device, of: Device): AwarenessState | undefined {
  return by.awareness.getStates().get(of.doc.clientID)
}

test('[SY10] a drag is seen by the others under the identity that the server knows, whatever the device says', async () => {
  await server.connect(one, two)
  one.setState({ who: { role: 'planner', tableNumber: 9 }, drag, motto: 'Stem på oss' })
  await server.settle([one, two])
  expect(seen(two, one)).toEqual({
    who: { role: 'participant', tableNumber: 1, deviceNumber: 1, deviceId: one.actor.deviceId },
    drag,
  })
})

test('[SY10] a desk has no table, a viewer is not shown', async () => {
  server.place.shown = true
  const desk = new Device(facilitator)
  const hall = new Device(viewer)
  await server.connect(one, desk, hall)
  // y-websocket clients pass over the very first state of a device; every later one counts.
  for (const device of [one, desk, hall]) device.setState({})
  await server.settle([one, desk, hall])
  expect(seen(one, desk)?.who).toMatchObject({ role: 'facilitator', tableNumber: null, deviceNumber: null })
  expect(seen(one, hall)).toBeUndefined()
  expect(seen(hall, one)?.who).toMatchObject({ tableNumber: 1 })
})

test('[SY11] an unsound drag, words, and too large a state are not passed on', async () => {
  await server.connect(one, two)
  await server.settle([one, two])
  for (const state of [
    { drag: { ...drag, note: 'hei' } },
    { drag: 'hei' },
    { drag: { ...drag, cardId: 'Kari' } },
    { text: 'hei' },
  ]) {
    one.setState(state)
    await server.settle([one, two])
    expect(Object.keys(seen(two, one) ?? {})).toEqual(['who'])
  }
  one.setState({ drag })
  await server.settle([one, two])
  one.setState({ drag: null, filler: 'x'.repeat(limits.awarenessBytes) })
  await server.settle([one, two])
  expect(seen(two, one)?.drag).toEqual(drag)
})

test('[SY11] nobody drags on a board that is locked, nor is seen with a drag from before', async () => {
  const room = await server.connect(one, two)
  one.setState({ drag })
  await server.settle([one, two])
  expect(seen(two, one)?.drag).toEqual(drag)
  server.place.stage = 'locked'
  room.judgeReaders()
  const late = new Device(participant(3))
  await server.connect(late)
  await server.settle([one, two, late])
  expect(seen(late, one)).toEqual({ who: expect.anything() })
})

test('[SY11] a card is held where the phase opens placing or timing, and where it opens neither it is not', async () => {
  for (const [verbs, held] of [
    [['time'], drag],
    [['place'], drag],
    [['flag'], undefined],
  ] as const) {
    server = new BoardServer()
    ;[one, two] = [new Device(participant(1)), new Device(participant(2))]
    server.place.verbs = [...verbs]
    await server.connect(one, two)
    one.setState({ drag })
    await server.settle([one, two])
    expect(seen(two, one)?.drag).toEqual(held)
  }
})

test('[SY12] many drag steps between two ticks are sent as the newest one', async () => {
  await server.connect(one, two)
  await server.settle([one, two])
  const heard = two.heard
  for (let step = 0; step < 50; step++) one.setState({ drag: { ...drag, over: { lane: laneIds[0], index: step } } })
  one.pair?.flushToServer()
  server.clock.advance(20)
  two.pair?.flushToClient()
  expect(two.heard - heard).toBe(1)
  expect(seen(two, one)?.drag?.over?.index).toBe(49)
})

test('[SY16] what devices hold goes out at once after a pause, then every 50 ms; an edit does not wait for it', async () => {
  await server.connect(one, two)
  await server.settle([one, two])
  server.clock.advance(100)
  const heard: number[] = []
  const begun = server.clock.now()
  const listen = () => {
    two.pair?.flushToClient()
    const at = server.clock.now() - begun
    for (let count = heard.length; two.heard - before > count; count++) heard.push(at)
  }
  const before = two.heard
  for (let step = 0; step < 12; step++) {
    one.setState({ drag: { ...drag, over: { lane: laneIds[0], index: step } } })
    one.pair?.flushToServer()
    for (let ms = 0; ms < 10; ms++) {
      server.clock.advance(1)
      listen()
    }
  }
  expect(heard).toEqual([1, 50, 100])
  one.place(makeId('plan', 'plan0'))
  one.pair?.flushToServer()
  server.clock.advance(5)
  listen()
  expect(heard).toEqual([1, 50, 100, 125])
})

test('[SY17] what many hold at once is handed round a few devices at a time, each hears of it once, ten times a second', async () => {
  const hall = Array.from({ length: 70 }, (_, index) => new Device(participant(index + 1)))
  await server.connect(...hall)
  await server.settle(hall)
  server.clock.advance(200)
  for (const device of hall) device.pair?.flushToClient()
  const before = hall.map(({ heard }) => heard)
  const begun = server.clock.now()
  const rounds: number[] = []
  let handed = 0
  for (let ms = 0; ms < 220; ms += 10) {
    for (const device of hall) {
      device.setState({ drag: { ...drag, over: { lane: laneIds[0], index: ms } } })
      device.pair?.flushToServer()
    }
    while (server.clock.advanceToNext(begun + ms + 10)) {
      for (const device of hall) device.pair?.flushToClient()
      const heard = hall.reduce((sum, device, index) => sum + device.heard - (before[index] ?? 0), 0)
      expect(heard - handed).toBeLessThan(hall.length)
      if (Math.floor(heard / hall.length) > rounds.length) rounds.push(Math.floor((server.clock.now() - begun) / 100))
      handed = heard
    }
  }
  expect(rounds).toEqual([0, 1, 2])
  expect(handed).toBe(3 * hall.length)
})

test('[SY13] a device cannot speak for another, nor for more than one', async () => {
  await server.connect(one, two)
  one.setState({ drag })
  await server.settle([one, two])
  const copy = new Device(participant(3))
  copy.doc.clientID = one.doc.clientID
  copy.awareness.clientID = one.doc.clientID
  copy.awareness.setLocalState({ drag: null })
  await server.connect(copy)
  await server.settle([one, two, copy])
  expect(seen(two, one)?.drag).toEqual(drag)
  copy.pair?.cut()
  await server.settle([one, two])
  expect(seen(two, one)?.drag).toEqual(drag)
})

test('[SY14] when a device leaves, the others see it go; when it is back under the same id, they see it again', async () => {
  await server.connect(one, two)
  one.setState({ drag })
  await server.settle([one, two])
  expect(seen(two, one)?.drag).toEqual(drag)
  one.pair?.cut()
  await server.settle([two])
  expect(seen(two, one)).toBeUndefined()
  await server.connect(one)
  one.setState({ drag })
  await server.settle([one, two])
  expect(seen(two, one)?.drag).toEqual(drag)
})

test('[SY14] a device that is back before its old connection was found dead takes its place over', async () => {
  await server.connect(one, two)
  await server.settle([one, two])
  const old = one.pair
  await server.connect(one)
  one.setState({ drag })
  await server.settle([one, two])
  expect(seen(two, one)?.drag).toEqual(drag)
  const again = one.pair
  old?.cut()
  one.pair = again
  await server.settle([one, two])
  expect(seen(two, one)?.drag).toEqual(drag)
})

test('[SY15] a device that only says it is still there is passed on with the next heartbeat', async () => {
  await server.connect(one, two)
  one.setState({ drag })
  await server.settle([one, two])
  const heard = two.heard
  one.setState({ drag })
  one.pair?.flushToServer()
  server.clock.advance(1_000)
  two.pair?.flushToClient()
  expect(two.heard).toBe(heard)
  const clock = two.awareness.meta.get(one.doc.clientID)?.clock ?? 0
  server.clock.advance(5_000)
  two.pair?.flushToClient()
  expect(two.awareness.meta.get(one.doc.clientID)?.clock).toBe(clock + 1)
})
