import { type LinkKey, linkKey } from '../../board/records/link.ts'
import type { NodeId } from '../../ids.ts'
import type { CausalGraph } from './causal-graph.ts'
import { chainsFrom } from './chains.ts'

/** A part of a causal picture. */
export interface PicturePart {
  readonly nodes: ReadonlySet<NodeId>
  readonly links: ReadonlySet<LinkKey>
}

/** The causal chain of a conflict: its parties, and every chain that begins in one of them and ends in another. */
export function conflictChain(graph: CausalGraph, parties: readonly NodeId[]): PicturePart {
  const nodes = new Set<NodeId>(parties)
  const links = new Set<LinkKey>()
  for (const party of parties) {
    for (const chain of graph.has(party) ? chainsFrom(graph, party).chains : []) {
      if (!parties.includes(chain.nodes.at(-1) as NodeId)) continue
      for (const id of chain.nodes) nodes.add(id)
      for (const [index, to] of chain.nodes.slice(1).entries()) links.add(linkKey(chain.nodes[index] as NodeId, to))
    }
  }
  return { nodes, links }
}
