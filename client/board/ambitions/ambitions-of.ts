import type { Statement } from '../../../shared/board/records/statement.ts'
import type { BoardState } from '../../../shared/board/state.ts'
import type { CardId, GoalId } from '../../../shared/ids.ts'

/** The ambitions that are written about a goal, in the order they stand on the board. */
export function ambitionsOf(statements: BoardState['statements'], goalId: GoalId): Statement[] {
  return [...statements.values()].filter(({ about }) => about === goalId)
}

/** How many statements are about each card. */
export function countAmbitions(statements: BoardState['statements']): ReadonlyMap<CardId, number> {
  const counts = new Map<CardId, number>()
  for (const { about } of statements.values()) if (about) counts.set(about, (counts.get(about) ?? 0) + 1)
  return counts
}
