import { type Card, isPlanCard } from '../../../shared/board/card.ts'

/** The ways to see a board. Words: i18n `board.view.*`. */
const boardViews = ['canvas', 'list', 'timeline', 'conflicts'] as const
export type BoardView = (typeof boardViews)[number]

/** The ways to see a board of these cards: only plans are timed, and where there are none, a timeline tells nothing. */
export function viewsOf(cards: readonly Card[]): BoardView[] {
  return boardViews.filter((view) => view !== 'timeline' || cards.some(isPlanCard))
}
