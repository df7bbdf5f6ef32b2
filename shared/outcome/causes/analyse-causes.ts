import type { BoardState } from '../../board/state.ts'
import type { ConflictId, GoalId, NodeId } from '../../ids.ts'
import { causalGraph } from './causal-graph.ts'
import { type ConflictChain, conflictChains } from './conflict-chain.ts'
import { type EntangledPlan, entangledPlans } from './entangled-plans.ts'
import { type Ground, goalPairs } from './goal-pairs.ts'
import { linkedAmong } from './linked-among.ts'
import { feedbackLoops, type Loop } from './loops.ts'

/** Two goals that pull against each other, and the shortest reason why. */
export interface PulledApart {
  readonly goals: readonly [GoalId, GoalId]
  readonly ground: Ground
}

/** What a board's causal picture says. */
export interface CausesAnalysis {
  readonly apart: readonly PulledApart[]
  readonly loops: readonly Loop[]
  readonly entangled: readonly EntangledPlan[]
  /** The causal chain of each conflict. */
  readonly conflicts: ReadonlyMap<ConflictId, ConflictChain>
  /** Some of it was left out: the picture has more chains than are followed. */
  readonly cut: boolean
}

/** The records the picture is made of. */
export type CausesState = Pick<BoardState, 'links' | 'statements' | 'conflicts'>

/** Analyses the causal picture of a board. `known` are the goals and plans there are; what is linked to others says nothing. */
export function analyseCauses(known: Iterable<NodeId>, state: CausesState): CausesAnalysis {
  const graph = causalGraph(linkedAmong(known, state), state.links)
  const { pairs, cut: somePairs } = goalPairs(graph)
  const { loops, cut: someLoops } = feedbackLoops(graph)
  const chainOf = conflictChains(graph)
  return {
    apart: pairs.flatMap(({ goals, apart }) => (apart ? [{ goals, ground: apart }] : [])),
    loops,
    entangled: entangledPlans(graph, [...state.conflicts.values()]),
    conflicts: new Map([...state.conflicts].map(([id, { parties }]) => [id, chainOf(parties)])),
    cut: somePairs || someLoops,
  }
}
