import { expect, test } from 'vitest'
import { cardsOf } from '../../../shared/board/card.ts'
import { type CardFilter, hiddenCards, isFiltering, noFilter } from '../../../shared/board/card-filter.ts'
import type { Goal } from '../../../shared/planning/goal.ts'
import { goalId, plan, planId, proposal, proposalId } from '../outcome/sample-workshop.ts'

const goal = (n: number, level: Goal['level'], parents: number[]): Goal => {
  return { id: goalId(n), level, number: '', title: `Mål ${n}`, text: '', parents: parents.map(goalId), sdgs: [] }
}
const goals = [goal(1, 'mainGoal', []), goal(2, 'subGoal', [1]), goal(3, 'strategy', [2]), goal(4, 'mainGoal', [])]
const plans = [
  plan(1, { planType: 'themePlan', sector: 'Helse', goalIds: [goalId(3)], sdgs: [3] }),
  plan(2, { planType: 'themePlan', sector: 'Kultur', goalIds: [goalId(4)], sdgs: [3, 11] }),
  plan(3, { planType: 'strategy', sector: 'Helse' }),
]
const laid = { plans, goals, workshop: { goalIds: [] } }
const cards = cardsOf(laid, { proposals: new Map([[proposalId(1), proposal(1, { planType: 'strategy' })]]) })
const shown = (chosen: Partial<CardFilter>) => {
  const hidden = hiddenCards({ ...noFilter, ...chosen }, cards, goals)
  return cards.map(({ id }) => id).filter((id) => !hidden.has(id))
}

test('[BD90] cards are shown that fit all that is chosen: type, goal with those under it, sector, SDG', () => {
  expect(shown({})).toHaveLength(4)
  expect(shown({ planType: 'themePlan' })).toEqual([planId(1), planId(2)])
  expect(shown({ planType: 'strategy' })).toEqual([planId(3), proposalId(1)])
  expect(shown({ goalId: goalId(1) })).toEqual([planId(1)])
  expect(shown({ goalId: goalId(4) })).toEqual([planId(2)])
  expect(shown({ sector: 'Helse', planType: 'strategy' })).toEqual([planId(3)])
  expect(shown({ sdg: 3 })).toEqual([planId(1), planId(2)])
  expect(shown({ sdg: 17 })).toEqual([])
  expect(isFiltering(noFilter)).toBe(false)
  expect(isFiltering({ ...noFilter, sdg: 17 })).toBe(true)
})

test('[BD120] a goal on the boards fits the choice of itself, of a goal above it, and of its SDGs', () => {
  const ranked = cardsOf(
    {
      plans: [],
      goals: [...goals, { ...goal(5, 'subGoal', [1]), sdgs: [4] }],
      workshop: { goalIds: [2, 4, 5].map(goalId) },
    },
    { proposals: new Map() },
  )
  const left = (chosen: Partial<CardFilter>) => {
    const hidden = hiddenCards({ ...noFilter, ...chosen }, ranked, goals)
    return ranked.map(({ id }) => id).filter((id) => !hidden.has(id))
  }
  expect(left({ goalId: goalId(1) })).toEqual([goalId(2)])
  expect(left({ goalId: goalId(4) })).toEqual([goalId(4)])
  expect(left({ sdg: 4 })).toEqual([goalId(5)])
  expect(left({ planType: 'strategy' })).toEqual([])
  expect(left({ sector: 'Helse' })).toEqual([])
})
