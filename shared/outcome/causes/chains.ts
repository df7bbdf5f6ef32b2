import type { NodeId } from '../../ids.ts'
import { limits } from '../../limits.ts'
import { type CausalGraph, type Sign, times } from './causal-graph.ts'

/** A causal chain: nodes in order, none twice, and the product of the signs of its links. */
export interface Chain {
  readonly nodes: readonly NodeId[]
  readonly sign: Sign
}

/** Chains that were found, and whether any were left out because they were too long or too many. */
export interface Chains {
  readonly chains: readonly Chain[]
  readonly cut: boolean
}

/**
 * The chains that begin at a node, the shortest first: every path without a node twice, as loop analysis follows them (Levins
 * 1974). Paths may be more than can be counted, so they end at `limits.chainLinks` links, and a node's chains at
 * `limits.chainsOfNode`. `through` narrows which nodes a chain may go on to.
 */
export function chainsFrom(graph: CausalGraph, start: NodeId, through: (node: NodeId) => boolean = () => true): Chains {
  const chains: Chain[] = []
  let ends: Chain[] = [{ nodes: [start], sign: 1 }]
  for (let length = 1; ends.length > 0; length++) {
    const longer: Chain[] = []
    for (const { nodes, sign } of ends) {
      for (const step of graph.get(nodes.at(-1) as NodeId) ?? []) {
        if (nodes.includes(step.to) || !through(step.to)) continue
        if (length > limits.chainLinks || chains.length + longer.length >= limits.chainsOfNode) {
          return { chains: [...chains, ...longer], cut: true }
        }
        longer.push({ nodes: [...nodes, step.to], sign: times(sign, step.sign) })
      }
    }
    chains.push(...longer)
    ends = longer
  }
  return { chains, cut: false }
}
