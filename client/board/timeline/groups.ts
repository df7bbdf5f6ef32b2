import type { Column } from '../../../shared/board/arrange.ts'
import { isPlanCard, type PlanCard } from '../../../shared/board/card.ts'
import type { BoardState } from '../../../shared/board/state.ts'
import type { CardId } from '../../../shared/ids.ts'
import type { Lane } from '../../../shared/workshop/workshop.ts'

/** The timed plans of a lane; lane null: of those not placed yet. */
export interface Group {
  readonly lane: Lane | null
  readonly cards: readonly PlanCard[]
}

/**
 * The plans that are shown: the timed ones lane by lane in the board's order, lanes without any left out; and those that are
 * not timed, in the same order.
 */
export function groupsOf(
  columns: readonly Column[],
  timings: BoardState['timings'],
  hidden: ReadonlySet<CardId>,
): { readonly lanes: readonly Group[]; readonly untimed: readonly PlanCard[] } {
  const isTimed = ({ id }: PlanCard) => timings.has(id)
  const shown = columns.map(({ lane, cards }) => ({
    lane,
    cards: cards.filter(isPlanCard).filter(({ id }) => !hidden.has(id)),
  }))
  return {
    lanes: shown
      .map(({ lane, cards }) => ({ lane, cards: cards.filter(isTimed) }))
      .filter(({ cards }) => cards.length > 0),
    untimed: shown.flatMap(({ cards }) => cards.filter((card) => !isTimed(card))),
  }
}
