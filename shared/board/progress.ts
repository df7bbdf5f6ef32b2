import type { Workshop } from '../workshop/workshop.ts'
import { arrange } from './arrange.ts'
import { cardsOf, type LaidOut } from './card.ts'
import type { BoardState } from './state.ts'

/** How far a board has come: cards in a lane, of all that are on it, and goal conflicts that are flagged. */
export interface BoardProgress {
  readonly placed: number
  readonly all: number
  readonly conflicts: number
}

/** How far a board has come. A card whose lane is gone is not placed. */
export function progressOf(
  laid: LaidOut & { readonly workshop: Pick<Workshop, 'lanes'> },
  state: BoardState,
): BoardProgress {
  const cards = cardsOf(laid, state)
  const [unplaced] = arrange(laid.workshop.lanes, cards, state)
  return {
    placed: cards.length - (unplaced?.cards.length ?? 0),
    all: cards.length,
    conflicts: state.conflicts.size,
  }
}
