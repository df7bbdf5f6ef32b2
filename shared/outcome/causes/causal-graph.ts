import { endsOf, type Link, type LinkKey } from '../../board/records/link.ts'
import type { NodeId } from '../../ids.ts'

/** Whether something supports (+) or counteracts (−). Along a chain signs multiply: to counteract what counteracts is to support. */
export type Sign = 1 | -1

/** One link as seen from the node it goes out from. */
export interface Step {
  readonly to: NodeId
  readonly sign: Sign
}

/** The causal picture as a graph: for each node that is there, the links that go out from it. */
export type CausalGraph = ReadonlyMap<NodeId, readonly Step[]>

/**
 * The graph of links between nodes that are there. Links with effect 0 say that there is none, and a link to a node that is
 * gone says nothing any more; both are left out.
 */
export function causalGraph(nodes: readonly NodeId[], links: ReadonlyMap<LinkKey, Link>): CausalGraph {
  // In the order of ids, so that the same facts give the same chains, whoever wrote them first.
  const graph = new Map<NodeId, Step[]>([...nodes].sort().map((node) => [node, []]))
  for (const [key, { effect }] of [...links].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const ends = endsOf(key)
    if (ends === null || effect === 0 || !graph.has(ends.to)) continue
    graph.get(ends.from)?.push({ to: ends.to, sign: effect > 0 ? 1 : -1 })
  }
  return graph
}

/** The sign of two links after each other. */
export function times(a: Sign, b: Sign): Sign {
  return a === b ? 1 : -1
}
