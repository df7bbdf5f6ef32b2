/** A small signed graph as a matrix: 1, −1, or 0 for no link. */
export type Signs = readonly (readonly number[])[]

/** Every way to choose and order different nodes, by no cleverness at all. */
function arrangements(count: number): number[][] {
  const all: number[][] = []
  const grow = (chosen: number[]) => {
    if (chosen.length > 1) all.push(chosen)
    for (let node = 0; node < count; node++) if (!chosen.includes(node)) grow([...chosen, node])
  }
  grow([])
  return all
}

/** The product of the links along the nodes: 0 where one is missing. */
function along(signs: Signs, nodes: readonly number[]): number {
  return nodes.slice(1).reduce((sign, node, index) => sign * (signs[nodes[index] as number]?.[node] ?? 0), 1)
}

/** All chains of the graph, as the product of their links under the names of their nodes. */
export function allChains(signs: Signs): Map<string, number> {
  const chains = arrangements(signs.length).map((nodes) => [nodes.join('>'), along(signs, nodes)] as const)
  return new Map(chains.filter(([, sign]) => sign !== 0))
}

/** All loops of the graph, from their lowest node. */
export function allLoops(signs: Signs): Map<string, number> {
  const loops = arrangements(signs.length)
    .filter(([first, ...others]) => others.every((node) => node > (first as number)))
    .map((nodes) => [nodes.join('>'), along(signs, [...nodes, nodes[0] as number])] as const)
  return new Map(loops.filter(([, sign]) => sign !== 0))
}
