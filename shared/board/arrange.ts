import type { CardId, LaneId } from '../ids.ts'
import type { Lane } from '../workshop/workshop.ts'
import { type Card, compareText } from './card.ts'
import type { BoardState } from './state.ts'

/** A lane with its cards from the top; lane null is the first, paler column of cards not placed yet. */
export interface Column {
  readonly lane: Lane | null
  readonly cards: readonly Card[]
}

/**
 * The board as it is seen: "not placed yet" first, then the lanes in their order, each card once. Order within a lane is
 * the priority: by rank, equal ranks by card id. A placement in a lane that is gone counts as not placed.
 */
export function arrange(
  lanes: readonly Lane[],
  cards: readonly Card[],
  state: Pick<BoardState, 'placements'>,
): Column[] {
  const byLane = new Map<LaneId, Card[]>(lanes.map((lane) => [lane.id, []]))
  const unplaced: Card[] = []
  for (const card of cards) (byLane.get(state.placements.get(card.id)?.lane as LaneId) ?? unplaced).push(card)
  const rank = (card: Card) => state.placements.get(card.id)?.rank ?? ''
  const inOrder = (a: Card, b: Card) => compareText(rank(a), rank(b)) || compareText(a.id, b.id)
  return [
    { lane: null, cards: unplaced },
    ...lanes.map((lane) => ({ lane, cards: (byLane.get(lane.id) ?? []).sort(inOrder) })),
  ]
}

/** Where a card is: its column's lane and its place from the top (0 is first), or undefined when it is not on the board. */
export function findCard(
  columns: readonly Column[],
  cardId: CardId,
): { lane: LaneId | null; index: number } | undefined {
  for (const { lane, cards } of columns) {
    const index = cards.findIndex((card) => card.id === cardId)
    if (index >= 0) return { lane: lane?.id ?? null, index }
  }
  return undefined
}
