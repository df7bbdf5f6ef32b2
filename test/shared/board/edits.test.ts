import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { openBoard, recordMap } from '../../../shared/board/doc.ts'
import * as edits from '../../../shared/board/edits.ts'
import { migrate, seedUpdate } from '../../../shared/board/migrate.ts'
import { readBoard } from '../../../shared/board/read.ts'
import { linkKey } from '../../../shared/board/records/link.ts'
import { placementRecord } from '../../../shared/board/records/placement.ts'
import { type LaneId, makeId, type PlanCardId } from '../../../shared/ids.ts'
import {
  columnsOf,
  conflict,
  laneIds,
  order,
  planIds,
  proposal,
  remark,
  statement,
} from '../../fixtures/board-samples.ts'

const [a, b, c, d] = planIds as [PlanCardId, PlanCardId, PlanCardId, PlanCardId]
const [first, second] = laneIds as [LaneId, LaneId]

function board(): Y.Doc {
  const doc = openBoard()
  migrate(doc)
  return doc
}

function place(doc: Y.Doc, card: PlanCardId, lane: LaneId | null, index: number) {
  edits.place(doc, columnsOf(doc), card, lane, index, 'test')
}

/** Counts the records that were written while doing something. */
function writes(doc: Y.Doc, act: () => void): number {
  let count = 0
  const observe = (event: Y.YMapEvent<unknown>) => {
    count += event.keysChanged.size
  }
  recordMap(doc, placementRecord).observe(observe)
  act()
  recordMap(doc, placementRecord).unobserve(observe)
  return count
}

describe('placing', () => {
  test('[BD4] a card lands before the card at the index among the other cards of the lane', () => {
    const doc = board()
    for (const card of [a, b, c]) place(doc, card, first, 9)
    expect(order(doc)).toEqual([a, b, c])
    place(doc, a, first, 1)
    expect(order(doc)).toEqual([b, a, c])
    place(doc, a, first, 2)
    expect(order(doc)).toEqual([b, c, a])
    place(doc, d, first, 0)
    expect(order(doc)).toEqual([d, b, c, a])
  })

  test('[BD5] a move is one record, and a move to where the card lies is none', () => {
    const doc = board()
    for (const card of [a, b, c]) place(doc, card, first, 9)
    expect(writes(doc, () => place(doc, c, first, 0))).toBe(1)
    expect(writes(doc, () => place(doc, c, first, 0))).toBe(0)
    expect(writes(doc, () => place(doc, c, second, 0))).toBe(1)
  })

  test('[BD4] a card without a lane has no record', () => {
    const doc = board()
    place(doc, a, first, 0)
    place(doc, a, null, 0)
    expect(readBoard(doc).placements.size).toBe(0)
  })

  test('[BD6] between two cards of the same rank, those that share it are ranked anew and no others', () => {
    const doc = board()
    const map = recordMap(doc, placementRecord)
    for (const [card, rank] of [
      [a, 'a0'],
      [b, 'a1'],
      [c, 'a1'],
    ] as const)
      map.set(card, { lane: first, rank })
    expect(writes(doc, () => place(doc, d, first, 2))).toBe(2)
    expect(order(doc)).toEqual([a, b, d, c])
  })

  test('[BD6] ranks that are no fractional indices, or have grown long, are replaced by ranking the lane anew', () => {
    for (const rank of ['00000', `a0${'V'.repeat(55)}`]) {
      const doc = board()
      recordMap(doc, placementRecord).set(a, { lane: first, rank })
      place(doc, b, first, 0)
      place(doc, c, first, 1)
      expect(order(doc)).toEqual([b, c, a])
      for (const { rank: made } of readBoard(doc).placements.values()) expect(made.length).toBeLessThanOrEqual(60)
    }
  })

  test('[BD6] however often cards are dropped at one spot, every rank stays sound', () => {
    const doc = board()
    place(doc, a, first, 0)
    place(doc, b, first, 1)
    for (let round = 0; round < 400; round++) place(doc, round % 2 === 0 ? c : d, first, 1)
    expect(readBoard(doc).setAside).toEqual([])
    expect(order(doc)).toEqual([a, d, c, b])
  })

  test('[BD4] a card that another has just taken elsewhere is not pulled back', () => {
    const doc = board()
    for (const card of [a, b]) place(doc, card, first, 9)
    const seen = columnsOf(doc)
    place(doc, b, second, 0)
    edits.place(doc, seen, c, first, 2, 'test')
    expect(order(doc, first)).toEqual([a, c])
    expect(order(doc, second)).toEqual([b])
  })

  test('[BD4] any order of any moves gives the order a plain list would have', () => {
    const move = fc.record({
      card: fc.constantFrom(...planIds),
      lane: fc.option(fc.constantFrom(...laneIds)),
      index: fc.nat(8),
    })
    fc.assert(
      fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
        const doc = board()
        const model = new Map<LaneId, PlanCardId[]>(laneIds.map((lane) => [lane, []]))
        for (const { card, lane, index } of moves) {
          place(doc, card, lane, index)
          for (const [id, cards] of model)
            model.set(
              id,
              cards.filter((other) => other !== card),
            )
          if (lane) model.get(lane)?.splice(index, 0, card)
        }
        for (const [lane, cards] of model) expect(order(doc, lane)).toEqual(cards)
      }),
    )
  })
})

describe('other verbs', () => {
  test('[BD7] each verb writes its record and takes it back, and an edit keeps the record', () => {
    const doc = board()
    edits.decide(doc, a, { decision: 'replace', replacedBy: b }, 'test')
    edits.screen(doc, a, 'purpose', 'unsure', 'test')
    edits.time(doc, a, { start: '2028-1', finish: '2029-2' }, 'test')
    edits.propose(doc, proposal(), 'test')
    edits.flag(doc, conflict(), 'test')
    edits.flag(doc, conflict({ severity: 3 }), 'test')
    edits.remark(doc, remark(), 'test')
    const state = readBoard(doc)
    expect(state.decisions.get(a)).toEqual({ decision: 'replace', replacedBy: b })
    expect(state.timings.get(a)).toEqual({ start: '2028-1', finish: '2029-2' })
    expect([...state.proposals.values()]).toEqual([proposal()])
    expect([...state.conflicts.values()]).toEqual([conflict({ severity: 3 })])
    expect([...state.remarks.values()]).toEqual([remark()])
    expect([...state.needs]).toEqual([[`${a}/purpose`, { answer: 'unsure' }]])
    edits.screen(doc, a, 'purpose', null, 'test')
    edits.screen(doc, proposal().id, 'theme', 'yes', 'test')
    edits.decide(doc, a, null, 'test')
    edits.time(doc, a, null, 'test')
    edits.withdrawConflict(doc, conflict().id, 'test')
    edits.withdrawRemark(doc, remark().id, 'test')
    edits.withdrawProposal(doc, proposal().id, 'test')
    const { setAside, ...maps } = readBoard(doc)
    expect(setAside).toEqual([])
    for (const map of Object.values(maps)) expect(map.size).toBe(0)
  })

  test('[BD78] two who answer the same question of a plan at once make one record; other questions stand beside it', () => {
    const [one, other] = [board(), board()]
    edits.screen(one, a, 'theme', 'yes', 'one')
    edits.screen(other, a, 'theme', 'no', 'other')
    edits.screen(other, a, 'covered', 'unsure', 'other')
    const both = [Y.encodeStateAsUpdate(one), Y.encodeStateAsUpdate(other)]
    for (const doc of [one, other]) for (const update of both) Y.applyUpdate(doc, update)
    const { needs } = readBoard(one)
    expect(needs).toEqual(readBoard(other).needs)
    expect([...needs.keys()].sort()).toEqual([`${a}/covered`, `${a}/theme`])
    expect(() => edits.screen(one, a, 'theme', 'perhaps' as never, 'one')).toThrow('recordInvalid at needs/')
  })

  test('[BD8] an unsound record is refused with its place before it reaches the document', () => {
    const doc = board()
    const before = Y.encodeStateAsUpdate(doc)
    expect(() => edits.propose(doc, proposal({ name: ' ' }), 'test')).toThrow('recordInvalid at proposals/pro_first')
    expect(() => edits.time(doc, a, { start: '2029-1', finish: '2028-1' }, 'test')).toThrow('recordInvalid')
    expect(() => edits.flag(doc, conflict({ parties: [a, a] }), 'test')).toThrow('recordInvalid')
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
  })

  test('[BD9] every verb is one transaction with the origin it was given', () => {
    const doc = board()
    const origins: unknown[] = []
    doc.on('update', (_update: Uint8Array, origin: unknown) => origins.push(origin))
    edits.propose(doc, proposal(), 'me')
    edits.withdrawProposal(doc, proposal().id, 'me')
    edits.decide(doc, a, { decision: 'revise' }, 'me')
    expect(origins).toEqual(['me', 'me', 'me'])
  })
})

describe('seeding', () => {
  test('[BD1] seeding twice, or on two machines, gives the same bytes', () => {
    expect(seedUpdate()).toEqual(seedUpdate())
    const doc = board()
    Y.applyUpdate(doc, seedUpdate())
    migrate(doc)
    expect(Y.encodeStateAsUpdate(doc)).toEqual(seedUpdate())
  })
})

describe('the causal picture', () => {
  const goal = makeId('goal', 'goal1')

  test('[BD84] two who draw the same link make one, and taking a statement or proposal back takes its links along', () => {
    const doc = board()
    edits.state(doc, statement(), 'test')
    edits.propose(doc, proposal(), 'test')
    edits.link(doc, a, statement().id, { effect: 2 }, 'test')
    edits.link(doc, statement().id, goal, { effect: -1 }, 'test')
    edits.link(doc, proposal().id, goal, { effect: 1 }, 'test')
    edits.link(doc, a, goal, { effect: 0 }, 'test')
    const other = board()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    edits.link(doc, a, goal, { effect: 3 }, 'test')
    edits.link(other, a, goal, { effect: 3 }, 'test')
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
    expect(readBoard(doc).links.size).toBe(4)
    edits.withdrawStatement(doc, statement().id, 'test')
    edits.withdrawProposal(doc, proposal().id, 'test')
    expect([...readBoard(doc).links]).toEqual([[linkKey(a, goal), { effect: 3 }]])
  })
})
