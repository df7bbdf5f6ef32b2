import { limits } from '../limits.ts'
import { DomainError } from '../protocol/errors.ts'
import { rowsAboveHeaders } from './column-mapping.ts'
import { fileUnreadable } from './file-fault.ts'

export interface SheetCells {
  name: string
  cells: string[][]
}

/** The sheets without blank cells and rows at their ends, and without empty sheets. Throws when a limit is passed. */
export function checkCells(sheets: readonly SheetCells[]): SheetCells[] {
  const filled = sheets
    .map(({ name, cells }) => ({ name, cells: trimmed(cells) }))
    .filter(({ cells }) => cells.length > 0)
  if (filled.length === 0) throw fileUnreadable('empty')
  let room: number = limits.fileChars
  for (const { cells } of filled) {
    if (cells.length > limits.importRows + rowsAboveHeaders) {
      throw new DomainError('fileTooManyRows', 'file', { rows: cells.length, limit: limits.importRows })
    }
    cells.forEach((row, rowIndex) => {
      if (row.length > limits.importColumns) {
        throw fileUnreadable('tooManyColumns', { row: rowIndex + 1, columns: row.length, limit: limits.importColumns })
      }
      row.forEach((cell, columnIndex) => {
        room -= cell.length
        if (cell.length <= limits.fileCellChars) return
        const at = { row: rowIndex + 1, column: columnIndex + 1 }
        throw fileUnreadable('cellTooLong', { ...at, length: cell.length, limit: limits.fileCellChars })
      })
      if (room < 0) throw fileUnreadable('tooMuchText', { limit: limits.fileChars })
    })
  }
  return filled
}

function trimmed(cells: readonly string[][]): string[][] {
  const rows = cells.map((row) => row.slice(0, row.findLastIndex((cell) => cell.trim() !== '') + 1))
  return rows.slice(0, rows.findLastIndex((row) => row.length > 0) + 1)
}
