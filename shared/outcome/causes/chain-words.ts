import type { TFunction } from 'i18next'
import { actOf, type LinkKey, linkKey } from '../../board/records/link.ts'
import type { BoardState } from '../../board/state.ts'
import type { NodeId } from '../../ids.ts'
import type { ConflictChain } from './conflict-chain.ts'
import type { Ground } from './goal-pairs.ts'
import type { Loop } from './loops.ts'

/** A chain as it is told: what its nodes are called, and how each acts on the next. */
export interface ToldChain {
  readonly names: readonly string[]
  readonly acts: readonly ('supports' | 'counteracts')[]
}

type Links = BoardState['links']

/** The chain along these nodes, with their names. */
export function toldChain(nodes: readonly NodeId[], links: Links, nameOf: (id: NodeId) => string): ToldChain {
  return {
    names: nodes.map(nameOf),
    acts: linksAlong(nodes).map((key) => {
      const link = links.get(key)
      return link && actOf(link) === 'counteracts' ? 'counteracts' : 'supports'
    }),
  }
}

/** The chains of a ground: one between the goals, or two from what acts on both. */
export function chainsIn(ground: Ground): readonly (readonly NodeId[])[] {
  return ground.kind === 'chain' ? [ground.chain.nodes] : ground.chains.map(({ nodes }) => nodes)
}

/** The nodes of a loop, back to the first. */
export function roundOf({ nodes }: Loop): readonly NodeId[] {
  return [...nodes, ...nodes.slice(0, 1)]
}

/** The links along nodes in order. */
export function linksAlong(nodes: readonly NodeId[]): LinkKey[] {
  return nodes.slice(1).map((to, index) => linkKey(nodes[index] as NodeId, to))
}

/** A chain in words: «A» støtter «B», som motvirker «C». */
export function chainText(t: TFunction, { names, acts }: ToldChain): string {
  return acts
    .map((act, index) => {
      const to = names[index + 1] ?? ''
      return index === 0
        ? t(`causal.chain.first.${act}`, { from: names[0] ?? '', to })
        : t(`causal.chain.next.${act}`, { to })
    })
    .join('')
}

/** What ties the parties of a conflict together as it is told, with names. */
export function toldTies(
  { ties }: Pick<ConflictChain, 'ties'>,
  links: Links,
  nameOf: (id: NodeId) => string,
): ToldChain[][] {
  return ties.map((tie) => tie.map((nodes) => toldChain(nodes, links, nameOf)))
}

/** What ties the parties of a conflict together in words, a line for each; and how many more there are. */
export function tieLines(
  t: TFunction,
  { ties, more }: Pick<ConflictChain, 'ties' | 'more'>,
  links: Links,
  nameOf: (id: NodeId) => string,
): string[] {
  const lines = toldTies({ ties }, links, nameOf).map((tie) => groundText(t, tie))
  return more > 0 ? [...lines, t('causal.says.more', { count: more })] : lines
}

/** Why two goals pull against each other, or what ties two parties together, in words: one chain, or one and at the same time another. */
export function groundText(t: TFunction, chains: readonly ToldChain[]): string {
  return chains.map((chain) => chainText(t, chain)).join(t('causal.chain.meanwhile'))
}
