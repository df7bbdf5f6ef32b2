import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createConnection } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import type { Role } from '../../../shared/access/roles.ts'
import { openBoard, schemaVersion } from '../../../shared/board/doc.ts'
import { decodeDurable, isDurable } from '../../../shared/board/durable.ts'
import * as edits from '../../../shared/board/edits.ts'
import { boardVersion } from '../../../shared/board/migrate.ts'
import { readBoard } from '../../../shared/board/read.ts'
import type { BoardId, PlanCardId } from '../../../shared/ids.ts'
import { closeCodes } from '../../../shared/protocol/close-codes.ts'
import type { Table, Workshop } from '../../../shared/workshop/workshop.ts'
import { buildTestApp, type TestApp } from '../../fixtures/app.ts'
import { sampleWorkshop } from '../../fixtures/sample-workshop.ts'

interface Running extends TestApp {
  workshop: Workshop
  table: Table
  origin: string
}

async function running(): Promise<Running> {
  const built = await buildTestApp()
  const workshop = await sampleWorkshop(built)
  await built.app.workshops.command(workshop.id, { type: 'open' })
  await built.app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = built.app.server.address() as AddressInfo
  return { ...built, workshop, table: workshop.tables[0] as Table, origin: `http://127.0.0.1:${port}` }
}

function socketUrl({ origin }: Running): string {
  return `${origin.replace('http', 'ws')}/boards`
}

/** The stock client, as a browser with this cookie would run it. */
function provide(server: Running, boardId: BoardId, cookie: string, as?: Role): WebsocketProvider {
  class BrowserSocket extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols, { headers: { cookie, origin: server.origin } })
    }
  }
  const provider = new WebsocketProvider(socketUrl(server), boardId, openBoard(), {
    // The stock client asks for the browser's WebSocket type, of which it uses what both have.
    WebSocketPolyfill: BrowserSocket as never,
    disableBc: true,
    ...(as && { params: { as } }),
  })
  onTestFinished(() => provider.destroy())
  return provider
}

async function synced(provider: WebsocketProvider): Promise<void> {
  if (!provider.synced) await new Promise<void>((resolve) => provider.once('sync', () => resolve()))
}

/** The code and reason that end a connection for good. */
function closed(provider: WebsocketProvider): Promise<{ code: number; reason: string }> {
  return new Promise((resolve) => provider.once('closed', resolve))
}

/** Resolves when the document fits. */
function until(provider: WebsocketProvider, fits: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!fits()) return
      provider.doc.off('update', look)
      resolve()
    }
    provider.doc.on('update', look)
    look()
  })
}

test('[SY30] two stock y-websocket clients work on one board, and what is saved survives a restart of the room', async () => {
  const server = await running()
  const { table, workshop, app } = server
  const saved: Uint8Array[] = []
  app.boards.onSaved((boardId, devices, snapshot) => {
    if (boardId === table.boardId && devices.length > 0) saved.push(snapshot)
  })
  const one = provide(server, table.boardId, (await server.participant(workshop.id)).cookie)
  const two = provide(server, table.boardId, (await server.participant(workshop.id)).cookie)
  await Promise.all([synced(one), synced(two)])
  expect(schemaVersion(two.doc)).toBe(boardVersion)

  const card = workshop.planIds[0] as PlanCardId
  const made: Uint8Array[] = []
  one.doc.on('update', (update: Uint8Array) => made.push(update))
  edits.decide(one.doc, card, { decision: 'revise' }, 'own')
  await until(two, () => readBoard(two.doc).decisions.has(card))
  const state = await app.boards.read(table.boardId)
  expect(state.decisions.get(card)).toEqual({ decision: 'revise' })
  expect(saved.some((snapshot) => isDurable(decodeDurable(snapshot), made[0] as Uint8Array))).toBe(true)
  expect(isDurable(decodeDurable(await app.boards.durable(table.boardId)), made[0] as Uint8Array)).toBe(true)

  const drag = { cardId: card, over: null, at: { x: 0.5, y: 0.5 } }
  one.awareness.setLocalState({ drag })
  await new Promise<void>((resolve) => {
    two.awareness.on('change', () => two.awareness.getStates().get(one.doc.clientID)?.drag && resolve())
  })
  expect(two.awareness.getStates().get(one.doc.clientID)).toMatchObject({
    drag,
    who: { role: 'participant', tableNumber: 1 },
  })
})

test('[SY31] each refusal has its close code, and the stock client stays away after it', async () => {
  const server = await running()
  const { table, workshop } = server
  const otherTable = (workshop.tables[1] as Table).boardId
  const seat = (await server.participant(workshop.id)).cookie
  const cases: [string, BoardId, string, Role | undefined, number, string][] = [
    ['no cookie', table.boardId, '', undefined, closeCodes.notSignedIn, 'notSignedIn'],
    ['another table', otherTable, seat, undefined, closeCodes.forbidden, 'forbidden'],
    ['a role it does not have', table.boardId, seat, 'facilitator', closeCodes.notSignedIn, 'notSignedIn'],
    ['no such board', 'brd_nowhere' as BoardId, seat, undefined, closeCodes.notFound, 'notFound'],
    ['no board id', 'x' as BoardId, seat, undefined, closeCodes.notFound, 'notFound'],
    ['a role that is none', table.boardId, seat, 'king' as Role, closeCodes.malformed, 'badRequest'],
  ]
  for (const [name, boardId, cookie, as, code, reason] of cases) {
    const { code: heard, reason: why } = await closed(provide(server, boardId, cookie, as))
    expect({ name, code: heard, reason: why }).toEqual({ name, code, reason })
  }
})

test('[GT30] a forged update closes the device with the reason; a viewer’s edit too; the others go on', async () => {
  const server = await running()
  const { table, workshop, app } = server
  await app.workshops.command(workshop.id, { type: 'show', spotlight: { view: 'board', boardId: table.boardId } })
  const forger = provide(server, table.boardId, (await server.participant(workshop.id)).cookie)
  const hall = provide(server, table.boardId, (await server.viewer(workshop.id)).cookie)
  const good = provide(server, table.boardId, (await server.participant(workshop.id)).cookie)
  await Promise.all([forger, hall, good].map(synced))
  const ends = [closed(forger), closed(hall)]
  forger.doc.getText('chat').insert(0, 'hei')
  edits.decide(hall.doc, workshop.planIds[0] as PlanCardId, { decision: 'new' }, 'own')
  expect(await Promise.all(ends)).toEqual([
    { code: closeCodes.refused, reason: 'updateMalformed' },
    { code: closeCodes.refused, reason: 'updateForbidden' },
  ])
  edits.decide(good.doc, workshop.planIds[1] as PlanCardId, { decision: 'new' }, 'own')
  await until(good, () => good.synced)
  await expect
    .poll(async () => [...(await app.boards.read(table.boardId)).decisions.keys()])
    .toEqual([workshop.planIds[1]])
})

test('[GT31] locking the board keeps the late work of its devices and tells them; closing the table’s turn lets them go', async () => {
  const server = await running()
  const { table, workshop, app } = server
  const one = provide(server, table.boardId, (await server.participant(workshop.id)).cookie)
  await synced(one)
  const end = closed(one)
  await app.workshops.command(workshop.id, { type: 'lock' })
  edits.decide(one.doc, workshop.planIds[0] as PlanCardId, { decision: 'new' }, 'own')
  expect(await end).toEqual({ code: closeCodes.kept, reason: 'boardLocked' })
  const kept = await app.context.database.selectFrom('late_updates').selectAll().execute()
  expect(kept).toMatchObject([{ board_id: table.boardId, table_id: table.id }])
})

test('[GT32] text frames, oversized messages and a connection that breaks in the middle leave the server running', async () => {
  const server = await running()
  const { table, workshop } = server
  const { cookie } = await server.participant(workshop.id)
  const open = () =>
    new WebSocket(`${socketUrl(server)}/${table.boardId}`, { headers: { cookie, origin: server.origin } })
  // The second would be a message were it not text.
  for (const words of ['hei', '\u0003']) {
    const text = open()
    await once(text, 'open')
    text.send(words)
    expect((await once(text, 'close'))[0]).toBe(closeCodes.malformed)
  }
  const huge = open()
  await once(huge, 'open')
  huge.send(new Uint8Array(5_000_000))
  expect((await once(huge, 'close'))[0]).toBe(1009)
  const { port } = new URL(server.origin)
  const raw = createConnection(Number(port), '127.0.0.1')
  const key = 'dGhlIHNhbXBsZSBub25jZQ=='
  raw.write(
    `GET /boards/${table.boardId} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: ${server.origin}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\n\r\n`,
  )
  await once(raw, 'data')
  raw.write(Uint8Array.of(0x82, 0xff, 0, 0))
  raw.resetAndDestroy()
  const after = provide(server, table.boardId, cookie)
  await synced(after)
  expect(schemaVersion(after.doc)).toBe(boardVersion)
})
