import type { Column } from '../../../shared/board/arrange.ts'
import type { Card } from '../../../shared/board/card.ts'
import type { BoardState } from '../../../shared/board/state.ts'
import type { CardId } from '../../../shared/ids.ts'

/**
 * The cards that are shown: the timed ones lane by lane in the board's order, lanes without any left out; and those that are
 * not timed, in the same order.
 */
export function groupsOf(
  columns: readonly Column[],
  timings: BoardState['timings'],
  hidden: ReadonlySet<CardId>,
): { readonly lanes: readonly Column[]; readonly untimed: readonly Card[] } {
  const isTimed = ({ id }: Card) => timings.has(id)
  const shown = columns.map(({ lane, cards }) => ({ lane, cards: cards.filter(({ id }) => !hidden.has(id)) }))
  return {
    lanes: shown
      .map(({ lane, cards }) => ({ lane, cards: cards.filter(isTimed) }))
      .filter(({ cards }) => cards.length > 0),
    untimed: shown.flatMap(({ cards }) => cards.filter((card) => !isTimed(card))),
  }
}
