import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Effect, type Link, type LinkKey, linkKey } from '../../../../shared/board/records/link.ts'
import { type GoalId, makeId, type NodeId } from '../../../../shared/ids.ts'
import { limits } from '../../../../shared/limits.ts'
import { causalGraph } from '../../../../shared/outcome/causes/causal-graph.ts'
import { chainsFrom } from '../../../../shared/outcome/causes/chains.ts'
import { entangledPlans } from '../../../../shared/outcome/causes/entangled-plans.ts'
import { goalPairs, linksOf } from '../../../../shared/outcome/causes/goal-pairs.ts'
import { feedbackLoops } from '../../../../shared/outcome/causes/loops.ts'
import { allChains, allLoops, type Signs } from './brute-force.ts'

const goal = (name: string) => makeId('goal', `goal${name}`)
const plan = (name: string) => makeId('plan', `plan${name}`)
const statement = (name: string) => makeId('statement', `text${name}`)

function linked(...links: [from: NodeId, effect: Effect, to: NodeId][]) {
  const nodes = [...new Set(links.flatMap(([from, , to]) => [from, to]))]
  return causalGraph(nodes, new Map(links.map(([from, effect, to]) => [linkKey(from, to), { effect }])))
}

const [climate, health, homes] = [goal('A'), goal('B'), goal('C')]
const [dense, dear, unequal] = [statement('dense'), statement('dear'), statement('unequal')]

test('[GC30] a chain multiplies the signs of its links: counteracting what counteracts is supporting', () => {
  const graph = linked([climate, 1, dense], [dense, 2, dear], [dear, -3, homes])
  expect(chainsFrom(graph, climate).chains.map(({ nodes, sign }) => [nodes.at(-1), sign])).toEqual([
    [dense, 1],
    [dear, 1],
    [homes, -1],
  ])
  const twice = linked([climate, -1, dear], [dear, -1, homes])
  expect(chainsFrom(twice, climate).chains.at(-1)).toEqual({ nodes: [climate, dear, homes], sign: 1 })
})

test('[GC31] links without effect, and links to what is gone, tie nothing together', () => {
  const links = new Map<LinkKey, Link>([
    [linkKey(climate, homes), { effect: 0 }],
    [linkKey(climate, dense), { effect: 2 }],
  ])
  expect([...causalGraph([climate, homes], links).values()]).toEqual([[], []])
})

test('[GC32] goals pull against each other by a chain that counteracts, or by what supports one and counteracts the other', () => {
  const { pairs } = goalPairs(linked([climate, 1, dense], [dense, 1, health], [dense, 1, dear], [dear, -1, homes]))
  const apart = pairs.filter((pair) => pair.apart)
  expect(apart.map(({ goals }) => goals)).toEqual([
    [climate, homes],
    [health, homes],
  ])
  expect(apart[0]?.apart).toEqual({ kind: 'chain', chain: { nodes: [climate, dense, dear, homes], sign: -1 } })
  expect(apart[1]?.apart).toEqual({
    kind: 'common',
    chains: [
      { nodes: [dense, health], sign: 1 },
      { nodes: [dense, dear, homes], sign: -1 },
    ],
  })
  expect(pairs.filter((pair) => pair.along).map(({ goals }) => goals)).toContainEqual([climate, health])
})

test('[GC33] a loop with an even number of counteracting links reinforces, with an odd number it balances', () => {
  expect(feedbackLoops(linked([dear, 1, unequal], [unequal, 1, dear])).loops).toEqual([
    { nodes: [dear, unequal], kind: 'reinforcing' },
  ])
  expect(feedbackLoops(linked([dense, 1, dear], [dear, -1, unequal], [unequal, 1, dense])).loops).toEqual([
    { nodes: [dear, unequal, dense], kind: 'balancing' },
  ])
})

test('[GC34] plans are the more entangled the more pairs of goals they pull apart and the more goal conflicts they are in', () => {
  const [housing, roads, other] = [plan('A'), plan('B'), plan('C')]
  const graph = linked([housing, 1, homes], [housing, -1, climate], [housing, -1, health], [roads, -1, climate])
  expect(entangledPlans(graph, [{ parties: [roads, other] }])).toEqual([
    { cardId: housing, pulledApart: 2, conflicts: 0 },
    { cardId: roads, pulledApart: 0, conflicts: 1 },
    { cardId: other, pulledApart: 0, conflicts: 1 },
  ])
})

const small = fc.integer({ min: 2, max: 6 }).chain((count) =>
  fc.array(fc.array(fc.constantFrom(0, 0, 1, -1), { minLength: count, maxLength: count }), {
    minLength: count,
    maxLength: count,
  }),
)
const nameOf = (index: number) => goal(String(index))
const graphOf = (signs: Signs) => {
  const nodes = signs.map((_row, index) => nameOf(index))
  const links = signs.flatMap((row, from) =>
    row.flatMap((effect, to): [LinkKey, Link][] =>
      from === to ? [] : [[linkKey(nameOf(from), nameOf(to)), { effect: effect as Effect }]],
    ),
  )
  return causalGraph(nodes, new Map(links))
}
const indices = (nodes: readonly NodeId[]) => nodes.map((id) => id.slice('gol_goal'.length)).join('>')

test('[GC30] chains are those that trying every order of the nodes finds, each once, the shortest first', () => {
  fc.assert(
    fc.property(small, (signs) => {
      const graph = graphOf(signs)
      const found = signs.flatMap((_row, index) => chainsFrom(graph, nameOf(index)).chains)
      expect(new Map(found.map(({ nodes, sign }) => [indices(nodes), sign]))).toEqual(allChains(signs))
      expect(found.length).toBe(allChains(signs).size)
      const lengths = chainsFrom(graph, nameOf(0)).chains.map(({ nodes }) => nodes.length)
      expect(lengths).toEqual([...lengths].sort((a, b) => a - b))
    }),
  )
})

test('[GC33] loops are those that trying every order of the nodes finds, each once', () => {
  fc.assert(
    fc.property(small, (signs) => {
      const { loops } = feedbackLoops(graphOf(signs))
      const all = [...allLoops(signs)]
      expect(loops.length).toBe(Math.min(all.length, limits.loops))
      for (const { nodes, kind } of loops) {
        expect(allLoops(signs).get(indices(nodes))).toBe(kind === 'reinforcing' ? 1 : -1)
      }
    }),
  )
})

test('[GC32] two goals are pulled apart exactly when trying every chain says so, by the fewest links', () => {
  fc.assert(
    fc.property(small, (signs) => {
      const chains = [...allChains(signs)].map(([key, sign]) => ({ nodes: key.split('>').map(Number), sign }))
      const { pairs } = goalPairs(graphOf(signs))
      for (let a = 0; a < signs.length; a++) {
        for (let b = a + 1; b < signs.length; b++) {
          const fewest = fewestLinksApart(chains, a, b)
          const goals: [GoalId, GoalId] = [nameOf(a), nameOf(b)]
          const told = pairs.find((pair) => pair.goals[0] === goals[0] && pair.goals[1] === goals[1])?.apart ?? null
          expect(told === null ? null : linksOf(told)).toBe(fewest)
        }
      }
    }),
  )
})

/** The fewest links of any ground on which the two are pulled apart, by looking at every chain and every pair of chains. */
function fewestLinksApart(chains: { nodes: number[]; sign: number }[], a: number, b: number): number | null {
  const between = (from: number, to: number) => chains.filter(({ nodes }) => nodes[0] === from && nodes.at(-1) === to)
  const lengths = [...between(a, b), ...between(b, a)]
    .filter(({ sign }) => sign === -1)
    .map(({ nodes }) => nodes.length - 1)
  for (const first of chains.filter(({ nodes }) => nodes.at(-1) === a)) {
    for (const second of between(first.nodes[0] as number, b)) {
      if (first.sign !== second.sign) lengths.push(first.nodes.length + second.nodes.length - 2)
    }
  }
  return lengths.length === 0 ? null : Math.min(...lengths)
}

test('[GC35] a picture that is one thick web is answered with what is nearest, and says that the rest was cut', () => {
  // As many links as a board may hold.
  const nodes = Array.from({ length: 45 }, (_node, index) => nameOf(index))
  const links = nodes.flatMap((from) =>
    nodes.flatMap((to): [LinkKey, Link][] => (from === to ? [] : [[linkKey(from, to), { effect: -1 }]])),
  )
  const graph = causalGraph(nodes, new Map(links))
  expect(chainsFrom(graph, nameOf(0))).toMatchObject({ cut: true })
  const { pairs, cut } = goalPairs(graph)
  expect(cut).toBe(true)
  expect(pairs.length).toBe((45 * 44) / 2)
  expect(pairs.every(({ apart }) => apart?.kind === 'chain' && apart.chain.nodes.length === 2)).toBe(true)
  const { loops, cut: some } = feedbackLoops(graph)
  expect([loops.length, some]).toEqual([limits.loops, true])
})
