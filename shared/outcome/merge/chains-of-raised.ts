import { endsOf, type Link, linkKey } from '../../board/records/link.ts'
import type { Statement } from '../../board/records/statement.ts'
import type { BoardState } from '../../board/state.ts'
import type { BoardId, NodeId, StatementId } from '../../ids.ts'
import type { WorkshopView } from '../../protocol/rest/workshop.ts'
import { causalGraph } from '../causes/causal-graph.ts'
import { conflictChains } from '../causes/conflict-chain.ts'
import { linkedAmong } from '../causes/linked-among.ts'
import type { UnitedConflict } from './types.ts'

/** The records a conflict's causal chain is made of. */
export interface TyingPart {
  readonly statements: readonly Statement[]
  readonly links: readonly { readonly from: NodeId; readonly to: NodeId; readonly link: Link }[]
}

/**
 * The causal chain of a united conflict, from the boards of the tables that raised it. Of a link that several of them drew, the first
 * table's is taken, as its sentence is; what the others say of it stands in the merge.
 */
export function chainsOfRaised(
  { workshop, goals, plans }: WorkshopView,
  states: ReadonlyMap<BoardId, BoardState>,
  { parties, raised }: Pick<UnitedConflict, 'parties' | 'raised'>,
): TyingPart {
  const statements = new Map<StatementId, Statement>()
  const links = new Map<string, TyingPart['links'][number]>()
  for (const { tableId } of raised) {
    const boardId = workshop.tables.find(({ id }) => id === tableId)?.boardId
    const state = boardId && states.get(boardId)
    if (!state) continue
    const known = [...goals, ...plans, ...state.proposals.values()].map(({ id }) => id)
    const graph = causalGraph(linkedAmong(known, state), state.links)
    const chain = conflictChains(graph)(parties.map(({ id }) => id) as NodeId[])
    for (const id of chain.nodes) {
      const statement = state.statements.get(id as StatementId)
      if (statement) statements.set(statement.id, statement)
    }
    for (const key of chain.links) {
      const [link, ends] = [state.links.get(key), endsOf(key)]
      if (link && ends && !links.has(key)) links.set(linkKey(ends.from, ends.to), { ...ends, link })
    }
  }
  return { statements: [...statements.values()], links: [...links.values()] }
}
