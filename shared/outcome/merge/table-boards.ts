import type { TableId } from '../../ids.ts'
import type { WorkshopView } from '../../protocol/rest/workshop.ts'
import type { ReadBoard } from '../read-boards.ts'

/** A table's board on which something was done. */
export interface TableBoard {
  readonly read: ReadBoard
  readonly tableId: TableId
  readonly number: number
}

/** The boards of tables that have done something, by number. A table that has not begun has no view to count. */
export function tableBoards(view: WorkshopView, boards: readonly ReadBoard[]): TableBoard[] {
  return boards.flatMap((read) => {
    const table = view.workshop.tables.find(({ boardId }) => boardId === read.board.boardId)
    return table && read.used ? [{ read, tableId: table.id, number: table.number }] : []
  })
}
