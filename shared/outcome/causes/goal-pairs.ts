import { type GoalId, isId, type NodeId } from '../../ids.ts'
import { type CausalGraph, type Sign, times } from './causal-graph.ts'
import { type Chain, chainsFrom } from './chains.ts'

/** Why two goals are said to pull against each other, or along. The chains begin at the same node and end at the goals. */
export type Ground =
  /** One goal acts on the other. */
  | { readonly kind: 'chain'; readonly chain: Chain }
  /** Something acts on both: with different signs when they are pulled apart, with the same when along. */
  | { readonly kind: 'common'; readonly chains: readonly [Chain, Chain] }

/** Two goals and the shortest ground for each of the two; null where there is none. A pair may have both. */
export interface GoalPair {
  readonly goals: readonly [GoalId, GoalId]
  readonly apart: Ground | null
  readonly along: Ground | null
}

/**
 * The pairs of goals that anything ties together. They are pulled apart by a chain between them that counteracts, or by a node
 * that supports one of them and counteracts the other; they are pulled along by the like with the same sign. Of several
 * grounds the one with the fewest links is told. The pairs that are pulled apart by the shortest come first.
 */
export function goalPairs(graph: CausalGraph): { pairs: readonly GoalPair[]; cut: boolean } {
  const found = new Map<string, { goals: [GoalId, GoalId]; apart: Ground | null; along: Ground | null }>()
  let cut = false
  const keep = (a: GoalId, b: GoalId, sign: Sign, links: number, ground: () => Ground) => {
    const key = a < b ? a + b : b + a
    const pair = found.get(key) ?? { goals: a < b ? [a, b] : [b, a], apart: null, along: null }
    found.set(key, pair)
    const which = sign === 1 ? 'along' : 'apart'
    const known = pair[which]
    if (known === null || links < linksOf(known)) pair[which] = ground()
  }
  for (const start of graph.keys()) {
    const { reached, cut: some } = shortestToGoals(graph, start)
    cut ||= some
    for (const [index, first] of reached.entries()) {
      const links = first.nodes.length - 1
      if (isId('goal', start)) keep(start, endOf(first), first.sign, links, () => ({ kind: 'chain', chain: first }))
      for (const second of reached.slice(index + 1)) {
        if (endOf(first) === endOf(second)) continue
        const both = links + second.nodes.length - 1
        keep(endOf(first), endOf(second), times(first.sign, second.sign), both, () => inOrder(first, second))
      }
    }
  }
  const pairs = [...found.values()].sort(byGround)
  return { pairs, cut }
}

/** The shortest chain of either sign from a node to each goal it reaches. */
function shortestToGoals(graph: CausalGraph, start: NodeId): { reached: Chain[]; cut: boolean } {
  const { chains, cut } = chainsFrom(graph, start)
  const reached = new Map<string, Chain>()
  for (const chain of chains) {
    const key = `${chain.nodes.at(-1)}${chain.sign}`
    if (isId('goal', chain.nodes.at(-1)) && !reached.has(key)) reached.set(key, chain)
  }
  return { reached: [...reached.values()], cut }
}

function endOf(chain: Chain): GoalId {
  return chain.nodes.at(-1) as GoalId
}

/** In the order of the pair: the chain to its first goal first. */
function inOrder(a: Chain, b: Chain): Ground {
  return { kind: 'common', chains: endOf(a) < endOf(b) ? [a, b] : [b, a] }
}

/** How many links a ground has. */
export function linksOf(ground: Ground): number {
  const chains: readonly Chain[] = ground.kind === 'chain' ? [ground.chain] : ground.chains
  return chains.reduce((sum, { nodes }) => sum + nodes.length - 1, 0)
}

function byGround(a: GoalPair, b: GoalPair): number {
  const links = ({ apart }: GoalPair) => (apart === null ? Number.POSITIVE_INFINITY : linksOf(apart))
  const order = links(a) === links(b) ? 0 : links(a) - links(b)
  return order || (a.goals.join(' ') < b.goals.join(' ') ? -1 : 1)
}
