import { expect, test } from 'vitest'
import { arrange } from '../../../shared/board/arrange.ts'
import { cardName, cardsOf } from '../../../shared/board/card.ts'
import { openBoard } from '../../../shared/board/doc.ts'
import { flag, place, remark } from '../../../shared/board/edits.ts'
import { progressOf } from '../../../shared/board/progress.ts'
import { readBoard } from '../../../shared/board/read.ts'
import type { GoalId } from '../../../shared/ids.ts'
import {
  conflict,
  goalIds,
  goals,
  laid,
  laneIds,
  lanes,
  planIds,
  plans,
  remark as written,
} from '../../fixtures/board-samples.ts'

const [first, second] = goalIds as [GoalId, GoalId]
const [lane] = laneIds
const ranked = { ...laid, workshop: { lanes, goalIds: [second, first] } }

test('[BD120] the goals a workshop has chosen are cards, before its plans and in its order, each with those it stands under', () => {
  const cards = cardsOf(ranked, { proposals: new Map() })
  expect(cards.slice(0, 3).map(({ id }) => id)).toEqual([second, first, planIds[0]])
  expect(cards[0]).toEqual({ kind: 'goal', id: second, goal: goals[1], parents: [goals[0]] })
  expect(cards.slice(0, 2).map(cardName)).toEqual(['2 Mål 2', '1 Mål 1'])
  expect(cards).toHaveLength(plans.length + 2)
  expect(cardsOf(laid, { proposals: new Map() })).toHaveLength(plans.length)
  // One that is gone from the strategy lies on no board.
  expect(cardsOf({ ...ranked, goals: goals.slice(1) }, { proposals: new Map() })[0]).toMatchObject({
    id: second,
    parents: [],
  })
})

test('[BD121] a goal is placed among plans, in conflict and remarked on like any card, and counts as placed', () => {
  const doc = openBoard()
  const columns = () => arrange(lanes, cardsOf(ranked, readBoard(doc)), readBoard(doc))
  if (!lane) throw new Error('no lane')
  place(doc, columns(), planIds[0] ?? second, lane, 0, null)
  place(doc, columns(), second, lane, 0, null)
  flag(doc, conflict({ parties: [second, planIds[0] ?? first] }), null)
  remark(doc, written({ about: second }), null)
  const state = readBoard(doc)
  expect(columns()[1]?.cards.map(({ id }) => id)).toEqual([second, planIds[0]])
  expect(state.setAside).toEqual([])
  expect([...state.remarks.values()].map(({ about }) => about)).toEqual([second])
  expect(progressOf(ranked, state)).toEqual({ placed: 2, all: plans.length + 2, conflicts: 1 })
})

test.each([
  ['decisions', '', { decision: 'revise' }],
  ['timings', '', { start: '2028-1', finish: '2028-2' }],
  ['needs', '/theme', { answer: 'yes' }],
] as const)('[BD122] a goal has no record among %s', (map, question, value) => {
  const doc = openBoard()
  doc.getMap(map).set(`${second}${question}`, value)
  const state = readBoard(doc)
  expect(state[map].size).toBe(0)
  expect(state.setAside).toEqual([{ map, key: `${second}${question}` }])
})
