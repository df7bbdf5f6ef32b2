import { Check } from 'typebox/value'
import { expect, test } from 'vitest'
import { makeId } from '../../../shared/ids.ts'
import { computeOutcome } from '../../../shared/outcome/compute-outcome.ts'
import { mergeTables } from '../../../shared/outcome/merge/merge-tables.ts'
import { Merge } from '../../../shared/outcome/merge/types.ts'
import { Outcome } from '../../../shared/outcome/types.ts'
import {
  board,
  boardId,
  boards,
  conflict,
  conflictId,
  goalId,
  laneId,
  plan,
  remark,
  remarkId,
  view,
} from './sample-workshop.ts'

const stamp = { version: null, computedAt: '2028-03-01T10:00:00.000Z' }
const put = (goal: number, lane: number, rank = 'a0') =>
  [goalId(goal), { lane: laneId(lane), rank }] as [
    ReturnType<typeof goalId>,
    { lane: ReturnType<typeof laneId>; rank: string },
  ]

test('[OC37] each goal on the boards is told with every board’s lane and place, its conflicts and its remarks', () => {
  const workshop = view({ goals: 3, ranked: [goalId(2), goalId(1)] })
  const outcome = computeOutcome(
    workshop,
    boards(workshop, {
      1: board({
        placements: [put(1, 1), put(2, 1, 'a1')],
        conflicts: [conflict(1, { parties: [goalId(1), goalId(3)] })],
      }),
      2: board({ placements: [put(2, 3)], remarks: [remark(1, goalId(2), 'Uenige')] }),
    }),
    stamp,
  )
  expect(outcome.goals).toMatchObject([
    {
      goalId: goalId(2),
      level: 'mainGoal',
      title: 'Mål 2',
      results: [
        { boardId: boardId(1), lane: 'Felt 1', rank: 2 },
        { boardId: boardId(2), lane: 'Felt 3', rank: 1 },
      ],
      conflicts: [],
      remarks: [{ id: remarkId(1), boardId: boardId(2), text: 'Uenige' }],
    },
    {
      goalId: goalId(1),
      conflicts: [conflictId(1)],
      results: [
        { lane: 'Felt 1', rank: 1 },
        { lane: null, rank: null },
      ],
    },
  ])
  expect(Check(Outcome, outcome)).toBe(true)
  const { goals: _goals, ...before } = outcome
  expect(Check(Outcome, before)).toBe(true)
})

test('[OC37] where goals and no plan lie on the boards, no decision on mandatory plans is missed; unplaced goals are', () => {
  const ranking = view({ plans: [], ranked: [goalId(1)] })
  expect(computeOutcome(ranking, boards(ranking), stamp).notices).toEqual([{ code: 'halfDone', count: 1 }])
  const both = view({ plans: [plan(1)], ranked: [goalId(1)] })
  expect(computeOutcome(both, boards(both), stamp).notices.map(({ code }) => code)).toEqual([
    'mandatoryWithoutDecision',
    'mandatoryWithoutDecision',
    'halfDone',
  ])
})

test('[OC38] the merge lays goals over each other and names their level', () => {
  const workshop = view({ plans: [], ranked: [goalId(1)] })
  const merged = mergeTables(
    workshop,
    boards(workshop, { 1: board({ placements: [put(1, 1)] }), 2: board({ placements: [put(1, 2)] }) }),
  )
  expect(merged.cards).toMatchObject([
    { cardId: goalId(1), name: '1 Mål 1', type: { kind: 'goal', level: 'mainGoal' }, proposedLane: laneId(1) },
  ])
  expect(Check(Merge, merged)).toBe(true)
})

test('[MG43] the merge has the tables’ ambitions for each goal, in their own words', () => {
  const workshop = view({ plans: [plan(1)], ranked: [goalId(1), goalId(2)] })
  const said = (name: string, about: ReturnType<typeof goalId> | null) =>
    board({ statements: [{ id: makeId('statement', name), text: name, about, raisedBy: null }] })
  const { cards } = mergeTables(workshop, boards(workshop, { 1: said('Flere', goalId(2)), 2: said('Andre', null) }))
  expect(Object.fromEntries(cards.map(({ cardId, ambitions }) => [cardId, ambitions]))).toMatchObject({
    [goalId(1)]: [],
    [goalId(2)]: [{ number: 1, texts: ['Flere'] }],
  })
})

test('[OC39] the ambitions of a goal are told with their boards', () => {
  const workshop = view({ ranked: [goalId(1)] })
  const written = { id: makeId('statement', 'first'), text: 'Alle skal med', about: goalId(1), raisedBy: null }
  const step = { ...written, id: makeId('statement', 'step'), about: null }
  const outcome = computeOutcome(workshop, boards(workshop, { 2: board({ statements: [step, written] }) }), stamp)
  expect(outcome.goals?.[0]?.ambitions).toEqual([{ id: written.id, boardId: boardId(2), text: 'Alle skal med' }])
})
