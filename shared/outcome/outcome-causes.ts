import { compareText } from '../board/card.ts'
import { endsOf } from '../board/records/link.ts'
import { type BoardId, isId, type NodeId } from '../ids.ts'
import { limits } from '../limits.ts'
import type { WorkshopView } from '../protocol/rest/workshop.ts'
import { nodeNameIn } from './card-names.ts'
import { analyseCauses, type CausesAnalysis } from './causes/analyse-causes.ts'
import { chainsIn, toldChain } from './causes/chain-words.ts'
import type { ReadBoard } from './read-boards.ts'
import type { OutcomeCauses, OutcomeNode } from './types.ts'

/**
 * Every board's causal picture, as the board has it: its statements and links, and the goals it says pull against each other. None
 * is merged with another. A link to what is gone is kept with an empty name; it says nothing of the goals.
 */
export function outcomeCauses(
  boards: readonly ReadBoard[],
  names: ReadonlyMap<string, string>,
  analyses: ReadonlyMap<BoardId, CausesAnalysis>,
): OutcomeCauses {
  const parts = boards.map(({ board: { boardId }, state }) => {
    const nameOf = (id: NodeId) => nodeNameIn(names, state, id)
    const nodeOf = (id: NodeId): OutcomeNode => ({ kind: kindOf(id), id, name: nameOf(id) })
    return {
      statements: [...state.statements.values()]
        .sort((a, b) => compareText(a.id, b.id))
        .map(({ id, text, about }) => ({ id, boardId, text, about: about && nodeOf(about) })),
      links: [...state.links]
        .sort(([a], [b]) => compareText(a, b))
        .flatMap(([key, { effect, note }]) => {
          const ends = endsOf(key)
          return ends ? [{ boardId, from: nodeOf(ends.from), to: nodeOf(ends.to), effect, ...(note && { note }) }] : []
        }),
      apart: (analyses.get(boardId)?.apart ?? []).map(({ goals: [a, b], ground }) => ({
        boardId,
        goals: [nodeOf(a), nodeOf(b)],
        chains: chainsIn(ground).map((nodes) => {
          const { names, acts } = toldChain(nodes, state.links, nameOf)
          return { names: [...names], acts: [...acts] }
        }),
      })),
    }
  })
  return {
    statements: parts.flatMap(({ statements }) => statements),
    links: parts.flatMap(({ links }) => links),
    apart: parts.flatMap(({ apart }) => apart),
  }
}

/**
 * What every board's causal picture says. The server does nothing else while it looks: a board full of links that nobody drew by
 * hand is not looked through, and is in no answer.
 */
export function analysesOf(
  { goals, plans }: Pick<WorkshopView, 'goals' | 'plans'>,
  boards: readonly ReadBoard[],
): ReadonlyMap<BoardId, CausesAnalysis> {
  const looked = boards.filter(({ state }) => state.links.size <= limits.analysedLinks)
  return new Map(
    looked.map(({ board: { boardId }, state }) => {
      const known = [...goals, ...plans, ...state.proposals.values()].map(({ id }) => id)
      return [boardId, analyseCauses(known, state)]
    }),
  )
}

function kindOf(id: NodeId): OutcomeNode['kind'] {
  return isId('goal', id) ? 'goal' : isId('statement', id) ? 'statement' : 'plan'
}
