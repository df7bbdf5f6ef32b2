import { expect, test } from 'vitest'
import { decide } from '../../../shared/board/edits.ts'
import { readBoard } from '../../../shared/board/read.ts'
import { makeId } from '../../../shared/ids.ts'
import { limits } from '../../../shared/limits.ts'
import { workshopApi } from '../../../shared/protocol/rest/workshop.ts'
import { ControlCommand } from '../../../shared/workshop/control.ts'
import { buildTestApp } from '../../fixtures/app.ts'
import { openBoardSocket } from '../../fixtures/board-socket.ts'
import { listen, openLive } from '../../fixtures/live.ts'
import { sampleWorkshop } from '../../fixtures/sample-workshop.ts'

async function running() {
  const server = await buildTestApp()
  const workshop = await sampleWorkshop(server)
  const url = await listen(server)
  return { ...server, workshop, url, id: workshop.id }
}

test('[PH10] whoever connects is sent the control state at once, whatever its role', async () => {
  const { url, id, planner, facilitator, participant, viewer, app } = await running()
  const control = await app.workshops.ready(id)
  for (const [as, browser] of [
    ['planner', await planner()],
    ['facilitator', await facilitator(id)],
    ['participant', await participant(id)],
    ['viewer', await viewer(id)],
  ] as const) {
    const live = openLive(url, browser, id, as)
    await live.until(() => live.received.control.length > 0)
    expect(live.received.control).toEqual([[control]])
  }
})

test('[PH11] a command is answered with the new state and told to all in the workshop, and to nobody else', async () => {
  const server = await running()
  const { url, id } = server
  const other = await sampleWorkshop(server)
  const desk = openLive(url, await server.facilitator(id), id, 'facilitator')
  const tablet = openLive(url, await server.participant(id), id, 'participant')
  const elsewhere = openLive(url, await server.participant(other.id), other.id, 'participant')
  for (const live of [desk, tablet, elsewhere]) await live.until(() => live.received.control.length === 1)

  const answer = await desk.ask('command', { type: 'open' })
  expect(answer).toMatchObject({ ok: true, value: { version: 1, stage: 'open' } })
  await tablet.until(() => tablet.received.control.length === 2)
  expect(tablet.received.control[1]).toEqual([answer.ok && answer.value])
  expect(elsewhere.received.control).toHaveLength(1)
})

test('[PH12] commands are the desk’s: participants and viewers are refused every one, and the state stays', async () => {
  const { url, id, app, workshop, ...server } = await running()
  const [phase] = workshop.agenda
  const commands: ControlCommand[] = [
    { type: 'open' },
    { type: 'lock' },
    { type: 'close' },
    { type: 'reopen' },
    { type: 'gather', arena: 'plenary' },
    { type: 'goTo', phaseId: phase?.id ?? makeId('phase', 'none') },
    { type: 'startTimer' },
    { type: 'pauseTimer' },
    { type: 'extendTimer', minutes: 5, seen: { state: 'paused', leftMs: 0 } },
    { type: 'show', spotlight: { view: 'agenda' } },
    { type: 'lead', on: true },
  ]
  expect(new Set(commands.map(({ type }) => type)).size).toBe(ControlCommand.anyOf.length)
  const before = await app.workshops.ready(id)
  for (const [as, browser] of [
    ['participant', await server.participant(id)],
    ['viewer', await server.viewer(id)],
    // Who is at a desk and connects in a lesser role has that role's rights.
    ['viewer', await server.facilitator(id)],
  ] as const) {
    const live = openLive(url, browser, id, as)
    await live.connected()
    for (const command of commands) {
      expect(await live.ask('command', command), `${as}: ${command.type}`).toMatchObject({
        ok: false,
        error: { code: 'forbidden' },
      })
    }
  }
  expect(await app.workshops.ready(id)).toBe(before)
})

test('[PH13] the workshop is closed through the outcome only, so that no outcome is missing', async () => {
  const { url, id, facilitator, app } = await running()
  const live = openLive(url, await facilitator(id), id, 'facilitator')
  await live.connected()
  expect(await live.ask('command', { type: 'close' })).toMatchObject({ ok: false, error: { code: 'forbidden' } })
  expect((await app.workshops.ready(id)).stage).toBe('preparing')
})

test('[PH14] commands that come at once are done one after another: every version is told, none is skipped', async () => {
  const { url, id, facilitator, app } = await running()
  const desks = [
    openLive(url, await facilitator(id), id, 'facilitator'),
    openLive(url, await facilitator(id), id, 'facilitator'),
  ]
  for (const live of desks) await live.connected()
  const commands = Array.from({ length: 20 }, (_, index) => ({ type: index % 2 === 0 ? 'open' : 'lock' }))
  const answers = await Promise.all(commands.map((command, index) => desks[index % 2]?.ask('command', command)))
  expect(answers.filter((answer) => !answer?.ok)).toEqual([])
  const last = (await app.workshops.ready(id)).version
  const [desk] = desks
  await desk?.until(() => desk.received.control.at(-1)?.[0].version === last)
  expect(desk?.received.control.map(([state]) => state.version)).toEqual(
    Array.from({ length: last + 1 }, (_, version) => version),
  )
})

test('[PH15] the board that is shown must be one of the workshop’s own', async () => {
  const server = await running()
  const { url, id, workshop } = server
  const other = await sampleWorkshop(server)
  const live = openLive(url, await server.facilitator(id), id, 'facilitator')
  await live.connected()
  const own = workshop.tables[1]?.boardId
  expect(
    await live.ask('command', { type: 'show', spotlight: { view: 'board', boardId: other.plenaryBoardId } }),
  ).toMatchObject({
    error: { code: 'notFound' },
  })
  expect(await live.ask('command', { type: 'show', spotlight: { view: 'board', boardId: own } })).toMatchObject({
    ok: true,
    value: { spotlight: { view: 'board', boardId: own } },
  })
})

test('[PH16] whatever is sent, it is answered with a clear error or not at all, and the connection lives on', async () => {
  const { url, id, facilitator } = await running()
  const live = openLive(url, await facilitator(id), id, 'facilitator')
  await live.connected()
  const odd: unknown[] = [
    undefined,
    null,
    0,
    '',
    'open',
    [],
    {},
    { type: 'explode' },
    { type: 'open', by: 'me' },
    { type: 'show' },
    { type: 'show', boardId: 'x' },
    { type: 'gather', arena: 'pub' },
    { type: { toString: 'open' } },
    new Uint8Array(50),
  ]
  for (const payload of odd) {
    for (const event of ['command', 'watch'] as const) {
      expect(await live.ask(event, payload), JSON.stringify(payload)).toMatchObject({
        ok: false,
        error: { code: 'badRequest' },
      })
    }
  }
  live.socket.emit('command', { type: 'open' }, 'not a function')
  live.socket.emit('command')
  live.socket.emit('watch', 1, 2, 3, 4)
  live.socket.emit('nonsense', { type: 'open' })
  expect(await live.ask('command', { type: 'lock' })).toMatchObject({ ok: true })
})

test('[PH17] who sends far too much is told to slow down; too long a message ends its connection only', async () => {
  const { url, id, facilitator, participant } = await running()
  const live = openLive(url, await facilitator(id), id, 'facilitator')
  const other = openLive(url, await participant(id), id, 'participant')
  await live.connected()
  await other.connected()
  const answers = await Promise.all(
    Array.from({ length: limits.liveMessagesPerTenSeconds + 1 }, () => live.ask('command', { type: 'open' })),
  )
  expect(answers.filter(({ ok }) => !ok)).toEqual([{ ok: false, error: { code: 'rateLimited', params: {} } }])
  const closed = live.closed()
  void live.ask('command', { type: 'a'.repeat(limits.liveMessageBytes) })
  await closed
  expect(other.socket.connected).toBe(true)
})

test('[PH18] presence tells how many devices each table has, and only that', async () => {
  const { url, id, workshop, facilitator, participant } = await running()
  const [first, second] = workshop.tables
  const desk = openLive(url, await facilitator(id), id, 'facilitator')
  await desk.connected()
  const tablet = await participant(id, 1)
  const windows = [openLive(url, tablet, id, 'participant'), openLive(url, tablet, id, 'participant')]
  const others = [
    openLive(url, await participant(id, 2), id, 'participant'),
    openLive(url, await participant(id, 2), id, 'participant'),
  ]
  for (const live of [...windows, ...others]) await live.connected()

  const latest = () => desk.received.presence.at(-1)?.[0].toSorted((a, b) => a.devices - b.devices)
  const both = [
    { tableId: first?.id, devices: 1 },
    { tableId: second?.id, devices: 2 },
  ]
  await desk.until(() => JSON.stringify(latest()) === JSON.stringify(both))
  for (const live of others) live.socket.disconnect()
  await desk.until(() => latest()?.length === 1)
  expect(latest()).toEqual([{ tableId: first?.id, devices: 1 }])
})

test('[PH19] a change of the set-up is told to everyone in the workshop', async () => {
  const { url, id, facilitator, participant } = await running()
  const desk = await facilitator(id)
  const tablet = openLive(url, await participant(id), id, 'participant')
  await tablet.until(() => tablet.received.control.length === 1)
  await desk.call(workshopApi.editWorkshop, { params: { workshopId: id }, body: { title: 'Nytt navn' } })
  await tablet.until(() => tablet.received.setupChanged.length === 1)
})

test('[AC9] renewed links cut off who came with an old one, and tell why at the next attempt', async () => {
  const { url, id, facilitator, participant } = await running()
  const desk = await facilitator(id)
  const tablet = await participant(id)
  const live = openLive(url, tablet, id, 'participant')
  await live.until(() => live.received.control.length === 1)
  const closed = live.closed()
  await desk.call(workshopApi.renewLinks, { params: { workshopId: id } })
  await closed
  await expect(openLive(url, tablet, id, 'participant').connected()).rejects.toMatchObject({
    error: { code: 'linkExpired' },
  })
  await openLive(url, desk, id, 'facilitator').connected()
})

test('[AC5] a connection is let in to its own workshop, in a role it holds, and nowhere else', async () => {
  const server = await running()
  const { url, id } = server
  const other = await sampleWorkshop(server)
  const tablet = await server.participant(id)
  const refusals: [Parameters<typeof openLive>, string][] = [
    [[url, tablet, other.id, 'participant'], 'notSignedIn'],
    [[url, tablet, id, 'facilitator'], 'notSignedIn'],
    [[url, tablet, id, 'planner'], 'notSignedIn'],
    [[url, tablet, id, 'viewer'], 'notSignedIn'],
    [[url, server.browser(), id, 'viewer'], 'notSignedIn'],
  ]
  for (const [connection, code] of refusals) {
    await expect(openLive(...connection).connected(), code).rejects.toMatchObject({ error: { code } })
  }
})

test('[PH21] a client of another protocol version is told to load again, whatever else it says', async () => {
  const { url, id, participant } = await running()
  const tablet = await participant(id)
  for (const auth of [
    { workshopId: id, as: 'participant', protocol: 0 },
    { protocol: 2, new: true },
    { workshopId: id, as: 'participant' },
    {},
  ]) {
    await expect(openLive(url, tablet, id, 'participant', { auth }).connected()).rejects.toMatchObject({
      error: { code: 'incompatibleVersion' },
    })
  }
  for (const auth of [
    { protocol: 1 },
    { protocol: 1, workshopId: 5, as: 'participant' },
    { protocol: 1, workshopId: id, as: 'king' },
  ]) {
    await expect(openLive(url, tablet, id, 'participant', { auth }).connected()).rejects.toMatchObject({
      error: { code: 'badRequest' },
    })
  }
})

test('[AC20] the control channel opens for our own pages only, by either transport', async () => {
  const { url, id, participant } = await running()
  const tablet = await participant(id)
  for (const origin of ['http://evil.example', 'null', null]) {
    const live = openLive(url, tablet, id, 'participant', { origin })
    await expect(live.connected(), String(origin)).rejects.toThrow()
  }
  await expect(
    openLive(url, tablet, id, 'participant', { origin: 'http://evil.example', transports: ['polling'] }).connected(),
  ).rejects.toThrow()
  await openLive(url, tablet, id, 'participant', { transports: ['polling'] }).connected()
})

test('[PH20] a watched board tells at once what it has durably; which boards may be watched is judged', async () => {
  const { url, id, workshop, participant, viewer } = await running()
  const [own, other] = workshop.tables
  const tablet = openLive(url, await participant(id, 1), id, 'participant')
  const hall = openLive(url, await viewer(id), id, 'viewer')
  await tablet.connected()
  await hall.connected()
  expect(await tablet.ask('watch', own?.boardId)).toMatchObject({ ok: true, value: expect.any(Uint8Array) })
  expect(await tablet.ask('watch', other?.boardId)).toMatchObject({ error: { code: 'forbidden' } })
  expect(await tablet.ask('watch', workshop.plenaryBoardId)).toMatchObject({ error: { code: 'forbidden' } })
  expect(await hall.ask('watch', workshop.plenaryBoardId)).toMatchObject({ ok: true })
  expect(await hall.ask('watch', own?.boardId)).toMatchObject({ error: { code: 'forbidden' } })
  expect(await tablet.ask('watch', 'brd_nowhere')).toMatchObject({ error: { code: 'notFound' } })
})

test('[PH20] what a device wrote is told as saved to that device, and to no other', async () => {
  const { url, id, workshop, app, participant } = await running()
  const [table] = workshop.tables
  const [planId] = workshop.planIds
  if (!table || !planId) throw new Error('no table')
  await app.workshops.command(id, { type: 'open' })
  const [writer, neighbour] = [await participant(id, 1), await participant(id, 1)]
  const lives = [openLive(url, writer, id, 'participant'), openLive(url, neighbour, id, 'participant')] as const
  for (const live of lives)
    expect(await live.connected().then(() => live.ask('watch', table.boardId))).toMatchObject({ ok: true })

  const tablet = openBoardSocket(url, table.boardId, writer.cookie)
  await tablet.synced()
  const heard = openBoardSocket(url, table.boardId, neighbour.cookie)
  await heard.synced()
  // Each is told once of what it came with.
  for (const live of lives) await live.until(() => live.received.saved.length === 1)
  decide(tablet.doc, planId, { decision: 'revise' }, null)
  await lives[0].until(() => lives[0].received.saved.length === 2)
  const [boardId, snapshot] = lives[0].received.saved[1] ?? []
  expect(boardId).toBe(table.boardId)
  expect(snapshot?.byteLength).toBeGreaterThan(0)
  // The neighbour has the edit itself, and was told of nothing that is not its own.
  await heard.until(() => readBoard(heard.doc).decisions.size === 1)
  expect(lives[1].received.saved).toHaveLength(1)
})

test('[TM7] whoever is connected is told the server’s time, whatever is sent with the question', async () => {
  const { url, id, participant, viewer, app } = await running()
  for (const [as, browser] of [
    ['participant', await participant(id)],
    ['viewer', await viewer(id)],
  ] as const) {
    const live = openLive(url, browser, id, as)
    await live.connected()
    for (const payload of [null, undefined, 'now', { at: 1 }]) {
      expect(await live.ask('clock', payload)).toEqual({ ok: true, value: app.context.now() })
    }
  }
})
