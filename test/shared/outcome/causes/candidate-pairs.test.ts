import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Card } from '../../../../shared/board/card.ts'
import type { CardId, GoalId } from '../../../../shared/ids.ts'
import { limits } from '../../../../shared/limits.ts'
import { candidatePairs, type PairKind, pairKinds } from '../../../../shared/outcome/causes/candidate-pairs.ts'
import { factKinds, type PairFacts, pairFacts } from '../../../../shared/outcome/causes/pair-facts.ts'
import type { Goal } from '../../../../shared/planning/goal.ts'
import type { Plan } from '../../../../shared/planning/plan.ts'
import { goalId, plan, planId, proposalId } from '../sample-workshop.ts'

const term = { termFrom: 2027, termTo: 2030 }
const [main, one, two, other] = [goalId(1), goalId(2), goalId(3), goalId(4)]

function goal(id: GoalId, level: Goal['level'], ...parents: GoalId[]): Goal {
  return { id, level, number: '', title: id, text: '', parents, sdgs: [] }
}
/** Two sub-goals under one main goal, and a main goal by itself. */
const goals = [goal(main, 'mainGoal'), goal(one, 'subGoal', main), goal(two, 'subGoal', main), goal(other, 'mainGoal')]

const planCard = (n: number, facts: Partial<Plan>): Card => ({ kind: 'plan', id: planId(n), plan: plan(n, facts) })
const proposalCard = (n: number): Card => ({
  kind: 'proposal',
  id: proposalId(n),
  proposal: { id: proposalId(n), name: `Forslag ${n}`, planType: 'themePlan', why: '', raisedBy: null },
})
const timedTo = (...timed: [CardId, string, string][]) =>
  new Map(timed.map(([id, start, finish]) => [id, { start, finish }]))

const facts = (cards: readonly Card[], timings = timedTo()) => pairFacts({ goals, cards, timings, term })
const told = (pairs: ReturnType<typeof candidatePairs>) => pairs.map(({ from, to }) => `${from} ${to}`)
const pair = (from: CardId, to: CardId) => `${from} ${to}`

test('[GC60] a plan belongs to the goals it serves and those above; a goal has area, years and sector of its plans', () => {
  const cards = [planCard(1, { goalIds: [one], area: 'Sandvika', sector: 'Miljø' }), proposalCard(1)]
  const known = facts(cards, timedTo([planId(1), '2027-2', '2028-1'], [proposalId(1), '2028-1', '2028-2']))
  const of = (id: CardId) => known.find((each) => each.id === id)?.facts
  const years = new Set(['2027', '2028'])
  const own = { area: new Set(['Sandvika']), year: years, sector: new Set(['Miljø']) }
  expect(of(planId(1))).toEqual({ goal: new Set([one, main]), ...own })
  expect(of(one)).toEqual({ goal: new Set([main]), ...own })
  const nothing = { goal: new Set(), area: new Set(), year: new Set(), sector: new Set() }
  expect(of(main)).toEqual(nothing)
  expect(of(proposalId(1))).toEqual({ ...nothing, year: new Set(['2028']) })
})

test('[GC60] years are those the board has timed, else those of the proposal, within the term', () => {
  const proposed = { baseline: { start: '2025-06', finish: '2028' } }
  const known = facts([planCard(1, proposed), planCard(2, proposed)], timedTo([planId(2), '2030-1', '2031-1']))
  expect(known.slice(-2).map((each) => [...each.facts.year])).toEqual([['2027', '2028'], ['2030']])
})

test('[GC60] what the catalogue says already is not asked: a goal a plan serves, a goal above another, a plan to build on', () => {
  const cards = [
    planCard(1, { goalIds: [one], sector: 'Miljø' }),
    planCard(2, { goalIds: [two], sector: 'Miljø', buildsOn: [planId(1)] }),
  ]
  expect(told(candidatePairs(facts(cards)))).toEqual([
    pair(planId(1), two),
    pair(planId(2), one),
    // Both sub-goals belong to the main goal; neither is asked about with it, nor the plans with each other.
    pair(one, two),
  ])
})

test('[GC60] assignments and tasks are not weighed; a plan that serves one belongs to the goals above it', () => {
  const task = goalId(9)
  const cards = [planCard(1, { goalIds: [task] })]
  const known = pairFacts({ goals: [...goals, goal(task, 'task', one)], cards, timings: timedTo(), term })
  expect(known.map(({ id }) => id)).toEqual([main, one, two, other, planId(1)])
  expect(known.at(-1)?.facts.goal).toEqual(new Set([task, one, main]))
})

test('[GC61] those that share most come first, then those whose facts fewest others have; kinds take turns and nobody comes again before the others', () => {
  const shared = { area: 'Sandvika', sector: 'Miljø' }
  const cards = [
    planCard(1, { goalIds: [one], ...shared }),
    planCard(2, { goalIds: [two], ...shared }),
    planCard(3, { goalIds: [other], sector: 'Miljø' }),
  ]
  const timings = timedTo([planId(1), '2027-1', '2027-1'], [planId(2), '2027-2', '2027-2'])
  // Worked out by hand: 1 on two shares goal, area, year and sector, as do 2 on one, one on two and 1 on 2; the rest a sector.
  expect(told(candidatePairs(facts(cards, timings)))).toEqual([
    pair(planId(1), two),
    pair(one, other),
    pair(planId(2), planId(3)),
    // All six have come once.
    pair(planId(2), one),
    pair(two, other),
    pair(planId(1), planId(3)),
    // All six have come twice.
    pair(planId(1), other),
    pair(one, two),
    pair(planId(2), other),
    pair(planId(1), planId(2)),
    pair(planId(3), one),
    pair(planId(3), two),
  ])
})

test('[GC61] of pairs that share as much, an area of two says more than a sector of all', () => {
  const cards = [
    planCard(1, { sector: 'Miljø' }),
    planCard(2, { sector: 'Miljø' }),
    planCard(3, { sector: 'Miljø', area: 'Fornebu' }),
    planCard(4, { area: 'Fornebu' }),
  ]
  const first = candidatePairs(facts(cards)).find(({ kind }) => kind === 'planPlan')
  expect(first).toEqual({
    kind: 'planPlan',
    from: planId(3),
    to: planId(4),
    reasons: [{ kind: 'area', values: ['Fornebu'] }],
  })
})

const values = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 2 }).map((list) => new Set(list))
const anyFacts: fc.Arbitrary<PairFacts[]> = fc
  .array(
    fc.record({
      isGoal: fc.boolean(),
      facts: fc.record({ goal: values, area: values, year: values, sector: values }),
      ties: fc.array(fc.nat(20), { maxLength: 3 }),
    }),
    { maxLength: 14 },
  )
  .map((list) => {
    const id = (n: number) => (list[n]?.isGoal ? goalId(n) : planId(n))
    return list.map(({ facts, ties }, n) => ({ id: id(n), facts, tied: new Set(ties.map(id)) }))
  })

test('[GC61] whatever is known: each pair once, with what both have; as many as are asked for, and nobody more often than may be', () => {
  fc.assert(
    fc.property(anyFacts, fc.infiniteStream(fc.nat()), (all, order) => {
      const pairs = candidatePairs(all)
      const byId = new Map(all.map((each) => [each.id, each]))
      const used = new Map<CardId, number>()
      for (const { from, to, reasons } of pairs) {
        const [a, b] = [byId.get(from), byId.get(to)]
        for (const id of [from, to]) used.set(id, (used.get(id) ?? 0) + 1)
        if (!a || !b) throw new Error('a pair of what is not there')
        expect(a.tied.has(to) || b.tied.has(from)).toBe(false)
        const both = factKinds.filter((kind) => [...a.facts[kind]].some((value) => b.facts[kind].has(value)))
        expect(reasons.map(({ kind }) => kind)).toEqual(both)
        expect(both.length).toBeGreaterThan(0)
      }
      expect(new Set(pairs.map(({ from, to }) => [from, to].sort().join(' '))).size).toBe(pairs.length)
      expect(Math.max(0, ...used.values())).toBeLessThanOrEqual(limits.pairsOfOne)
      // A pair that was left out had no room: the list is full, or one of the two has all it may.
      const isFull = (id: CardId) => used.get(id) === limits.pairsOfOne
      if (pairs.length < limits.candidatePairs) {
        for (const [a, b] of everyTwo(all)) {
          const isAsked = pairs.some(({ from, to }) => [from, to].every((id) => id === a.id || id === b.id))
          const isSaid = a.tied.has(b.id) || b.tied.has(a.id)
          const share = factKinds.some((kind) => [...a.facts[kind]].some((value) => b.facts[kind].has(value)))
          if (share && !isSaid && !isAsked) expect(isFull(a.id) || isFull(b.id)).toBe(true)
        }
      } else expect(pairs.length).toBe(limits.candidatePairs)
      const shuffled = [...all].map((each) => [order.next().value, each] as const).sort(([a], [b]) => a - b)
      expect(candidatePairs(shuffled.map(([, each]) => each))).toEqual(pairs)
    }),
  )
})

function everyTwo<T>(all: readonly T[]): [T, T][] {
  return all.flatMap((a, index) => all.slice(index + 1).map((b): [T, T] => [a, b]))
}

test('[GC61] of 300 plans and 100 goals that all share something, a dozen pairs of every kind are asked', () => {
  const cards = Array.from({ length: 300 }, (_, n) =>
    planCard(n, { goalIds: [goalId(n % 100)], sector: `Sektor ${n % 6}`, area: n % 5 ? '' : `Sted ${n % 25}` }),
  )
  const many = Array.from({ length: 100 }, (_, n) =>
    n < 4 ? goal(goalId(n), 'mainGoal') : goal(goalId(n), 'subGoal', goalId(n % 4)),
  )
  const pairs = candidatePairs(pairFacts({ goals: many, cards, timings: timedTo(), term }))
  const count = (kind: PairKind) => pairs.filter((each) => each.kind === kind).length
  expect(pairKinds.map(count)).toEqual([4, 4, 4])
  expect(new Set(pairs.flatMap(({ from, to }) => [from, to])).size).toBe(24)
})
