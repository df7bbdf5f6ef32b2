/** The ways to see a board. Words: i18n `board.view.*`. */
export const boardViews = ['canvas', 'list', 'timeline', 'conflicts'] as const
export type BoardView = (typeof boardViews)[number]
