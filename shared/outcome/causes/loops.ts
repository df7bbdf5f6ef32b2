import { alg, Graph } from '@dagrejs/graphlib'
import type { NodeId } from '../../ids.ts'
import { limits } from '../../limits.ts'
import { type CausalGraph, type Sign, times } from './causal-graph.ts'
import { chainsFrom } from './chains.ts'

/** A feedback loop: reinforcing (forsterkende) where it comes back with its own sign, balancing (balanserende) where not. */
export interface Loop {
  /** In the direction of the links, from the node whose id is first. */
  readonly nodes: readonly NodeId[]
  readonly kind: 'reinforcing' | 'balancing'
}

/**
 * The feedback loops, the shortest first, each once. The sign of a loop is the product of its links' (Maruyama 1963): an even
 * number of counteracting links reinforces. Bounded as chains are; `cut` tells whether any may have been left out.
 */
export function feedbackLoops(graph: CausalGraph): { loops: readonly Loop[]; cut: boolean } {
  const loops: Loop[] = []
  let cut = false
  for (const component of components(graph)) {
    if (component.length < 2) continue
    const members = new Set<string>(component)
    for (const start of [...component].sort() as NodeId[]) {
      // A loop is found from its first node only, and through nothing outside its component.
      const found = chainsFrom(graph, start, (node) => members.has(node) && node > start)
      cut ||= found.cut
      for (const { nodes, sign } of found.chains) {
        const back = graph.get(nodes.at(-1) as NodeId)?.find(({ to }) => to === start)
        if (back) loops.push({ nodes, kind: kindOf(times(sign, back.sign)) })
      }
    }
  }
  loops.sort((a, b) => a.nodes.length - b.nodes.length)
  return { loops: loops.slice(0, limits.loops), cut: cut || loops.length > limits.loops }
}

/** The parts of the graph within which every node reaches every other: all loops are in one of them. */
function components(graph: CausalGraph): string[][] {
  const drawn = new Graph()
  for (const [from, steps] of graph) for (const { to } of steps) drawn.setEdge(from, to)
  return alg.tarjan(drawn)
}

function kindOf(sign: Sign): Loop['kind'] {
  return sign === 1 ? 'reinforcing' : 'balancing'
}
