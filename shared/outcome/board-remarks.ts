import { compareText } from '../board/card.ts'
import type { Remark } from '../board/records/remark.ts'
import type { ReadBoard } from './read-boards.ts'
import type { OutcomeRemark } from './types.ts'

/** What a board remarked about a card or a conflict, by id so that the order is the same everywhere. */
export function remarksOn({ board, state }: ReadBoard, about: Remark['about']): OutcomeRemark[] {
  return [...state.remarks.values()]
    .filter((remark) => remark.about === about)
    .sort((a, b) => compareText(a.id, b.id))
    .map(({ id, text }) => ({ id, boardId: board.boardId, text }))
}
