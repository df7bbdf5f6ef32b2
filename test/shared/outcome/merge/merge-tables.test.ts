import fc from 'fast-check'
import { Check } from 'typebox/value'
import { expect, test } from 'vitest'
import { linkKey } from '../../../../shared/board/records/link.ts'
import { needKey } from '../../../../shared/board/records/need.ts'
import type { BoardState } from '../../../../shared/board/state.ts'
import { spreadOf } from '../../../../shared/outcome/merge/agreement.ts'
import { chainsOfRaised } from '../../../../shared/outcome/merge/chains-of-raised.ts'
import { mergeTables, spreadForHall } from '../../../../shared/outcome/merge/merge-tables.ts'
import { Merge } from '../../../../shared/outcome/merge/types.ts'
import { anyWorkshop } from '../any-workshop.ts'
import {
  board,
  boardId,
  boards,
  conflict,
  conflictId,
  goalId,
  laneId,
  plan,
  planId,
  proposal,
  proposalId,
  remark,
  statementId,
  view,
} from '../sample-workshop.ts'

/** Plans in lanes: `[[1, 2], [3]]` is plans 1 and 2 in the first lane, 3 in the second. */
function placed(lanes: number[][], more: Parameters<typeof board>[0] = {}): BoardState {
  const placements = lanes.flatMap((plans, lane) =>
    plans.map((n, rank) => [planId(n), { lane: laneId(lane + 1), rank: `a${rank}` }] as const),
  )
  return board({ placements: placements.map(([id, placement]) => [id, placement]), ...more })
}

function merge(given: Record<number, BoardState>, { plans = 3, tables = 4 } = {}): Merge {
  const workshop = view({ plans: Array.from({ length: plans }, (_, index) => plan(index + 1)), tables })
  return mergeTables(workshop, boards(workshop, given))
}
const cardOf = ({ cards }: Merge, n: number) => cards.find(({ cardId }) => cardId === planId(n))

test('[MG5] for every card the merge holds which tables placed it in which lane and where, and which have not', () => {
  const merged = merge({ 1: placed([[2, 1]]), 2: placed([[], [1]]), 3: placed([[2]]) })
  expect(merged.tables).toEqual([1, 2, 3])
  expect(cardOf(merged, 1)).toMatchObject({
    lanes: [
      { laneId: laneId(1), tables: [{ number: 1, rank: 2 }] },
      { laneId: laneId(2), tables: [{ number: 2, rank: 1 }] },
      { laneId: laneId(3), tables: [] },
    ],
    unplaced: [3],
  })
  expect(cardOf(merged, 3)).toMatchObject({
    unplaced: [1, 2, 3],
    consensus: null,
    proposedLane: null,
    proposedRank: null,
  })
})

test('[MG5] a table that has not begun counts in nothing, and the plenary board is no table', () => {
  const merged = merge({ 1: placed([[1]]), 0: placed([[], [], [1]]) })
  expect(merged.tables).toEqual([1])
  expect(cardOf(merged, 1)).toMatchObject({ consensus: 1, unplaced: [], plenaryLane: laneId(3) })
})

test('[MG5] decisions are counted apart, what most tables decided first', () => {
  const decided = (decision: 'postpone' | 'revise') => board({ decisions: [[planId(1), { decision }]] })
  const merged = merge({ 1: decided('postpone'), 2: decided('revise'), 3: decided('revise') })
  expect(cardOf(merged, 1)?.decisions).toEqual([
    { decision: 'revise', tables: [2, 3] },
    { decision: 'postpone', tables: [1] },
  ])
})

test('[OC28] what the tables’ answers to the screening suggest is counted apart, what most came to first', () => {
  const screened = (answer: 'yes' | 'no', question: 'theme' | 'complex' = 'theme') =>
    board({ needs: [[needKey(planId(1), question), { answer }]] })
  const merged = merge({ 1: screened('yes'), 2: screened('no'), 3: screened('no', 'complex'), 4: placed([[1]]) })
  expect(cardOf(merged, 1)?.needs).toEqual([
    { result: 'withoutPlan', tables: [2, 3] },
    { result: 'unclear', tables: [1] },
  ])
  expect(cardOf(merged, 2)?.needs).toEqual([])
})

test('[MG5] a proposal is a card of the tables that have it', () => {
  const merged = merge({
    1: board({ proposals: [proposal(1)], placements: [[proposalId(1), { lane: laneId(2), rank: 'a0' }]] }),
    2: placed([[1]]),
  })
  const card = merged.cards.find(({ cardId }) => cardId === proposalId(1))
  expect(card).toMatchObject({ name: 'Forslag 1', unplaced: [], proposedLane: laneId(2), proposedRank: 1 })
})

test('[MG6] cards come by spread, equal ones by name, those that no table placed last', () => {
  const merged = merge({ 1: placed([[1, 2]]), 2: placed([[2], [1]]) }, { plans: 4 })
  expect(merged.cards.map(({ name }) => name)).toEqual(['Plan 1', 'Plan 2', 'Plan 3', 'Plan 4'])
  const apart = merge({ 1: placed([[1, 3]]), 2: placed([[1], [], [3]]) })
  expect(apart.cards.map(({ name }) => name)).toEqual(['Plan 3', 'Plan 1', 'Plan 2'])
})

test('[MG7] in a proposed lane cards lie by points over the tables’ orders, lane by lane and from the top', () => {
  const merged = merge({ 1: placed([[1, 2, 3]]), 2: placed([[2, 1], [3]]), 3: placed([[2, 3, 1]]) })
  const order = merged.cards.filter(({ proposedLane }) => proposedLane === laneId(1))
  expect(order.map(({ cardId, proposedRank, points }) => [cardId, proposedRank, points]).sort()).toEqual([
    [planId(1), 2, 3],
    [planId(2), 1, 5],
    [planId(3), 3, 1],
  ])
})

test('[MG8] conflicts about the same parties and of the same kind are one, with every table’s own words', () => {
  const merged = merge({
    1: board({ conflicts: [conflict(1, { severity: 1, sentence: 'Vern mot hytter' })] }),
    2: board({
      conflicts: [conflict(2, { parties: [goalId(1), planId(1)], severity: 3, sentence: 'Samme areal' })],
      remarks: [remark(1, conflictId(2), 'To er uenige')],
    }),
    3: board({ conflicts: [conflict(3, { kind: 'money' }), conflict(4, { parties: [planId(2), goalId(1)] })] }),
  })
  expect(merged.conflicts).toHaveLength(3)
  expect(merged.conflicts[0]).toMatchObject({
    id: conflictId(1),
    severity: 3,
    parties: [
      { id: planId(1), name: 'Plan 1' },
      { id: goalId(1), name: '1 Mål 1' },
    ],
    raised: [
      { number: 1, sentence: 'Vern mot hytter', severity: 1 },
      { number: 2, sentence: 'Samme areal', severity: 3 },
    ],
    remarks: [{ number: 2, text: 'To er uenige' }],
    inPlenary: false,
  })
})

test('[MG9] whatever the tables did, no plan and no conflict is lost, nothing read is changed, and all fits the schema', () => {
  fc.assert(
    fc.property(anyWorkshop, ({ view, states }) => {
      const before = structuredClone([view, [...states]])
      const merged = mergeTables(view, states)
      expect([view, [...states]]).toEqual(before)
      expect(Check(Merge, merged)).toBe(true)
      const ids = merged.cards.map(({ cardId }) => cardId)
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids).toEqual(expect.arrayContaining(view.plans.map(({ id }) => id)))
      const ofTables = view.workshop.tables.flatMap((table) => [
        ...(states.get(table.boardId)?.conflicts.values() ?? []),
      ])
      expect(merged.conflicts.flatMap(({ raised }) => raised)).toHaveLength(ofTables.length)
      const spreads = merged.cards.map((card) => spreadOf(card) ?? -1)
      expect(spreads).toEqual([...spreads].sort((a, b) => b - a))
    }),
  )
})

test('[MG9] which table did what changes nothing but whose number stands there', () => {
  const told = (merged: Merge) =>
    merged.cards.map(({ cardId, lanes, consensus, proposedLane, proposedRank, points, decisions }) => ({
      cardId,
      counts: lanes.map(({ tables }) => tables.length),
      consensus,
      proposedLane,
      proposedRank,
      points,
      decisions: decisions.map((each) => [each.decision, each.tables.length]),
    }))
  fc.assert(
    fc.property(anyWorkshop, ({ view, states }) => {
      const { tables } = view.workshop
      const turned = new Map(states)
      for (const [index, table] of tables.entries()) {
        const other = tables[(index + 1) % tables.length]
        const state = other && states.get(other.boardId)
        if (state) turned.set(table.boardId, state)
      }
      // A proposal's name is that of the first board that has it, so the ids are compared.
      const byId = (merged: Merge) => told(merged).sort((a, b) => (a.cardId < b.cardId ? -1 : 1))
      expect(byId(mergeTables(view, turned))).toEqual(byId(mergeTables(view, states)))
    }),
  )
})

test('[MG10] the hall sees the cards the tables differ most on, few enough to be read, and none they agree on', () => {
  const plans = Array.from({ length: 9 }, (_, index) => index + 1)
  const merged = merge({ 1: placed([plans]), 2: placed([[1], plans.slice(1)]) }, { plans: 9 })
  const spread = spreadForHall(merged)
  expect(spread.tables).toEqual([1, 2])
  expect(spread.cards.map(({ cardId }) => cardId)).toEqual([2, 3, 4, 5, 6].map(planId))
  expect(spreadForHall(merge({ 1: placed([[1]]) })).cards).toEqual([])
})

test('[MG5] a table’s board that cannot be read is a fault, never taken as empty', () => {
  const workshop = view()
  const states = boards(workshop)
  states.delete(boardId(2))
  expect(() => mergeTables(workshop, states)).toThrow('was not read')
})

test('[MG40] the tables’ links are united by what acts on what, with how each table says it acts; the disputed ones come first', () => {
  const [agreed, disputed] = [linkKey(planId(1), goalId(1)), linkKey(planId(2), goalId(1))]
  const { links } = merge({
    1: board({
      links: [
        [agreed, { effect: 1 }],
        [disputed, { effect: 2 }],
      ],
    }),
    2: board({
      links: [
        [agreed, { effect: 3 }],
        [disputed, { effect: -1 }],
      ],
    }),
    3: board({ links: [[agreed, { effect: 1 }]] }),
    0: board({ links: [[agreed, { effect: 1 }]] }),
  })
  expect(links.map(({ from, said, disputed, inPlenary }) => [from.name, said, disputed, inPlenary])).toEqual([
    [
      'Plan 2',
      [
        { number: 1, effect: 2 },
        { number: 2, effect: -1 },
      ],
      true,
      false,
    ],
    [
      'Plan 1',
      [
        { number: 1, effect: 1 },
        { number: 2, effect: 3 },
        { number: 3, effect: 1 },
      ],
      false,
      true,
    ],
  ])
})

test('[MG41] a conflict’s causal chain is what ties its parties together on the boards that raised it, and nothing beside', () => {
  const workshop = view({ plans: [plan(1), plan(2)], tables: 2, goals: 3 })
  const statement = (n: number) => ({ id: statementId(n), text: `Påstand ${n}`, about: null, raisedBy: null })
  const raised = (effect: 1 | -1) =>
    board({
      conflicts: [conflict(1)],
      statements: [statement(1), statement(2)],
      links: [
        [linkKey(planId(1), statementId(1)), { effect }],
        [linkKey(statementId(1), goalId(1)), { effect: -1 }],
        [linkKey(statementId(1), statementId(2)), { effect: 1 }],
        [linkKey(planId(2), goalId(1)), { effect: 1 }],
      ],
    })
  const states = boards(workshop, { 1: raised(1), 2: raised(-1) })
  const [united] = mergeTables(workshop, states).conflicts
  if (!united) throw new Error('The tables raised none')
  const { statements, links } = chainsOfRaised(workshop, states, united)
  expect([...new Set(statements.map(({ id }) => id))]).toEqual([statementId(1)])
  expect(links).toEqual([
    { from: planId(1), to: statementId(1), link: { effect: 1 } },
    { from: statementId(1), to: goalId(1), link: { effect: -1 } },
  ])
})
