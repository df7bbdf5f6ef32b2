import { checkCells } from '../../shared/planning/check-cells.ts'
import { readPastedCells } from '../../shared/planning/pasted-cells.ts'
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
  const sheets = checkCells([{ name: '', cells: readPastedCells(text) }])
  return { name, encoding: null, delimiter: null, sheets }
}
