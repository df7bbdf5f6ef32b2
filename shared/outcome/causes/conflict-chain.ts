import type { LinkKey } from '../../board/records/link.ts'
import type { NodeId } from '../../ids.ts'
import type { CausalGraph, Step } from './causal-graph.ts'
import { linksAlong } from './chain-words.ts'
import { type Chain, chainsFrom } from './chains.ts'

/** A part of a causal picture. */
export interface PicturePart {
  readonly nodes: ReadonlySet<NodeId>
  readonly links: ReadonlySet<LinkKey>
}

/**
 * What ties two parties together: one chain from the one to the other; or, where there is none, two that pull in opposite ways: to both
 * from what acts on them, or from both to what they act on.
 */
export type Tie = readonly (readonly NodeId[])[]

/** The part of the picture that ties a conflict's parties together. */
export interface ConflictChain extends PicturePart {
  /** What ties them together that is told, the shortest first. */
  readonly ties: readonly Tie[]
  /** How much more there is. */
  readonly more: number
}

/** As many ties of a conflict as are told: the nearest say what it is about, and nobody reads the hundreds of a thick picture. */
const mostTiesTold = 3

/** The shortest chain of either sign to each node that is reached. */
type Reach = ReadonlyMap<NodeId, readonly Chain[]>

/** Answers the function that finds the causal chain of a conflict in a picture. What is followed from a node is followed once. */
export function conflictChains(graph: CausalGraph): (parties: readonly NodeId[]) => ConflictChain {
  const against = turned(graph)
  const from = remembered((party: NodeId) => chainsIn(graph, party))
  const ahead = remembered((party: NodeId) => shortestOf(from(party)))
  const behind = remembered((party: NodeId) => shortestOf(chainsIn(against, party)))
  return (parties) => {
    const direct = parties.flatMap((party) => from(party).filter(({ nodes }) => parties.includes(endOf(nodes))))
    const isTied = (a: NodeId, b: NodeId) => direct.some(({ nodes }) => nodes.includes(a) && nodes.includes(b))
    const shared = pairsOf(parties)
      .filter(([a, b]) => !isTied(a, b))
      .flatMap(([a, b]): Tie[] => {
        const ties = [
          ...meetings(behind(a), behind(b)).map((tie) => tie.map((nodes) => nodes.toReversed())),
          ...meetings(ahead(a), ahead(b)),
        ]
        return ties.sort(byLength).slice(0, 1)
      })
    const ties = [...direct.map(({ nodes }): Tie => [nodes]), ...shared].sort(byLength)
    const chains = ties.flat()
    return {
      nodes: new Set([...parties, ...chains.flat()]),
      links: new Set(chains.flatMap(linksAlong)),
      ties: ties.slice(0, mostTiesTold),
      more: Math.max(0, ties.length - mostTiesTold),
    }
  }
}

/** Two chains each that lead to the same node and pull it in opposite ways. */
function meetings(a: Reach, b: Reach): Tie[] {
  return [...a].flatMap(([node, chains]) =>
    chains.flatMap((one) =>
      (b.get(node) ?? []).flatMap((other): Tie[] => (one.sign === other.sign ? [] : [[one.nodes, other.nodes]])),
    ),
  )
}

function chainsIn(graph: CausalGraph, start: NodeId): readonly Chain[] {
  return graph.has(start) ? chainsFrom(graph, start).chains : []
}

function shortestOf(chains: readonly Chain[]): Reach {
  const reach = new Map<NodeId, Chain[]>()
  for (const chain of chains) {
    const end = endOf(chain.nodes)
    const known = reach.get(end) ?? []
    if (!known.some(({ sign }) => sign === chain.sign)) reach.set(end, [...known, chain])
  }
  return reach
}

/** The graph with each link the other way. */
function turned(graph: CausalGraph): CausalGraph {
  const back = new Map<NodeId, Step[]>([...graph.keys()].map((node) => [node, []]))
  for (const [from, steps] of graph) for (const { to, sign } of steps) back.get(to)?.push({ to: from, sign })
  return back
}

function remembered<Answer>(find: (node: NodeId) => Answer): (node: NodeId) => Answer {
  const known = new Map<NodeId, Answer>()
  return (node) => {
    const answer = known.get(node) ?? find(node)
    known.set(node, answer)
    return answer
  }
}

function pairsOf(parties: readonly NodeId[]): (readonly [NodeId, NodeId])[] {
  return parties.flatMap((a, index) => parties.slice(index + 1).map((b) => [a, b] as const))
}

function byLength(a: Tie, b: Tie): number {
  return a.flat().length - a.length - (b.flat().length - b.length)
}

function endOf(nodes: readonly NodeId[]): NodeId {
  return nodes.at(-1) as NodeId
}
