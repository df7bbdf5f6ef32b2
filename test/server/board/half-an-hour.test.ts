import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import { encodeStateAsUpdate, encodeStateVector } from 'yjs'
import type { BoardSession } from '../../../client/board/session/board-session.ts'
import { hearFirst } from '../../../client/board/session/hear-first.ts'
import { openBoardSession } from '../../../client/board/session/open-board-session.ts'
import { createLive } from '../../../client/workshop/live/create-live.ts'
import type { BoardState } from '../../../shared/board/state.ts'
import { makeId } from '../../../shared/ids.ts'
import { limits } from '../../../shared/limits.ts'
import { needAnswers, needQuestions } from '../../../shared/planning/need.ts'
import type { Plan } from '../../../shared/planning/plan.ts'
import { socketPaths } from '../../../shared/protocol/addresses.ts'
import type { Lane, Table } from '../../../shared/workshop/workshop.ts'
import { buildTestApp } from '../../fixtures/app.ts'
import type { Browser } from '../../fixtures/browser.ts'
import { listen, openLive } from '../../fixtures/live.ts'
import { sampleWorkshop } from '../../fixtures/sample-workshop.ts'

/** A table that is quick about it: something every three seconds for half an hour. */
const editsPerTablet = 600
const tablets = 8

const edit = fc.record({
  verb: fc.constantFrom(
    'place',
    'place',
    'place',
    'screen',
    'decide',
    'time',
    'propose',
    'flag',
    'remark',
    'unplace',
    'undo',
    'redo',
  ),
  card: fc.nat(39),
  other: fc.nat(39),
  lane: fc.nat(3),
  index: fc.nat(12),
  text: fc.string({ minLength: 5, maxLength: 80 }),
})
type Edit = typeof edit extends fc.Arbitrary<infer One> ? One : never

async function hall() {
  const built = await buildTestApp()
  const { id } = await sampleWorkshop(built, 40)
  await built.app.workshops.command(id, { type: 'open' })
  const { workshop, plans } = await built.app.workshops.view(id)
  return { built, workshop, plans, table: workshop.tables[0] as Table, url: await listen(built) }
}

/** The client's own session on a tablet, over real sockets, with a network cable to pull. */
async function tabletOf({ built, workshop, plans, table, url }: Awaited<ReturnType<typeof hall>>) {
  const browser: Browser = await built.participant(workshop.id)
  const socket = openLive(url, browser, workshop.id, 'participant').socket
  const live = createLive(socket, { later: (run, ms) => void setTimeout(run, ms), now: Date.now })
  class BrowserSocket extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, { headers: { cookie: browser.cookie, origin: url } })
    }
  }
  let provider: WebsocketProvider | undefined
  const session = openBoardSession({
    boardId: table.boardId,
    openCopy: null,
    live,
    setup: () => ({ workshop, plans, goals: [] }),
    refusal: () => null,
    labelOf: () => '',
    openLink(doc, events) {
      const opened = new WebsocketProvider(`${url.replace('http', 'ws')}${socketPaths.boards}`, table.boardId, doc, {
        WebSocketPolyfill: BrowserSocket as never,
        disableBc: true,
      })
      provider = opened
      hearFirst(opened, events.onHeard)
      opened.on('status', ({ status }) => status === 'connected' && events.onUp())
      opened.on('connection-close', (event) => events.onDown(event?.code ?? null, event?.reason ?? ''))
      opened.on('sync', (synced) => synced && events.onSynced())
      return { peers: () => opened.awareness.getStates(), drag: () => undefined, close: () => opened.destroy() }
    },
  })
  onTestFinished(() => {
    session.close()
    provider?.destroy()
  })
  const linked = () => {
    if (!provider) throw new Error('The session has opened no connection')
    return provider
  }
  return {
    session,
    doc: () => linked().doc,
    saved: () => until(session, () => session.getSnapshot().status === 'saved'),
    async pullCable() {
      linked().disconnect()
      socket.disconnect()
      await until(session, () => session.getSnapshot().status === 'offline')
    },
    putCableBack() {
      socket.connect()
      linked().connect()
    },
  }
}

function until(session: BoardSession, isSo: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => isSo() && resolve()
    session.subscribe(look)
    look()
  })
}

function doIt(
  session: BoardSession,
  { verb, card, other, lane, index, text }: Edit,
  at: string,
  plans: readonly Plan[],
  lanes: readonly Lane[],
  table: Table,
) {
  const [plan, beside] = [plans[card] as Plan, plans[other === card ? (card + 1) % plans.length : other] as Plan]
  const raisedBy = table.id
  const verbs: Record<typeof verb, () => void> = {
    place: () => session.place(plan.id, (lanes[lane] as Lane).id, index),
    unplace: () => session.place(plan.id, null, 0),
    decide: () =>
      session.decide(plan.id, { decision: lane % 2 === 0 ? 'revise' : 'postpone', reason: text.trim() || 'Fordi' }),
    screen: () =>
      session.screen(plan.id, needQuestions[index % needQuestions.length] ?? 'theme', needAnswers[lane] ?? null),
    time: () => session.time(plan.id, { start: `2028-${(lane % 2) + 1}`, finish: '2030-1' }),
    propose: () =>
      session.propose({ id: makeId('proposal', at), name: `Forslag ${at}`, planType: 'themePlan', why: '', raisedBy }),
    flag: () =>
      session.flag({
        id: makeId('conflict', at),
        parties: [plan.id, beside.id],
        kind: 'land',
        severity: 2,
        sentence: '',
        raisedBy,
      }),
    remark: () => session.remark({ id: makeId('remark', at), about: plan.id, text: `Merknad ${at}`, raisedBy }),
    undo: () => session.undo(),
    redo: () => session.redo(),
  }
  verbs[verb]()
}

test('[SY98] half an hour of eight tablets without contact comes in whole; all boards are the stored one', {
  timeout: 60_000,
}, async () => {
  const all = await hall()
  const { built, workshop, plans, table } = all
  const seed = Number(process.env.FC_SEED)
  const devices = await Promise.all(Array.from({ length: tablets }, () => tabletOf(all)))
  await Promise.all(devices.map(({ saved }) => saved()))
  await Promise.all(devices.map(({ pullCable }) => pullCable()))
  for (const [number, { session }] of devices.entries()) {
    const edits = fc.sample(edit, { numRuns: editsPerTablet, seed: seed + number })
    for (const [index, each] of edits.entries())
      doIt(session, each, `t${number}e${index}`, plans, workshop.lanes, table)
  }
  expect((await built.app.boards.read(table.boardId)).placements.size).toBe(0)

  const before = devices.map(({ session, doc }) => ({
    own: session.getSnapshot().state,
    vector: encodeStateVector(doc()),
  }))
  const sizes = devices.map(({ doc }) => encodeStateAsUpdate(doc()).length)
  // A whole day without contact would fit, at this pace.
  expect(Math.max(...sizes)).toBeLessThan(limits.updateBytes / 20)
  expect(before.every(({ own }) => own.placements.size > 10 && own.conflicts.size > 10 && own.remarks.size > 10)).toBe(
    true,
  )

  for (const { putCableBack } of devices) putCableBack()
  await Promise.all(devices.map(({ saved }) => saved()))
  const stored = await built.app.boards.read(table.boardId)
  await Promise.all(devices.map(({ session }) => until(session, () => sameBoard(session, stored))))
  for (const { session } of devices)
    expect(session.getSnapshot()).toMatchObject({ refused: null, stopped: null, unsaved: false })
  // Nobody's own records are missing: what only one made is there.
  for (const { own } of before) {
    for (const id of own.proposals.keys()) expect(stored.proposals.has(id)).toBe(true)
    for (const id of own.conflicts.keys()) expect(stored.conflicts.has(id)).toBe(true)
    for (const id of own.remarks.keys()) expect(stored.remarks.has(id)).toBe(true)
  }
  // Each tablet, whose cards the others moved as well, has been told of those.
  expect(devices.slice(1).some(({ session }) => session.getSnapshot().differences.length > 0)).toBe(true)
})

function sameBoard(session: BoardSession, stored: BoardState): boolean {
  return plain(session.getSnapshot().state) === plain(stored)
}

function plain({ placements, decisions, timings, proposals, conflicts, remarks, setAside }: BoardState): string {
  const maps = [placements, decisions, timings, proposals, conflicts, remarks]
  return JSON.stringify([maps.map((map) => [...map].sort(([a], [b]) => (a < b ? -1 : 1))), setAside])
}
