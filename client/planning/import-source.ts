import { limits } from '../../shared/limits.ts'
import { rowsAboveHeaders } from '../../shared/planning/column-mapping.ts'
import { readPastedCells } from '../../shared/planning/pasted-cells.ts'
import { DomainError } from '../../shared/protocol/errors.ts'
import type { FileReading } from '../../shared/protocol/rest/planning.ts'

/** What is being imported: a file that was read, or pasted cells. */
export interface ImportSource {
  readonly name: string
  readonly encoding: FileReading['encoding']
  readonly delimiter: FileReading['delimiter']
  readonly sheets: FileReading['sheets']
}

/** Pasted cells as a source. Throws as the server does for files that hold too much or nothing. */
export function pastedSource(text: string, name: string): ImportSource {
  const cells = readPastedCells(text)
  const rows = cells.length
  if (cells.every((row) => row.every((cell) => cell.trim() === ''))) {
    throw new DomainError('fileUnreadable', 'empty', { reason: 'empty' })
  }
  if (rows > limits.importRows + rowsAboveHeaders) {
    throw new DomainError('fileTooManyRows', 'paste', { rows, limit: limits.importRows })
  }
  const wide = cells.findIndex((row) => row.length > limits.importColumns)
  if (wide >= 0) {
    const params = { row: wide + 1, columns: cells[wide]?.length ?? 0, limit: limits.importColumns }
    throw new DomainError('fileUnreadable', `row ${wide + 1}`, { reason: 'tooManyColumns', ...params })
  }
  if (text.length > limits.fileChars) {
    throw new DomainError('fileUnreadable', 'paste', { reason: 'tooMuchText', limit: limits.fileChars })
  }
  return { name, encoding: null, delimiter: null, sheets: [{ name: '', cells }] }
}
