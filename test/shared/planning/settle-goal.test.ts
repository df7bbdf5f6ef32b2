import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Goal, goalLevels, isBelow } from '../../../shared/planning/goal.ts'
import { goalTree } from '../../../shared/planning/goal-tree.ts'
import { settleGoal } from '../../../shared/planning/settle-goal.ts'
import { DomainError } from '../../../shared/protocol/errors.ts'
import { goalId } from '../outcome/sample-workshop.ts'

function goal(n: number, facts: Partial<Goal> = {}): Goal {
  return { id: goalId(n), level: 'mainGoal', number: '', title: `Mål ${n}`, text: '', parents: [], sdgs: [], ...facts }
}

const entered = fc.record({
  at: fc.nat(9),
  level: fc.constantFrom(...goalLevels),
  // Beyond those there are: one that was deleted.
  parents: fc.uniqueArray(fc.nat(10), { maxLength: 3 }),
})

test('[PL136] whatever is entered one after another, every tie leads to a higher level, and no goal is left out of the tree', () => {
  const outcomes = new Set<string>()
  fc.assert(
    fc.property(fc.array(entered, { maxLength: 40 }), (entries) => {
      let goals = Array.from({ length: 10 }, (_, n) => goal(n, { level: goalLevels[n % 5] ?? 'task' }))
      for (const { at, level, parents } of entries) {
        const others = goals.filter((_, n) => n !== at)
        try {
          const settled = settleGoal(goal(at, { level, parents: parents.map(goalId) }), others)
          goals = goals.map((one, n) => (n === at ? settled : one))
          outcomes.add('taken')
        } catch (error) {
          if (!(error instanceof DomainError)) throw error
          outcomes.add(String(error.params.reason))
        }
      }
      const levelOf = new Map(goals.map(({ id, level }) => [id, level]))
      for (const { level, parents } of goals)
        for (const id of parents) expect(isBelow(level, levelOf.get(id) ?? 'task')).toBe(true)
      const tree = goalTree(
        goals,
        ({ id }) => id,
        ({ parents }) => parents,
      )
      for (const one of goals) expect(tree.parentsOf(one).map(({ id }) => id)).toEqual(one.parents)
    }),
    { numRuns: 300 },
  )
  expect(outcomes).toEqual(new Set(['taken', 'parentGone', 'goalRing', 'notBelowParent', 'notAboveChild']))
})

test('[PL137] the ring is told by its names before the level it breaks', () => {
  const [main, sub] = [goal(1, { number: '1' }), goal(2, { level: 'subGoal', parents: [goalId(1)] })]
  expect(() => settleGoal({ ...main, level: 'task', parents: [sub.id] }, [sub])).toThrow(
    expect.objectContaining({
      code: 'badRequest',
      where: 'parents',
      params: { reason: 'goalRing', names: '«1 Mål 1» → «Mål 2» → «1 Mål 1»' },
    }),
  )
  expect(() => settleGoal({ ...main, parents: [main.id] }, [sub])).toThrow(
    expect.objectContaining({ params: { reason: 'goalRing', names: '«1 Mål 1» → «1 Mål 1»' } }),
  )
})
