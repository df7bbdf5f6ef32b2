import type { BoardId } from '../../shared/ids.ts'
import type { Outcome } from '../../shared/outcome/types.ts'
import { TableBadge } from '../ui/TableBadge.tsx'

/** The table (or plenary) a fact comes from. */
export function BoardBadge({ outcome, boardId }: { outcome: Outcome; boardId: BoardId }) {
  const board = outcome.boards.find((listed) => listed.boardId === boardId)
  return board ? <TableBadge number={board.tableNumber} size="sm" /> : null
}
