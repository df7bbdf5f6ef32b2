import { type Card, isPlanCard } from '../../board/card.ts'
import type { BoardState } from '../../board/state.ts'
import type { CardId, GoalId, NodeId } from '../../ids.ts'
import type { Goal } from '../../planning/goal.ts'
import { goalTree } from '../../planning/goal-tree.ts'
import { type Term, yearsOf } from '../../planning/half-years.ts'
import type { Plan } from '../../planning/plan.ts'

/** What two may have in common: a goal both belong to, the area they are about, a year with work on both, the sector. Words: i18n `matrix.reason.*`. */
export const factKinds = ['goal', 'area', 'year', 'sector'] as const
export type FactKind = (typeof factKinds)[number]

/** What is known beforehand of a goal or plan that others may have too. */
export interface PairFacts {
  readonly id: CardId
  readonly facts: Readonly<Record<FactKind, ReadonlySet<string>>>
  /** What the catalogue says already that it serves, stands under or builds on. */
  readonly tied: ReadonlySet<NodeId>
}

/** What the facts are read from: the strategy's goals, the board's cards, when the board has timed them, and the years that count. */
export interface PairSource {
  readonly goals: readonly Goal[]
  readonly cards: Iterable<Card>
  readonly timings: BoardState['timings']
  readonly term: Term
}

/** What is done is no goal to weigh against others; it is what the goal above it says. */
function isWeighed({ level }: Goal): boolean {
  return level !== 'assignment' && level !== 'task'
}

/**
 * What is known of every goal down to the strategies, and of every plan and proposal on the board. A plan belongs to the goals it serves and those they
 * stand under; its years are those it is timed to, else those of the chief executive's proposal. A goal belongs to those it
 * stands under, and has area, years and sector of the plans that serve it. Of a proposal only its years are known.
 */
export function pairFacts({ goals, cards, timings, term }: PairSource): PairFacts[] {
  const above = goalsAbove(goals)
  const withAbove = (ids: readonly GoalId[]) => ids.flatMap((id) => [id, ...(above.get(id) ?? [])])
  const serving = new Map<GoalId, OwnFacts[]>()
  const plans = [...cards].filter(isPlanCard).map((card): PairFacts => {
    const plan = card.kind === 'plan' ? card.plan : null
    const own = {
      area: said(plan?.area),
      year: workYears(card.id, plan, { timings, term }),
      sector: said(plan?.sector),
    }
    for (const id of plan?.goalIds ?? []) serving.set(id, [...(serving.get(id) ?? []), own])
    const belongsTo = withAbove(plan?.goalIds ?? [])
    return {
      id: card.id,
      facts: factsOf(belongsTo, [own]),
      tied: new Set<NodeId>([...belongsTo, ...(plan?.buildsOn ?? [])]),
    }
  })
  return [
    ...goals.filter(isWeighed).map(({ id }): PairFacts => {
      const belongsTo = above.get(id) ?? []
      return { id, facts: factsOf(belongsTo, serving.get(id) ?? []), tied: new Set(belongsTo) }
    }),
    ...plans,
  ]
}

type OwnFacts = Readonly<Record<Exclude<FactKind, 'goal'>, readonly string[]>>

function factsOf(belongsTo: readonly GoalId[], all: readonly OwnFacts[]): PairFacts['facts'] {
  const of = (kind: keyof OwnFacts) => new Set(all.flatMap((own) => own[kind]))
  return { goal: new Set(belongsTo), area: of('area'), year: of('year'), sector: of('sector') }
}

/** The goals that each goal stands under, however far. */
function goalsAbove(goals: readonly Goal[]): ReadonlyMap<GoalId, readonly GoalId[]> {
  const tree = goalTree(
    goals,
    ({ id }) => id,
    ({ parents }) => parents,
  )
  return new Map(
    goals.map((goal) => {
      const found = new Set(tree.parentsOf(goal))
      for (const each of found) for (const parent of tree.parentsOf(each)) found.add(parent)
      return [goal.id, [...found].map(({ id }) => id)]
    }),
  )
}

function said(text: string | undefined): string[] {
  return text ? [text] : []
}

/** The years of the term in which there is work on a plan. */
function workYears(id: CardId, plan: Plan | null, { timings, term }: Pick<PairSource, 'timings' | 'term'>): string[] {
  const { start, finish } = timings.get(id) ?? plan?.baseline ?? {}
  const years = [start, finish].flatMap((day) => (day ? Number(day.slice(0, 4)) : []))
  if (years.length === 0) return []
  const within = {
    termFrom: Math.max(Math.min(...years), term.termFrom),
    termTo: Math.min(Math.max(...years), term.termTo),
  }
  return yearsOf(within).map(String)
}
