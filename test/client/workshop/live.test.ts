import { beforeEach, describe, expect, test } from 'vitest'
import { createLive } from '../../../client/workshop/live/create-live.ts'
import { followVersion } from '../../../client/workshop/live/follow-version.ts'
import type { Live } from '../../../client/workshop/live.ts'
import { makeId } from '../../../shared/ids.ts'
import { DomainError, toErrorBody } from '../../../shared/protocol/errors.ts'
import { type ControlState, initialControl } from '../../../shared/workshop/control.ts'
import { FakeLiveSocket } from './fake-live-socket.ts'

const board = makeId('board', 'plenary')
const otherBoard = makeId('board', 'table1')
const control = (version: number, change: Partial<ControlState> = {}): ControlState => ({
  ...initialControl(board, 0),
  version,
  ...change,
})

let socket: FakeLiveSocket
let live: Live
let postponed: (() => void)[]
let deviceNowMs = 0

/** Lets everything that was settled be acted on. */
const settled = () => new Promise((resolve) => setImmediate(resolve))

beforeEach(() => {
  socket = new FakeLiveSocket()
  postponed = []
  deviceNowMs = 0
  live = createLive(socket, { later: (run) => postponed.push(run), now: () => deviceNowMs })
})

describe('control state', () => {
  test('[UU50] the control state sent at a reconnection takes the place of what was known', () => {
    socket.hear('connect')
    socket.hear('control', control(1))
    socket.hear('disconnect', 'transport close')
    expect(live.getState().connected).toBe(false)
    socket.hear('connect')
    socket.hear('control', control(4, { stage: 'open' }))
    expect(live.getState()).toMatchObject({ connected: true, control: control(4, { stage: 'open' }) })
  })

  test('[UU51] an older control state never takes the place of a newer one', () => {
    socket.hear('connect')
    socket.hear('control', control(3, { stage: 'locked' }))
    socket.hear('control', control(2, { stage: 'open' }))
    expect(live.getState().control?.stage).toBe('locked')
  })

  test('[UU52] the set-up counts as changed after a reconnection, but not at the first connection', () => {
    socket.hear('connect')
    expect(live.getState().setupVersion).toBe(0)
    socket.hear('setupChanged')
    socket.hear('disconnect', 'transport close')
    socket.hear('connect')
    expect(live.getState().setupVersion).toBe(2)
  })

  test('[UU53] listeners hear presence, and no longer after they stopped', () => {
    const heard: number[] = []
    const stop = live.subscribe(() => heard.push(live.getState().presence.length))
    socket.hear('presence', [{ tableId: makeId('table', 'one1'), devices: 2 }])
    stop()
    socket.hear('presence', [])
    expect(heard).toEqual([1])
  })
})

describe('commands', () => {
  test('[UU54] a command resolves with the state it made, which is shown at once', async () => {
    socket.hear('connect')
    const done = live.command({ type: 'open' })
    socket.take('command')[0]?.answer({ ok: true, value: control(1, { stage: 'open' }) })
    expect(await done).toEqual(control(1, { stage: 'open' }))
    expect(live.getState().control?.stage).toBe('open')
  })

  test('[UU55] a command without a connection fails at once and is never sent later', async () => {
    await expect(live.command({ type: 'open' })).rejects.toMatchObject({ code: 'offline' })
    socket.hear('connect')
    expect(socket.take('command')).toEqual([])
  })

  test('[UU55] a command that is not answered in time fails as offline', async () => {
    socket.hear('connect')
    const done = live.command({ type: 'open' })
    socket.take('command')[0]?.fail(new Error('operation has timed out'))
    await expect(done).rejects.toMatchObject({ code: 'offline' })
  })

  test('[UU56] a refused command fails with the code and the values of the server', async () => {
    socket.hear('connect')
    const done = live.command({ type: 'open' })
    const refusal = toErrorBody(new DomainError('workshopClosed', 'stage', { limit: 1 }))
    socket.take('command')[0]?.answer({ ok: false, ...refusal })
    await expect(done).rejects.toMatchObject({ code: 'workshopClosed', where: 'stage', params: { limit: 1 } })
  })
})

describe('what a board has durably', () => {
  const heard = (boardId = board) => {
    const snapshots: number[] = []
    const stop = live.watch(boardId, (snapshot) => snapshots.push(...snapshot))
    return { snapshots, stop }
  }
  const whole = (byte: number) => ({ ok: true, value: new Uint8Array([byte]).buffer })

  test('[UU57] a follower gets the whole first, also when ticks were saved while it was on its way', async () => {
    socket.hear('connect')
    const { snapshots } = heard()
    socket.hear('saved', board, new Uint8Array([2]))
    socket.take('watch')[0]?.answer(whole(1))
    await settled()
    socket.hear('saved', board, new Uint8Array([3]))
    socket.hear('saved', otherBoard, new Uint8Array([9]))
    expect(snapshots).toEqual([1, 2, 3])
  })

  test('[UU57] a board followed before the connection is asked for when it comes, and again after every reconnection', async () => {
    const { snapshots } = heard()
    await settled()
    expect(socket.take('watch')).toEqual([])
    socket.hear('connect')
    socket.take('watch')[0]?.answer(whole(1))
    await settled()
    socket.hear('disconnect', 'ping timeout')
    socket.hear('connect')
    socket.take('watch')[0]?.answer(whole(5))
    await settled()
    expect(snapshots).toEqual([1, 5])
  })

  test('[UU57] a refused follower is asked for again when the control state changes', async () => {
    socket.hear('connect')
    const { snapshots } = heard()
    socket.take('watch')[0]?.answer({ ok: false, ...toErrorBody(new DomainError('forbidden')) })
    await settled()
    socket.hear('control', control(1, { arena: 'plenary' }))
    socket.take('watch')[0]?.answer(whole(7))
    await settled()
    expect(snapshots).toEqual([7])
  })

  test('[UU57] one that a store in trouble did not answer is asked for again after a while, once', async () => {
    socket.hear('connect')
    const { snapshots } = heard()
    heard(otherBoard)
    const refusal = { ok: false, ...toErrorBody(new DomainError('storeFailed', 'board')) }
    for (const question of socket.take('watch')) question.answer(refusal)
    await settled()
    expect(postponed).toHaveLength(1)
    socket.hear('saved', board, new Uint8Array([2]))
    postponed[0]?.()
    socket.take('watch')[0]?.answer(whole(1))
    await settled()
    socket.hear('saved', board, new Uint8Array([3]))
    expect(snapshots).toEqual([1, 3])
  })

  test('[UU57] one who stopped following hears nothing more', async () => {
    socket.hear('connect')
    const { snapshots, stop } = heard()
    stop()
    socket.take('watch')[0]?.answer(whole(1))
    await settled()
    socket.hear('saved', board, new Uint8Array([2]))
    expect(snapshots).toEqual([])
  })
})

test('[UU79] the boards that are not stored are those the server named last', () => {
  socket.hear('connect')
  socket.hear('unstored', [{ boardId: board, why: 'diskFull' }])
  expect(live.getState().unstored).toEqual([{ boardId: board, why: 'diskFull' }])
  socket.hear('disconnect', 'ping timeout')
  socket.hear('connect')
  socket.hear('unstored', [])
  expect(live.getState().unstored).toEqual([])
})

describe('being refused', () => {
  test('[UU58] a refusal is told with its code and not tried again by itself', () => {
    socket.hear('connect_error', Object.assign(new Error(), { data: toErrorBody(new DomainError('linkExpired')) }))
    expect(live.getState().refused).toMatchObject({ code: 'linkExpired' })
    expect(postponed).toEqual([])
  })

  test('[UU58] a fault that may pass is tried again, and so is a connection the server ended', () => {
    socket.hear('connect_error', Object.assign(new Error(), { data: toErrorBody(new DomainError('storeFailed')) }))
    socket.hear('disconnect', 'io server disconnect')
    expect(live.getState().refused).toBeNull()
    for (const run of postponed) run()
    expect(socket.connects).toBe(2)
  })

  test('[UU58] nothing is tried again after the screen was closed', () => {
    socket.hear('disconnect', 'io server disconnect')
    live.close()
    for (const run of postponed) run()
    expect(socket.connects).toBe(0)
  })
})

describe('the server’s time', () => {
  const answer = async (serverMs: number) => {
    const [question] = socket.take('clock')
    question?.answer({ ok: true, value: serverMs })
    await settled()
  }

  test('[TM4] is asked for at each connection, one question after another', async () => {
    socket.hear('connect')
    for (const _time of [1, 2, 3, 4, 5]) {
      expect(socket.questions.filter(({ event }) => event === 'clock')).toHaveLength(1)
      await answer(500)
    }
    expect(socket.take('clock')).toEqual([])
    expect(live.serverNow()).toBe(500)
    socket.hear('disconnect', 'transport close')
    socket.hear('connect')
    await answer(800)
    expect(live.serverNow()).toBe(800)
  })

  test('[TM4] a question without an answer leaves what was measured', async () => {
    socket.hear('connect')
    await answer(500)
    socket.take('clock')[0]?.fail(new Error('timeout'))
    await settled()
    deviceNowMs = 40
    expect(live.serverNow()).toBe(540)
    expect(socket.take('clock')).toEqual([])
  })
})

describe('versions', () => {
  const refuse = (code: 'incompatibleVersion' | 'linkExpired') =>
    socket.hear('connect_error', Object.assign(new Error(), { data: toErrorBody(new DomainError(code)) }))

  function followed() {
    const asked: string[] = []
    const stop = followVersion(live, { look: () => asked.push('look'), require: () => asked.push('require') })
    return { asked, stop }
  }

  test('[UU68] whether there is another version is asked after each lost connection, not at the first', () => {
    const { asked, stop } = followed()
    socket.hear('connect')
    socket.hear('control', control(1))
    expect(asked).toEqual([])
    for (const _time of [1, 2]) {
      socket.hear('disconnect', 'transport close')
      socket.hear('connect')
    }
    expect(asked).toEqual(['look', 'look'])
    stop()
    socket.hear('disconnect', 'transport close')
    socket.hear('connect')
    expect(asked).toHaveLength(2)
  })

  test('[UU68] a refusal of this version means that there is another; other refusals do not', () => {
    const { asked } = followed()
    refuse('linkExpired')
    expect(asked).toEqual([])
    refuse('incompatibleVersion')
    expect(asked).toEqual(['require'])
  })
})
