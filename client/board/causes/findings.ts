import type { TFunction } from 'i18next'
import { endsOf } from '../../../shared/board/records/link.ts'
import type { BoardState } from '../../../shared/board/state.ts'
import type { ConflictId, NodeId } from '../../../shared/ids.ts'
import type { CausesAnalysis } from '../../../shared/outcome/causes/analyse-causes.ts'
import {
  chainsIn,
  chainText,
  groundText,
  linksAlong,
  roundOf,
  tieLines,
  toldChain,
} from '../../../shared/outcome/causes/chain-words.ts'
import type { PicturePart } from '../../../shared/outcome/causes/conflict-chain.ts'

/** One thing the picture says, in words, with the part of the picture that says it. */
export interface Finding extends PicturePart {
  readonly key: string
  readonly title: string
  readonly text: string
}

/** Words: i18n `causal.says.*`. */
export const kinds = ['apart', 'loops', 'entangled', 'conflicts'] as const

/** As many of one kind as are read; the nearest stand first. A thick picture says thousands, and putting all in words takes a second: only conflicts all are, since each may be asked for by its own. */
export const mostTold = 12

/** What the picture says, by kind. */
export interface Findings {
  readonly apart: readonly Finding[]
  readonly loops: readonly Finding[]
  readonly entangled: readonly Finding[]
  readonly conflicts: readonly (Finding & { readonly key: ConflictId })[]
  /** The causal chain of each conflict that has one, in words. */
  readonly chains: ReadonlyMap<ConflictId, readonly string[]>
  /** How many more of each there are. */
  readonly more: Readonly<Record<(typeof kinds)[number], number>>
  /** Some chains were not followed. */
  readonly cut: boolean
}

/** The analysis in words. `state` is what it was made of. */
export function findingsOf(
  t: TFunction,
  analysis: CausesAnalysis,
  { links, conflicts }: Pick<BoardState, 'links' | 'conflicts'>,
  nameOf: (id: NodeId) => string,
): Findings {
  const told = (nodes: readonly NodeId[]) => toldChain(nodes, links, nameOf)
  const chains = new Map(
    [...analysis.conflicts].flatMap(([id, part]) =>
      part.ties.length > 0 ? [[id, tieLines(t, part, links, nameOf)] as const] : [],
    ),
  )
  return {
    chains,
    apart: analysis.apart.slice(0, mostTold).map(({ goals: [a, b], ground }) => ({
      key: `${a} ${b}`,
      title: t('causal.says.pair', { a: nameOf(a), b: nameOf(b) }),
      text: groundText(t, chainsIn(ground).map(told)),
      ...partAlong(chainsIn(ground)),
    })),
    loops: analysis.loops.slice(0, mostTold).map((loop) => ({
      key: loop.nodes.join(' '),
      title: t(`causal.says.loop.${loop.kind}`),
      text: chainText(t, told(roundOf(loop))),
      ...partAlong([roundOf(loop)]),
    })),
    entangled: analysis.entangled.slice(0, mostTold).map(({ cardId, pulledApart, conflicts: count }) => ({
      key: cardId,
      title: nameOf(cardId),
      text: [
        pulledApart > 0 && t('causal.says.pulls', { count: pulledApart }),
        count > 0 && t('causal.says.partyIn', { count }),
      ]
        .filter(Boolean)
        .join('. '),
      ...partAround(cardId, links),
    })),
    conflicts: [...analysis.conflicts].flatMap(([id, part]) => {
      const conflict = conflicts.get(id)
      if (!conflict) return []
      const { kind, severity, sentence } = conflict
      return {
        key: id,
        title: conflict.parties.map(nameOf).join(` ${t('board.conflicts.versus')} `),
        text: sentence || [t(`board.conflictKind.${kind}`), t(`board.severity.${severity}`)].join(' · '),
        nodes: part.nodes,
        links: part.links,
      }
    }),
    more: {
      apart: beyond(analysis.apart.length),
      loops: beyond(analysis.loops.length),
      entangled: beyond(analysis.entangled.length),
      conflicts: beyond(analysis.conflicts.size),
    },
    cut: analysis.cut,
  }
}

function beyond(count: number): number {
  return Math.max(0, count - mostTold)
}

/** The finding with this key, of whatever kind. */
export function findingWith(findings: Findings | null, key: string | null): Finding | null {
  const all = findings ? kinds.flatMap((kind) => findings[kind]) : []
  return all.find((finding) => finding.key === key) ?? null
}

function partAlong(chains: readonly (readonly NodeId[])[]): PicturePart {
  return { nodes: new Set(chains.flat()), links: new Set(chains.flatMap(linksAlong)) }
}

/** A plan with what it acts on, and what acts on it. */
function partAround(id: NodeId, links: BoardState['links']): PicturePart {
  const around = [...links.keys()].filter((key) => {
    const ends = endsOf(key)
    return ends?.from === id || ends?.to === id
  })
  const nodes = around.flatMap((key) => Object.values(endsOf(key) ?? {}))
  return { nodes: new Set([id, ...nodes]), links: new Set(around) }
}
