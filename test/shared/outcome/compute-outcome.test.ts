import fc from 'fast-check'
import { Check } from 'typebox/value'
import { expect, test } from 'vitest'
import { linkKey } from '../../../shared/board/records/link.ts'
import { needKey } from '../../../shared/board/records/need.ts'
import type { BoardState } from '../../../shared/board/state.ts'
import { nb } from '../../../shared/i18n/nb/index.ts'
import { createI18n } from '../../../shared/i18n/translate.ts'
import { computeOutcome } from '../../../shared/outcome/compute-outcome.ts'
import { needLines } from '../../../shared/outcome/need-words.ts'
import { Outcome } from '../../../shared/outcome/types.ts'
import { type AnyWorkshop, anyWorkshop } from './any-workshop.ts'
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
} from './sample-workshop.ts'

const stamp = { version: null, computedAt: '2026-11-24T12:00:00.000Z' }
const compute = ({ view, states }: AnyWorkshop) => computeOutcome(view, states, stamp)

test('[OC1] every used board keeps its own lane, rank, decision, reason and timing for a plan', () => {
  const workshop = view({ plans: [plan(1), plan(2)] })
  const states = boards(workshop, {
    1: board({
      placements: [
        [planId(1), { lane: laneId(2), rank: 'a1' }],
        [planId(2), { lane: laneId(2), rank: 'a0' }],
      ],
      decisions: [[planId(1), { decision: 'replace', replacedBy: planId(2), reason: 'De overlapper' }]],
      timings: [[planId(1), { start: '2028-1', finish: '2029-2' }]],
    }),
    0: board({ placements: [[planId(2), { lane: laneId(1), rank: 'a0' }]] }),
  })
  const [first] = compute({ view: workshop, states }).plans
  const nothing = { lane: null, rank: null, decision: null, replacedBy: null, reason: null, start: null, finish: null }
  expect(first?.results).toEqual([
    {
      boardId: boardId(1),
      lane: 'Felt 2',
      rank: 2,
      decision: 'replace',
      replacedBy: 'Plan 2',
      reason: 'De overlapper',
      start: '2028-1',
      finish: '2029-2',
    },
    { boardId: boardId(0), ...nothing },
  ])
})

test('[OC26] every board keeps its own answers to the screening and what they suggest; one that answered nothing has neither', () => {
  const workshop = view()
  const states = boards(workshop, {
    1: board({
      needs: [
        [needKey(planId(1), 'theme'), { answer: 'yes' }],
        [needKey(planId(1), 'covered'), { answer: 'yes' }],
      ],
    }),
    2: board({ placements: [[planId(1), { lane: laneId(1), rank: 'a0' }]] }),
  })
  const [first] = compute({ view: workshop, states }).plans
  expect(first?.results.map(({ need }) => need)).toEqual([
    { answers: { theme: 'yes', covered: 'yes' }, suggestion: 'withoutPlan' },
    undefined,
  ])
})

test('[OC27] the plenary’s suggestion for a plan is told alone; else how many tables came to what', () => {
  const { t } = createI18n({ nb, nn: {}, en: {} })
  const screened = (answer: 'yes' | 'no') => board({ needs: [[needKey(planId(1), 'theme'), { answer }]] })
  const linesOf = (given: Record<number, BoardState>) => {
    const workshop = view({ tables: 3 })
    const outcome = compute({ view: workshop, states: boards(workshop, given) })
    return outcome.plans.flatMap((each) => needLines(t, outcome, each)).map((line) => line.replaceAll('\u00a0', ' '))
  }
  const tables = { 1: screened('yes'), 2: screened('no'), 3: screened('no') }
  expect(linesOf(tables)).toEqual(['Behovet er uavklart: 1 bord', 'Kan løses uten plan: 2 bord'])
  expect(linesOf({ ...tables, 0: screened('no') })).toEqual(['Plenum: Kan løses uten plan'])
  expect(linesOf({})).toEqual([])
})

test('[OC2] a board with nothing on it is listed, and has no results', () => {
  const workshop = view({ tables: 2 })
  const states = boards(workshop, { 2: board({ remarks: [remark(1, planId(1))] }) })
  const outcome = compute({ view: workshop, states })
  expect(outcome.boards.map((listed) => listed.tableNumber)).toEqual([1, 2, null])
  expect(outcome.plans[0]?.results.map((result) => result.boardId)).toEqual([boardId(2)])
})

test('[OC3] a proposal is a plan of the outcome, with the board it was raised on and results of boards that have it', () => {
  const workshop = view({ plans: [plan(1)] })
  const states = boards(workshop, {
    1: board({ placements: [[planId(1), { lane: laneId(1), rank: 'a0' }]] }),
    2: board({
      proposals: [proposal(1, { name: 'Plan for kystsonen', why: 'Den mangler' })],
      placements: [[proposalId(1), { lane: laneId(1), rank: 'a0' }]],
    }),
  })
  const [, proposed] = compute({ view: workshop, states }).plans
  expect(proposed).toMatchObject({
    cardId: proposalId(1),
    name: 'Plan for kystsonen',
    description: 'Den mangler',
    proposedOn: boardId(2),
  })
  expect(proposed?.results).toMatchObject([{ boardId: boardId(2), lane: 'Felt 1', rank: 1 }])
})

test('[OC3] a proposal that was taken on to the plenary board appears once, as raised at its table', () => {
  const workshop = view({ plans: [] })
  const both = board({ proposals: [proposal(1)] })
  const outcome = compute({ view: workshop, states: boards(workshop, { 0: both, 1: both }) })
  expect(outcome.plans).toMatchObject([{ proposedOn: boardId(1) }])
  expect(outcome.plans[0]?.results.map((result) => result.boardId)).toEqual([boardId(1), boardId(0)])
})

test('[OC4] conflicts keep their board, parties by name, kind, severity and sentence; the most serious first', () => {
  const workshop = view({ plans: [plan(1), plan(2)] })
  const states = boards(workshop, {
    1: board({ conflicts: [conflict(1, { severity: 1 })] }),
    2: board({
      conflicts: [
        conflict(2, {
          severity: 3,
          kind: 'money',
          sentence: 'Det er ikke penger til begge',
          parties: [planId(1), planId(2)],
        }),
      ],
      remarks: [remark(1, conflictId(2), 'To ved bordet er uenige')],
    }),
  })
  const outcome = compute({ view: workshop, states })
  expect(outcome.conflicts.map(({ id }) => id)).toEqual([conflictId(2), conflictId(1)])
  expect(outcome.conflicts[0]).toMatchObject({
    boardId: boardId(2),
    kind: 'money',
    severity: 3,
    sentence: 'Det er ikke penger til begge',
    parties: [
      { kind: 'plan', id: planId(1), name: 'Plan 1' },
      { kind: 'plan', id: planId(2), name: 'Plan 2' },
    ],
    remarks: [{ boardId: boardId(2), text: 'To ved bordet er uenige' }],
  })
  expect(outcome.conflicts[1]?.parties[1]).toEqual({ kind: 'goal', id: goalId(1), name: '1 Mål 1' })
  expect(outcome.plans.map((listed) => listed.conflicts)).toEqual([[conflictId(2), conflictId(1)], [conflictId(2)]])
})

test('[OC4] a party that is gone from the workshop is kept without a name', () => {
  const workshop = view()
  const states = boards(workshop, { 1: board({ conflicts: [conflict(1, { parties: [planId(1), planId(9)] })] }) })
  expect(compute({ view: workshop, states }).conflicts[0]?.parties[1]).toEqual({
    kind: 'plan',
    id: planId(9),
    name: '',
  })
})

test('[OC5] characters that no document can hold are shown as a replacement sign', () => {
  const workshop = view()
  const text = 'a\u0000b\u0007c\ud800d\tæ\n😀'
  const states = boards(workshop, { 1: board({ remarks: [remark(1, planId(1), text)] }) })
  expect(compute({ view: workshop, states }).plans[0]?.remarks[0]?.text).toBe('a□b□c□d\tæ\n😀')
})

test('[OC6] the outcome is the same whatever order the boards and their records are read in', () => {
  fc.assert(
    fc.property(anyWorkshop, ({ view, states }) => {
      const reversed = new Map([...states].reverse().map(([id, state]) => [id, backwards(state)]))
      expect(compute({ view, states: reversed })).toEqual(compute({ view, states }))
    }),
  )
})

function backwards<S extends object>(state: S): S {
  const turned = Object.entries(state).map(([key, records]) => [
    key,
    records instanceof Map ? new Map([...records].reverse()) : records,
  ])
  return Object.fromEntries(turned) as S
}

test('[OC1] any boards give an outcome of the declared form that has every plan and every conflict', () => {
  fc.assert(
    fc.property(anyWorkshop, (workshop) => {
      const outcome = compute(workshop)
      expect(Check(Outcome, outcome)).toBe(true)
      const states = [...workshop.states.values()]
      const proposals = new Set(states.flatMap((state) => [...state.proposals.keys()]))
      expect(outcome.plans).toHaveLength(workshop.view.plans.length + proposals.size)
      expect(outcome.conflicts).toHaveLength(states.reduce((sum, state) => sum + state.conflicts.size, 0))
    }),
  )
})

test('[OC1] within a lane of a board the ranks are 1, 2, 3 … without gaps or doubles', () => {
  fc.assert(
    fc.property(anyWorkshop, (workshop) => {
      const outcome = compute(workshop)
      for (const lane of outcome.lanes) {
        for (const { boardId: on } of outcome.boards) {
          const there = [...outcome.plans, ...(outcome.goals ?? [])]
            .flatMap((of) => of.results)
            .filter((result) => result.boardId === on && result.lane === lane)
          const ranks = there.map((result) => result.rank ?? 0).sort((a, b) => a - b)
          expect(ranks).toEqual(ranks.map((_rank, index) => index + 1))
        }
      }
    }),
  )
})

test('[OC2] a board that was not read is a fault, not an empty board', () => {
  const workshop = view()
  const states = boards(workshop)
  states.delete(boardId(2))
  expect(() => compute({ view: workshop, states })).toThrow(boardId(2))
})

test('[OC34] the outcome holds each board’s causal picture with names frozen, and the goals it says pull apart; none is merged', () => {
  const workshop = view()
  const pulls = (effect: 1 | -1) =>
    board({
      statements: [{ id: statementId(1), text: 'Dyrt', about: null, raisedBy: null }],
      links: [
        [linkKey(statementId(1), goalId(1)), { effect: 1 }],
        [linkKey(statementId(1), goalId(2)), { effect }],
      ],
    })
  const { causes } = compute({ view: workshop, states: boards(workshop, { 1: pulls(-1), 2: pulls(1) }) })
  expect(causes?.statements.map((each) => [each.boardId, each.text])).toEqual([
    [boardId(1), 'Dyrt'],
    [boardId(2), 'Dyrt'],
  ])
  expect(causes?.links.map(({ boardId, from, to, effect }) => [boardId, from.name, to.name, effect])).toEqual([
    [boardId(1), 'Dyrt', '1 Mål 1', 1],
    [boardId(1), 'Dyrt', '2 Mål 2', -1],
    [boardId(2), 'Dyrt', '1 Mål 1', 1],
    [boardId(2), 'Dyrt', '2 Mål 2', 1],
  ])
  expect(causes?.apart).toEqual([
    {
      boardId: boardId(1),
      goals: [
        { kind: 'goal', id: goalId(1), name: '1 Mål 1' },
        { kind: 'goal', id: goalId(2), name: '2 Mål 2' },
      ],
      chains: [
        { names: ['Dyrt', '1 Mål 1'], acts: ['supports'] },
        { names: ['Dyrt', '2 Mål 2'], acts: ['counteracts'] },
      ],
    },
  ])
})

test('[OC35] an outcome stored before causal pictures were drawn is read, and has none', () => {
  const { causes: _causes, ...old } = compute({ view: view(), states: boards(view()) })
  expect(Check(Outcome, old)).toBe(true)
})
