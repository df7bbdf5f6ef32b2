import { expect, test } from 'vitest'
import { arrange } from '../../../../shared/board/arrange.ts'
import { cardsOf } from '../../../../shared/board/card.ts'
import { flag, link, place, propose, remark, state } from '../../../../shared/board/edits.ts'
import { readBoard } from '../../../../shared/board/read.ts'
import { linkKey } from '../../../../shared/board/records/link.ts'
import { type BoardId, type CardId, type LaneId, makeId } from '../../../../shared/ids.ts'
import { mergeApi } from '../../../../shared/protocol/rest/merge.ts'
import type { Table } from '../../../../shared/workshop/workshop.ts'
import { buildTestApp, type TestApp } from '../../../fixtures/app.ts'
import { statement } from '../../../fixtures/board-samples.ts'
import { sampleWorkshop } from '../../../fixtures/sample-workshop.ts'
import {
  board,
  conflict,
  conflictId,
  laneId,
  planId,
  proposal,
  proposalId,
  remarkId,
} from '../../../shared/outcome/sample-workshop.ts'
import { writeBoard } from '../write-board.ts'

/** A workshop where three tables have placed the first plan in the lanes 0, 0 and 3, and raised the same conflict. */
async function start(stage: 'open' | 'lock' | 'close' | null = 'open') {
  const whole: TestApp = await buildTestApp()
  const workshop = await sampleWorkshop(whole)
  const { app } = whole
  const view = await app.workshops.view(workshop.id)
  const { plans } = view
  const cards = plans.map(({ id }): CardId => id)
  const lanes = workshop.lanes.map(({ id }) => id)
  const [first, second] = cards as [CardId, CardId]
  const [one, two, three] = workshop.tables as [Table, Table, Table]
  const empty = arrange(workshop.lanes, cardsOf(view, board()), board())
  const write = (table: Table, lane: number, sentence: string, n: number) =>
    writeBoard(app.context.database, table.boardId, (doc) => {
      place(doc, empty, first, lanes[lane] as LaneId, 0, null)
      const parties = n === 2 ? [second, first] : [first, second]
      flag(doc, conflict(n, { parties, severity: n === 2 ? 3 : 1, sentence, raisedBy: table.id }), null)
      if (n === 2) remark(doc, { id: remarkId(1), about: conflictId(2), text: 'Uenighet', raisedBy: table.id }, null)
      if (n === 3) {
        propose(doc, proposal(1, { raisedBy: table.id }), null)
        const withProposal = arrange(workshop.lanes, cardsOf(view, readBoard(doc)), readBoard(doc))
        place(doc, withProposal, proposalId(1), lanes[1] as LaneId, 0, null)
      }
    })
  await write(one, 0, 'Begge vil ha jordet', 1)
  await write(two, 0, 'Samme areal', 2)
  await write(three, 3, '', 3)
  if (stage) await app.workshops.command(workshop.id, { type: stage })
  const desk = await whole.facilitator(workshop.id)
  const params = { workshopId: workshop.id }
  return {
    ...whole,
    workshop,
    first,
    second,
    lanes: lanes as [LaneId, LaneId, LaneId, LaneId],
    tables: [one, two, three] as const,
    desk,
    params,
    actor: { role: 'planner' as const, deviceId: app.context.newId('device') },
    read: (boardId: BoardId) => app.boards.read(boardId),
    plenary: () => app.boards.read(workshop.plenaryBoardId),
    accept: (body: unknown) => desk.call(mergeApi.accept, { params, body }),
    refused: (body: unknown) => desk.refused(mergeApi.accept, { params, body }),
  }
}

test('[MG5] the desk reads how the tables stand, with what has arrived', async () => {
  const it = await start()
  const merge = await it.desk.call(mergeApi.merge, { params: it.params })
  expect(merge.tables).toEqual([1, 2, 3])
  expect(merge.cards[0]).toMatchObject({
    cardId: it.first,
    name: 'Plan 1',
    proposedLane: it.lanes[0],
    plenaryLane: null,
  })
  expect(merge.conflicts).toMatchObject([
    { id: conflictId(1), severity: 3, raised: [{ number: 1 }, { number: 2 }, { number: 3 }] },
  ])
})

test('[MG20] what is accepted lies on the plenary board, proposals with the table that raised them', async () => {
  const it = await start()
  const cards = [
    { cardId: it.first, laneId: it.lanes[0] },
    { cardId: proposalId(1), laneId: it.lanes[2] },
  ]
  expect(await it.accept({ cards, conflicts: [] })).toEqual({ placed: [it.first, proposalId(1)], kept: [] })
  const { placements, proposals } = await it.plenary()
  expect([...placements].map(([id, { lane }]) => [id, lane])).toEqual(
    cards.map(({ cardId, laneId }) => [cardId, laneId]),
  )
  expect(proposals.get(proposalId(1))?.raisedBy).toBe(it.tables[2].id)
  const merge = await it.desk.call(mergeApi.merge, { params: it.params })
  expect(merge.cards[0]?.plenaryLane).toBe(it.lanes[0])
})

test('[MG23] [MG21] a united conflict is written once, with every table’s words under its name', async () => {
  const it = await start()
  const all = { cards: [{ cardId: it.first, laneId: it.lanes[0] }], conflicts: [conflictId(1)] }
  await it.accept(all)
  const state = await it.plenary()
  expect([...state.conflicts.values()]).toEqual([
    conflict(1, {
      parties: [it.first, it.second],
      severity: 3,
      sentence: 'Begge vil ha jordet',
      raisedBy: it.tables[0].id,
    }),
  ])
  const told = [...state.remarks.values()].map(({ about, text, raisedBy }) => [about, text, raisedBy])
  expect(told.sort()).toEqual([
    [conflictId(1), 'Samme areal', it.tables[1].id],
    [conflictId(1), 'Uenighet', it.tables[1].id],
  ])
  const durable = await it.app.boards.durable(it.workshop.plenaryBoardId)
  expect(await it.accept({ ...all, overwrite: true })).toEqual({ placed: [], kept: [] })
  expect(await it.app.boards.durable(it.workshop.plenaryBoardId)).toEqual(durable)
})

test('[MG22] what plenary has placed elsewhere is told back, and moved only when that is asked for', async () => {
  const it = await start()
  await it.accept({ cards: [{ cardId: it.first, laneId: it.lanes[1] }], conflicts: [] })
  const wanted = { cards: [{ cardId: it.first, laneId: it.lanes[0] }], conflicts: [] }
  expect(await it.accept(wanted)).toEqual({ placed: [], kept: [it.first] })
  expect((await it.plenary()).placements.get(it.first)?.lane).toBe(it.lanes[1])
  expect(await it.accept({ ...wanted, overwrite: true })).toEqual({ placed: [it.first], kept: [] })
  expect((await it.plenary()).placements.get(it.first)?.lane).toBe(it.lanes[0])
})

test('[MG22] two facilitators who accept at once lay each card once', async () => {
  const it = await start()
  const to = (lane: LaneId) => it.accept({ cards: [{ cardId: it.first, laneId: lane }], conflicts: [conflictId(1)] })
  const answers = await Promise.all([to(it.lanes[0]), to(it.lanes[1])])
  expect(answers.map(({ placed, kept }) => [placed.length, kept.length]).sort()).toEqual([
    [0, 1],
    [1, 0],
  ])
  expect((await it.plenary()).conflicts.size).toBe(1)
})

test('[MG24] nobody but the desk reads or accepts a merge', async () => {
  const it = await start()
  const body = { cards: [], conflicts: [] }
  for (const [who, status] of [
    [await it.participant(it.workshop.id), 403],
    [await it.viewer(it.workshop.id), 403],
    [it.browser(), 401],
  ] as const) {
    expect((await who.refused(mergeApi.merge, { params: it.params })).status).toBe(status)
    expect((await who.refused(mergeApi.accept, { params: it.params, body })).status).toBe(status)
  }
  expect(await (await it.planner()).call(mergeApi.accept, { params: it.params, body })).toEqual({
    placed: [],
    kept: [],
  })
})

test('[MG25] what is not there is refused with its place, and nothing of the rest is written', async () => {
  const it = await start()
  const card = { cardId: it.first, laneId: it.lanes[0] }
  const where = async (body: unknown) => {
    const { code, where: place } = await it.refused(body)
    return [code, place]
  }
  expect(await where({ cards: [card, { ...card, cardId: planId(9) }], conflicts: [] })).toEqual([
    'notFound',
    'cards/1/cardId',
  ])
  expect(await where({ cards: [card, { ...card, laneId: laneId(9) }], conflicts: [] })).toEqual([
    'notFound',
    'cards/1/laneId',
  ])
  expect(await where({ cards: [card], conflicts: [conflictId(2)] })).toEqual(['notFound', 'conflicts/0'])
  for (const bad of [{}, { cards: 'all', conflicts: [] }, { cards: [{ cardId: 'x', laneId: 'y' }], conflicts: [] }]) {
    expect((await where(bad))[0]).toBe('badRequest')
  }
  expect((await it.plenary()).placements.size).toBe(0)
})

test.each([
  ['close', 'workshopClosed'],
  ['lock', 'boardLocked'],
  [null, 'boardLocked'],
] as const)('[MG25] accepting after %s is refused with %s', async (stage, code) => {
  const it = await start(stage)
  const body = { cards: [{ cardId: it.first, laneId: it.lanes[0] }], conflicts: [] }
  expect(await it.refused(body)).toMatchObject({ status: 409, code })
  expect((await it.plenary()).placements.size).toBe(0)
})

test('[MG26] the tables’ boards are byte for byte the same after accepting', async () => {
  const it = await start()
  const bytes = () => Promise.all(it.tables.map(({ boardId }) => it.app.boards.durable(boardId)))
  const before = await bytes()
  await it.accept({ cards: [{ cardId: it.first, laneId: it.lanes[2] }], conflicts: [conflictId(1)], overwrite: true })
  expect(await bytes()).toEqual(before)
  expect((await it.read(it.tables[0].boardId)).placements.get(it.first)?.lane).toBe(it.lanes[0])
})

test('[MG27] hall and tables read the spread only while the facilitator shows it, and no decision or conflict with it', async () => {
  const it = await start()
  const others = [await it.viewer(it.workshop.id), await it.participant(it.workshop.id)]
  for (const who of others) {
    expect(await who.refused(mergeApi.spread, { params: it.params })).toMatchObject({ status: 403, code: 'forbidden' })
  }
  expect((await it.desk.call(mergeApi.spread, { params: it.params })).cards).toHaveLength(1)
  await it.app.workshops.command(it.workshop.id, { type: 'show', spotlight: { view: 'spread' } })
  for (const who of others) {
    const spread = await who.call(mergeApi.spread, { params: it.params })
    expect(spread.cards.map((card) => Object.keys(card).sort())).toEqual([
      ['cardId', 'consensus', 'lanes', 'name', 'proposedLane', 'type', 'unplaced'],
    ])
  }
  await it.app.workshops.command(it.workshop.id, { type: 'show', spotlight: { view: 'agenda' } })
  for (const who of others) expect((await who.refused(mergeApi.spread, { params: it.params })).status).toBe(403)
})

test('[MG42] a conflict that is accepted takes its causal chain along; a link the plenary board has stays as it is there', async () => {
  const it = await start()
  const [one] = it.tables
  const about = statement({
    id: makeId('statement', 'chain'),
    text: 'Jordet kan bare brukes én gang',
    raisedBy: one.id,
  })
  const beside = statement({ id: makeId('statement', 'beside'), text: 'Det er et annet sted', raisedBy: one.id })
  await it.app.boards.write(one.boardId, it.actor, (doc) => {
    for (const each of [about, beside]) state(doc, each, null)
    link(doc, it.first, about.id, { effect: 2 }, null)
    link(doc, about.id, it.second, { effect: -2 }, null)
    link(doc, about.id, beside.id, { effect: 1 }, null)
  })
  await it.app.boards.write(it.workshop.plenaryBoardId, it.actor, (doc) =>
    link(doc, it.first, about.id, { effect: 3 }, null),
  )
  for (let times = 0; times < 2; times++) await it.accept({ cards: [], conflicts: [conflictId(1)] })
  const { statements, links } = await it.plenary()
  expect([...statements.values()]).toEqual([about])
  expect([...links]).toEqual([
    [linkKey(it.first, about.id), { effect: 3 }],
    [linkKey(about.id, it.second), { effect: -2 }],
  ])
})
