import { setTimeout as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { decide } from '../../../../shared/board/edits.ts'
import { boardServer, device, deviceStorage, lanes, plans } from './stand-ins.ts'

const [now, later] = lanes
const [klima, kultur, bolig] = plans
type Server = ReturnType<typeof boardServer>

/** A server whose edits lose against those of a device with a higher client id, and win over a lower one. */
function serverOf() {
  const server = boardServer()
  server.doc.clientID = 1_000
  return server
}

function othersDecide(server: Server, decision: 'postpone' | 'new' = 'postpone') {
  decide(server.doc, klima.id, { decision }, null)
}

/** A tablet that has lost contact. */
function apart(clientId = 100) {
  const server = serverOf()
  const storage = deviceStorage()
  const tablet = device(server, storage)
  tablet.connect()
  server.otherPlaces(kultur, now)
  tablet.disconnect()
  tablet.link().doc.clientID = clientId
  return { server, storage, tablet }
}

const theirs = { kind: 'decision', id: klima.id, own: { decision: 'revise' }, theirs: { decision: 'postpone' } }

test.each([
  ['theirs', 100],
  ['own', 5_000],
] as const)(
  '[SY96] back in contact the table is told what both did and that %s stands, until it has read it',
  (stands, clientId) => {
    const { server, tablet } = apart(clientId)
    tablet.session.decide(klima.id, { decision: 'revise' })
    tablet.session.place(bolig.id, now.id, 0)
    othersDecide(server)
    server.otherPlaces(kultur, later)
    expect(tablet.session.getSnapshot().differences).toEqual([])
    tablet.connect()
    expect(tablet.session.getSnapshot().differences).toEqual([{ ...theirs, stands }])
    tablet.session.dismissDifferences()
    expect(tablet.session.getSnapshot().differences).toEqual([])
  },
)

test('[SY96] what is done in contact is never told as this', () => {
  const server = serverOf()
  const tablet = device(server, deviceStorage())
  tablet.connect()
  tablet.session.decide(klima.id, { decision: 'revise' })
  othersDecide(server)
  tablet.disconnect()
  othersDecide(server, 'new')
  tablet.connect()
  expect(tablet.session.getSnapshot().differences).toEqual([])
})

test('[SY96] a second loss of contact is told after the first, and a refusal takes back what was told', async () => {
  const { server, tablet } = apart()
  tablet.session.decide(klima.id, { decision: 'revise' })
  othersDecide(server)
  tablet.connect()
  tablet.disconnect()
  tablet.session.decide(klima.id, { decision: 'repeal' })
  othersDecide(server, 'new')
  tablet.connect()
  expect(tablet.session.getSnapshot().differences).toMatchObject([
    { theirs: { decision: 'postpone' } },
    { own: { decision: 'repeal' }, theirs: { decision: 'new' } },
  ])
  tablet.link().refuse('boardLocked')
  await turn()
  expect(tablet.session.getSnapshot().differences).toEqual([])
})

test.each([
  ['the copy is read before the server answers', true],
  ['the server answers before the copy is read', false],
])('[SY97] after a reload without contact the table is told the same: %s', async (_name, copyFirst) => {
  const { server, storage, tablet } = apart()
  tablet.session.decide(klima.id, { decision: 'revise' })
  expect(storage.parting()).not.toBeNull()
  server.connections.clear()
  othersDecide(server)

  const reloaded = device(server, storage)
  if (copyFirst) await turn()
  reloaded.connect()
  await turn()
  const { differences, state } = reloaded.session.getSnapshot()
  expect(differences).toEqual([{ ...theirs, stands: expect.stringMatching(/^(own|theirs)$/) }])
  expect(state.decisions.get(klima.id)?.decision).toBe(differences[0]?.stands === 'own' ? 'revise' : 'postpone')
  expect(storage.parting()).toBeNull()
})

test('[SY97] work of two pages without contact is told against what both knew before the first', async () => {
  const { server, storage, tablet } = apart()
  tablet.session.decide(klima.id, { decision: 'revise' })
  tablet.session.close()
  server.connections.clear()
  const second = device(server, storage)
  await turn()
  second.session.decide(klima.id, { decision: 'repeal' })
  second.session.close()
  server.connections.clear()
  othersDecide(server)
  const third = device(server, storage)
  await turn()
  third.connect()
  expect(third.session.getSnapshot().differences).toMatchObject([
    { own: { decision: 'repeal' }, theirs: { decision: 'postpone' } },
  ])
})

test('[SY97] what the two sides knew is not kept where no work was done', () => {
  const { storage, tablet } = apart()
  expect(storage.parting()).toBeNull()
  tablet.session.place(bolig.id, now.id, 0)
  expect(storage.parting()).not.toBeNull()
  tablet.connect()
  expect(storage.parting()).toBeNull()
})
