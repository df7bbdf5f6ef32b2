import fc from 'fast-check'
import { expect, test } from 'vitest'
import { goalsWithoutPlan, plansByGoal, plansWithoutGoal } from '../../../shared/planning/coverage.ts'
import { type Goal, goalLevels } from '../../../shared/planning/goal.ts'
import { horizons, planSystem, treatmentOf } from '../../../shared/planning/plan-system.ts'
import { type PlanType, planTypes } from '../../../shared/planning/plan-type.ts'
import { ringThrough } from '../../../shared/planning/ring.ts'
import { goalId, plan } from '../outcome/sample-workshop.ts'

test.each(planTypes)('[PL70] from %s the way up ends at the top, and never at a nearer horizon', (type) => {
  const way: PlanType[] = [type]
  for (let above = planSystem[type].under; above !== null; above = planSystem[above].under) {
    expect(way).not.toContain(above)
    way.push(above)
  }
  const looks = way.map((one) => ['none', ...horizons].indexOf(planSystem[one].horizon ?? 'none'))
  expect(looks).toEqual(looks.toSorted((a, b) => b - a))
  expect(way.length === 1 || way.includes('societalPart')).toBe(true)
})

test('[PL71] a plan is treated as it says, or else as its type usually is', () => {
  expect(treatmentOf({ planType: 'businessPlan', treatment: null })).toBe('administrative')
  expect(treatmentOf({ planType: 'businessPlan', treatment: 'political' })).toBe('political')
})

test('[PL72] a ring is found just where there is one, and told from its beginning to its end', () => {
  const edges = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 14 })
  fc.assert(
    fc.property(edges, (pairs) => {
      const below = (of: number) => pairs.filter(([from]) => from === of).map(([, to]) => to)
      const reached = new Set(below(0))
      for (const thing of reached) for (const next of below(thing)) reached.add(next)
      const ring = ringThrough(0, below)
      expect(ring !== null).toBe(reached.has(0))
      if (ring === null) return
      expect([ring[0], ring.at(-1)]).toEqual([0, 0])
      for (const [at, thing] of ring.slice(0, -1).entries()) expect(below(thing)).toContain(ring[at + 1])
    }),
    { numRuns: 500 },
  )
})

const levels = fc.constantFrom(...goalLevels)
/** Goals with parents anywhere in the list: ties that go nowhere up are not followed. */
const anyGoals: fc.Arbitrary<Goal[]> = fc
  .array(fc.tuple(levels, fc.array(fc.nat(9), { maxLength: 3 })), { maxLength: 10 })
  .map((list) =>
    list.map(([level, parents], index) => {
      return {
        id: goalId(index),
        level,
        number: '',
        title: `Mål ${index}`,
        text: '',
        parents: parents.map(goalId),
        sdgs: [],
      }
    }),
  )

test('[PL78] a goal has a plan just when it or a goal under it is linked', () => {
  fc.assert(
    fc.property(anyGoals, fc.array(fc.nat(9), { maxLength: 4 }), (goals, linked) => {
      const plans = linked.map((n, index) => plan(index, { goalIds: [goalId(n)] }))
      const rank = (goal: Goal) => goalLevels.indexOf(goal.level)
      const isCovered = (goal: Goal): boolean =>
        plans.some(({ goalIds }) => goalIds.includes(goal.id)) ||
        goals.some((child) => rank(child) > rank(goal) && child.parents.includes(goal.id) && isCovered(child))
      expect(goalsWithoutPlan(goals, plans)).toEqual(goals.filter((goal) => !isCovered(goal)))
    }),
    { numRuns: 300 },
  )
})

test('[PL78] plans without a goal are listed, and each goal has the plans linked to it', () => {
  const plans = [plan(1, { goalIds: [goalId(1), goalId(2)] }), plan(2), plan(3, { goalIds: [goalId(2)] })]
  expect(plansWithoutGoal(plans)).toEqual([plans[1]])
  const of = plansByGoal(plans)
  expect([of(goalId(1)), of(goalId(2)), of(goalId(3))]).toEqual([[plans[0]], [plans[0], plans[2]], []])
})
