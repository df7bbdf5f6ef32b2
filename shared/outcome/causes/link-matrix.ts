import { compareText } from '../../board/card.ts'
import type { BoardId } from '../../ids.ts'
import type { OutcomeLink, OutcomeNode } from '../types.ts'

/** What one of a board's plans or goals does to each of the columns: null where nobody has said. */
export interface MatrixLine {
  readonly boardId: BoardId
  readonly from: OutcomeNode
  readonly effects: readonly (OutcomeLink['effect'] | null)[]
}

/** What the boards have scored, as a table: a line for each that acts on each board, a column for each that is acted on. */
export interface LinkMatrix {
  readonly columns: readonly OutcomeNode[]
  readonly lines: readonly MatrixLine[]
}

/** The links between plans and goals as a matrix, board by board. Statements stand in the picture only; what is gone has no name. */
export function linkMatrix(links: readonly OutcomeLink[]): LinkMatrix {
  const scored = links.filter(({ from, to }) => isNamedCard(from) && isNamedCard(to))
  const columns = inOrder(scored.map(({ to }) => to))
  const boardIds = [...new Set(scored.map(({ boardId }) => boardId))]
  const lines = boardIds.flatMap((boardId) => {
    const ofBoard = scored.filter((link) => link.boardId === boardId)
    const effects = new Map(ofBoard.map(({ from, to, effect }) => [`${from.id} ${to.id}`, effect]))
    return inOrder(ofBoard.map(({ from }) => from)).map((from) => ({
      boardId,
      from,
      effects: columns.map((to) => effects.get(`${from.id} ${to.id}`) ?? null),
    }))
  })
  return { columns, lines }
}

function isNamedCard({ kind, name }: OutcomeNode): boolean {
  return kind !== 'statement' && name !== ''
}

/** Each once: plans before goals, then by name. */
function inOrder(nodes: readonly OutcomeNode[]): OutcomeNode[] {
  return [...new Map(nodes.map((node) => [node.id, node])).values()].sort(
    (a, b) =>
      compareText(b.kind, a.kind) || a.name.localeCompare(b.name, 'nb', { numeric: true }) || compareText(a.id, b.id),
  )
}
