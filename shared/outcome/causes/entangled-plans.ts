import type { Conflict } from '../../board/records/conflict.ts'
import { type GoalId, isId, isPlanCardId, type PlanCardId } from '../../ids.ts'
import type { CausalGraph } from './causal-graph.ts'
import { chainsFrom } from './chains.ts'

/** What a plan is entangled in. */
export interface EntangledPlan {
  readonly cardId: PlanCardId
  /** Pairs of a goal it supports and another it counteracts, by chains of any length. */
  readonly pulledApart: number
  /** Goal conflicts it is a party to. */
  readonly conflicts: number
}

/** The plans that pull goals apart or are parties to goal conflicts, the most entangled first: by the sum of both, then by id. */
export function entangledPlans(graph: CausalGraph, conflicts: readonly Pick<Conflict, 'parties'>[]): EntangledPlan[] {
  const cards = new Set<PlanCardId>(
    [...graph.keys(), ...conflicts.flatMap(({ parties }) => parties)].filter(isPlanCardId),
  )
  return [...cards]
    .map((cardId) => ({
      cardId,
      pulledApart: pairsApart(graph, cardId),
      conflicts: conflicts.filter(({ parties }) => parties.includes(cardId)).length,
    }))
    .filter((plan) => weight(plan) > 0)
    .sort((a, b) => weight(b) - weight(a) || (a.cardId < b.cardId ? -1 : 1))
}

function weight({ pulledApart, conflicts }: EntangledPlan): number {
  return pulledApart + conflicts
}

function pairsApart(graph: CausalGraph, cardId: PlanCardId): number {
  const supports = new Set<GoalId>()
  const counteracts = new Set<GoalId>()
  for (const { nodes, sign } of chainsFrom(graph, cardId).chains) {
    const end = nodes.at(-1)
    if (isId('goal', end)) (sign === 1 ? supports : counteracts).add(end)
  }
  const pairs = new Set<string>()
  for (const up of supports) for (const down of counteracts) if (up !== down) pairs.add([up, down].sort().join(' '))
  return pairs.size
}
