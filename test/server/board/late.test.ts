import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { lateUpdates } from '../../../server/store/late-updates.ts'
import type { Actor } from '../../../shared/access/roles.ts'
import { openBoard, recordMap } from '../../../shared/board/doc.ts'
import {
  decide,
  flag,
  link,
  propose,
  remark,
  screen,
  state as stateIt,
  withdrawConflict,
  withdrawProposal,
  withdrawStatement,
} from '../../../shared/board/edits.ts'
import { linkKey } from '../../../shared/board/records/link.ts'
import { placementRecord } from '../../../shared/board/records/placement.ts'
import { makeId, type WorkshopId } from '../../../shared/ids.ts'
import { lateApi } from '../../../shared/protocol/rest/late.ts'
import { buildTestApp } from '../../fixtures/app.ts'
import { conflict, proposal, remark as remarkOf, statement } from '../../fixtures/board-samples.ts'
import { listen, openLive } from '../../fixtures/live.ts'
import { sampleWorkshop } from '../../fixtures/sample-workshop.ts'

const { lateWork, acceptLate, dropLate } = lateApi

function desk(workshopId: WorkshopId): Actor {
  return { role: 'facilitator', deviceId: makeId('device', 'desk'), workshopId }
}

/** An open workshop whose first table has a device without contact; `late` is what it did meanwhile, come too late. */
async function running() {
  const server = await buildTestApp()
  const { app, clock } = server
  const workshop = await sampleWorkshop(server)
  await app.workshops.command(workshop.id, { type: 'open' })
  const [table, other] = workshop.tables
  const [planId, secondId] = workshop.planIds
  const [lane, secondLane] = workshop.lanes
  if (!table || !other || !planId || !secondId || !lane || !secondLane) throw new Error('The sample is larger')
  const { boardId } = table
  const write = (edit: (doc: Y.Doc) => void) => app.boards.write(boardId, desk(workshop.id), edit)
  const device = openBoard()
  const hear = async () => Y.applyUpdate(device, await app.boards.encoded(boardId))
  const put = (doc: Y.Doc, card: string, laneId: string) =>
    recordMap(doc, placementRecord).set(card, { lane: laneId, rank: 'a0' })
  const keep = async (bytes: Uint8Array) => {
    clock.advance(1_000)
    const update = { boardId, tableId: table.id, receivedAtMs: clock.now(), bytes }
    expect(await lateUpdates(app.context.database).keep(update)).toBe(true)
  }
  const late = async (edit: (doc: Y.Doc) => void) => {
    const had = Y.encodeStateVector(device)
    device.transact(() => edit(device))
    await keep(Y.encodeStateAsUpdate(device, had))
  }
  await hear()
  const browser = await server.facilitator(workshop.id)
  const list = () => browser.call(lateWork, { params: { workshopId: workshop.id } })
  const one = async (index = 0) => {
    const lateId = (await list())[index]?.id
    return { params: { workshopId: workshop.id, boardId, lateId: lateId as string } }
  }
  const state = () => app.boards.read(boardId)
  return {
    ...{ ...server, workshop, table, other, planId, secondId, lane, secondLane, boardId },
    ...{ write, hear, put, keep, late, desk: browser, list, one, state },
  }
}

test('[GT16] late work is told as what it did, whatever others did to the same since', async () => {
  const { write, hear, put, late, list, planId, secondId, lane, secondLane, table, workshop } = await running()
  await write((doc) => {
    put(doc, planId, lane.id)
    flag(doc, conflict({ parties: [planId, secondId], raisedBy: table.id }), null)
  })
  await hear()
  await late((doc) => {
    put(doc, planId, secondLane.id)
    decide(doc, planId, { decision: 'revise' }, null)
    propose(doc, proposal({ raisedBy: table.id }), null)
    put(doc, proposal().id, lane.id)
    withdrawConflict(doc, conflict().id, null)
    remark(doc, remarkOf({ about: planId, raisedBy: table.id }), null)
  })
  for (const laneId of [secondLane.id, lane.id]) await write((doc) => put(doc, planId, laneId))
  const [work, ...others] = await list()
  expect(others).toEqual([])
  expect(work).toMatchObject({ tableId: table.id, boardId: table.boardId })
  const name = 'Plan 1'
  const open = { fit: 'open' }
  expect(new Set(work?.changes)).toEqual(
    new Set([
      { kind: 'placed', name, lane: secondLane.name, ...open },
      { kind: 'decided', name, decision: 'revise', ...open },
      { kind: 'proposed', name: proposal().name, ...open },
      { kind: 'placed', name: proposal().name, lane: lane.name, ...open },
      { kind: 'unflagged', parties: [name, 'Plan 2'], ...open },
      { kind: 'remarked', text: remarkOf().text, ...open },
    ]),
  )
  expect(workshop.planIds[0]).toBe(planId)
})

test('[GT16] each update of a device without contact is told by itself, and what was made and undone is not told', async () => {
  const { put, late, list, planId, secondId, lane, secondLane } = await running()
  await late((doc) => put(doc, planId, lane.id))
  await late((doc) => put(doc, planId, secondLane.id))
  await late((doc) => {
    put(doc, secondId, lane.id)
    recordMap(doc, placementRecord).delete(secondId)
  })
  const changes = (await list()).map((work) => work.changes)
  expect(changes).toEqual([
    [{ kind: 'placed', name: 'Plan 1', lane: lane.name, fit: 'open' }],
    [{ kind: 'placed', name: 'Plan 1', lane: secondLane.name, fit: 'open' }],
    [],
  ])
})

test('[GC84] late work says what it made of a conflict, as far as that is not so on the board', async () => {
  const { write, hear, late, list, planId, secondId, table } = await running()
  const flagged = conflict({ parties: [planId, secondId], raisedBy: table.id, status: 'discussed' })
  await write((doc) => flag(doc, flagged, null))
  await hear()
  const handling = { way: 'prioritise' as const, first: secondId }
  await late((doc) => flag(doc, { ...flagged, handling, affected: 'Bøndene' }, null))
  expect((await list()).map(({ changes }) => changes)).toEqual([
    [
      {
        kind: 'conflictChanged',
        parties: ['Plan 1', 'Plan 2'],
        handled: { affected: 'Bøndene', handling: { way: 'prioritise', named: { id: secondId, name: 'Plan 2' } } },
        fit: 'open',
      },
    ],
  ])
})

test('[GC84] late work on a conflict says what the board says of it that would be lost', async () => {
  const { write, hear, late, list, planId, secondId, table } = await running()
  const flagged = conflict({ parties: [planId, secondId], raisedBy: table.id })
  await write((doc) => flag(doc, flagged, null))
  await hear()
  await write((doc) => flag(doc, { ...flagged, status: 'lifted', affected: 'Bøndene' }, null))
  await late((doc) => flag(doc, { ...flagged, status: 'discussed', sentence: 'Nå' }, null))
  expect((await list()).map(({ changes }) => changes)).toEqual([
    [
      {
        kind: 'conflictChanged',
        parties: ['Plan 1', 'Plan 2'],
        handled: { status: 'discussed' },
        loses: ['affected'],
        fit: 'open',
      },
    ],
  ])
})

test('[GT17] what is accepted is done on the board as it stands, and is kept no longer', async () => {
  const { put, late, list, one, desk, state, planId, lane, table } = await running()
  await late((doc) => {
    put(doc, planId, lane.id)
    // A table may not have said otherwise.
    propose(doc, proposal({ raisedBy: makeId('table', 'forged') }), null)
  })
  const accepted = await one()
  const done = await desk.call(acceptLate, accepted)
  expect(done.map(({ fit }) => fit)).toEqual(['open', 'open'])
  const { placements, proposals } = await state()
  expect(placements.get(planId)).toEqual({ lane: lane.id, rank: 'a0' })
  expect(proposals.get(proposal().id)?.raisedBy).toBe(table.id)
  expect(await list()).toEqual([])
  expect(await desk.refused(acceptLate, accepted)).toMatchObject({ code: 'notFound', where: 'lateId' })
  expect(await desk.refused(dropLate, accepted)).toMatchObject({ code: 'notFound', where: 'lateId' })
})

test('[GT17] two facilitators who deal with the same at once: one does it, the other is told that it is done', async () => {
  const { put, late, one, facilitator, workshop, planId, lane } = await running()
  await late((doc) => put(doc, planId, lane.id))
  const accepted = await one()
  const hands = await Promise.all([facilitator(workshop.id), facilitator(workshop.id)])
  const answers = await Promise.allSettled(hands.map((hand) => hand.call(acceptLate, accepted)))
  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('[GT17] what is let go changes nothing', async () => {
  const { put, late, list, one, desk, state, planId, lane } = await running()
  await late((doc) => put(doc, planId, lane.id))
  await desk.call(dropLate, await one())
  expect([(await list()).length, (await state()).placements.size]).toEqual([0, 0])
})

test('[GT18] what is gone does not come back, and what cannot be done is said', async () => {
  const { app, workshop, write, hear, put, late, list, one, desk, state, ...sample } = await running()
  const { planId, lane, secondLane, table, other } = sample
  await write((doc) => {
    propose(doc, proposal({ raisedBy: table.id }), null)
    remark(doc, remarkOf({ about: planId, raisedBy: other.id }), null)
  })
  await hear()
  await late((doc) => {
    put(doc, proposal().id, secondLane.id)
    propose(doc, proposal({ raisedBy: table.id, name: 'Nytt navn' }), null)
    put(doc, planId, lane.id)
    doc.getMap('remarks').delete(remarkOf().id)
  })
  await write((doc) => withdrawProposal(doc, proposal().id, null))
  await app.workshops.edit(workshop.id, { lanes: workshop.lanes.filter(({ id }) => id !== lane.id) })
  const [work] = await list()
  expect(new Set(work?.changes?.map(({ kind, fit }) => `${kind} ${fit}`))).toEqual(
    new Set(['placed gone', 'proposalChanged gone', 'placed laneGone', 'unremarked notTheirs']),
  )
  await desk.call(acceptLate, await one())
  const { placements, proposals, remarks } = await state()
  expect([placements.size, proposals.size, remarks.size]).toEqual([0, 0, 1])
})

test('[GT35] late answers are told with plan and question, and done where the plan is still there', async () => {
  const { write, hear, late, list, one, desk, state, planId, table } = await running()
  await write((doc) => propose(doc, proposal({ raisedBy: table.id }), null))
  await hear()
  await late((doc) => {
    screen(doc, planId, 'purpose', 'no', null)
    screen(doc, proposal().id, 'theme', 'yes', null)
  })
  await late((doc) => withdrawProposal(doc, proposal().id, null))
  await write((doc) => withdrawProposal(doc, proposal().id, null))
  const [work, withdrawn] = await list()
  expect(new Set(work?.changes)).toEqual(
    new Set([
      { kind: 'screened', name: 'Plan 1', question: 'purpose', answer: 'no', fit: 'open' },
      { kind: 'screened', name: '', question: 'theme', answer: 'yes', fit: 'gone' },
    ]),
  )
  // What goes along with a proposal that is taken back is not told of by itself.
  expect(withdrawn?.changes?.filter(({ kind }) => kind === 'screened')).toEqual([])
  await desk.call(acceptLate, await one())
  expect([...(await state()).needs]).toEqual([[`${planId}/purpose`, { answer: 'no' }]])
})

test('[GT18] late work is not done on a locked board, and stays', async () => {
  const { app, workshop, put, late, list, one, desk, planId, lane } = await running()
  await late((doc) => put(doc, planId, lane.id))
  await app.workshops.command(workshop.id, { type: 'lock' })
  expect(await desk.refused(acceptLate, await one())).toMatchObject({ code: 'boardLocked' })
  expect(await list()).toHaveLength(1)
})

test('[GT19] bytes that are no board work are listed as such and can only be let go', async () => {
  const { keep, list, one, desk, late, put, planId, lane } = await running()
  await keep(Uint8Array.of(1, 2, 3))
  const astray = openBoard()
  recordMap(astray, placementRecord).set(planId, { lane: 'nowhere', rank: 1 })
  await keep(Y.encodeStateAsUpdate(astray))
  const lost = openBoard()
  put(lost, planId, lane.id)
  const had = Y.encodeStateVector(lost)
  put(lost, planId, lane.id)
  await keep(Y.encodeStateAsUpdate(lost, had))
  await late((doc) => put(doc, planId, lane.id))
  expect((await list()).map(({ changes }) => changes?.length ?? null)).toEqual([null, null, null, 1])
  expect(await desk.refused(acceptLate, await one())).toMatchObject({ code: 'updateMalformed' })
  for (const index of [2, 1, 0]) await desk.call(dropLate, await one(index))
  expect(await list()).toHaveLength(1)
})

test('[AC23] late work is the desk’s, board by board of its own workshop, and its count is told to the desk only', async () => {
  const { app, workshop, put, late, one, planId, lane, participant, viewer, browser, desk, ...server } = await running()
  await late((doc) => put(doc, planId, lane.id))
  const asked = await one()
  for (const other of [await participant(workshop.id), await viewer(workshop.id)]) {
    expect(await other.refused(lateWork, asked)).toMatchObject({ code: 'forbidden' })
    expect(await other.refused(acceptLate, asked)).toMatchObject({ code: 'forbidden' })
    expect(await other.refused(dropLate, asked)).toMatchObject({ code: 'forbidden' })
  }
  const elsewhere = await sampleWorkshop({ app })
  const foreign = { params: { ...asked.params, boardId: elsewhere.plenaryBoardId } }
  expect(await desk.refused(dropLate, foreign)).toMatchObject({ code: 'notFound', where: 'boardId' })

  const url = await listen({ app })
  const seen = openLive(url, desk, workshop.id, 'facilitator')
  const tablet = openLive(url, await participant(workshop.id), workshop.id, 'participant')
  await seen.until(() => seen.received.late.length === 1)
  await tablet.until(() => tablet.received.unstored.length === 1)
  await desk.call(dropLate, asked)
  await seen.until(() => seen.received.late.length === 2)
  expect(seen.received.late).toEqual([[1], [0]])
  await app.workshops.command(workshop.id, { type: 'lock' })
  await tablet.until(() => tablet.received.control.length === 2)
  expect(tablet.received.late).toEqual([])
  expect(server.boardId).toBe(asked.params.boardId)
})

test('[GT38] late statements and links are told in words, and a link is done where both its ends are still there', async () => {
  const { app, boardId, write, hear, late, keep, list, one, desk, state, planId, secondId, table } = await running()
  const ours = statement({ raisedBy: table.id })
  const gone = statement({ id: makeId('statement', 'gone'), text: 'Bussen går.', raisedBy: table.id })
  const dropped = statement({ id: makeId('statement', 'dropped'), raisedBy: table.id })
  await write((doc) => {
    for (const each of [gone, dropped]) stateIt(doc, each, null)
    link(doc, planId, dropped.id, { effect: 1 }, null)
  })
  await hear()
  await late((doc) => {
    stateIt(doc, ours, null)
    link(doc, planId, ours.id, { effect: -2 }, null)
    link(doc, gone.id, planId, { effect: 1 }, null)
  })
  await late((doc) => withdrawStatement(doc, dropped.id, null))
  await write((doc) => withdrawStatement(doc, gone.id, null))
  const [work, withdrawn] = await list()
  expect(new Set(work?.changes)).toEqual(
    new Set([
      { kind: 'stated', text: ours.text, fit: 'open' },
      { kind: 'linked', from: 'Plan 1', to: ours.text, effect: -2, fit: 'open' },
      { kind: 'linked', from: '', to: 'Plan 1', effect: 1, fit: 'gone' },
    ]),
  )
  // What goes along with a statement that is taken back is not told of by itself.
  expect(withdrawn?.changes?.map(({ kind }) => kind)).toEqual(['unstated'])
  await desk.call(acceptLate, await one())
  const { statements, links } = await state()
  expect(statements.get(ours.id)).toEqual(ours)
  expect(links.get(linkKey(planId, ours.id))).toEqual({ effect: -2 })
  // Nobody owns a link: whoever may draw may take away. The device has thrown its document away when it heard that it was late.
  const fresh = openBoard()
  Y.applyUpdate(fresh, await app.boards.encoded(boardId))
  const had = Y.encodeStateVector(fresh)
  link(fresh, planId, ours.id, null, null)
  await keep(Y.encodeStateAsUpdate(fresh, had))
  await write((doc) => link(doc, secondId, ours.id, { effect: 1 }, null))
  const told = (await list()).at(-1)
  expect(told?.changes).toEqual([{ kind: 'linked', from: 'Plan 1', to: ours.text, effect: null, fit: 'open' }])
})
