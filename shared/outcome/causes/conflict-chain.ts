import type { LinkKey } from '../../board/records/link.ts'
import type { NodeId } from '../../ids.ts'
import type { CausalGraph } from './causal-graph.ts'
import { linksAlong } from './chain-words.ts'
import { chainsFrom } from './chains.ts'

/** A part of a causal picture. */
export interface PicturePart {
  readonly nodes: ReadonlySet<NodeId>
  readonly links: ReadonlySet<LinkKey>
}

/** The part of the picture that ties a conflict's parties together. */
export interface ConflictChain extends PicturePart {
  /** Every chain that begins in one party and ends in another, the shortest first. */
  readonly chains: readonly (readonly NodeId[])[]
}

/** The causal chain of a conflict: its parties, and every chain that begins in one of them and ends in another. */
export function conflictChain(graph: CausalGraph, parties: readonly NodeId[]): ConflictChain {
  const chains = parties
    .flatMap((party) => (graph.has(party) ? chainsFrom(graph, party).chains : []))
    .map((chain) => chain.nodes)
    .filter((nodes) => parties.includes(nodes.at(-1) as NodeId))
    .sort((a, b) => a.length - b.length)
  return { nodes: new Set([...parties, ...chains.flat()]), links: new Set(chains.flatMap(linksAlong)), chains }
}
