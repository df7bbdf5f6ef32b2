import { guessMapping } from '../../../shared/planning/column-mapping.ts'
import type { PlanImport } from '../../../shared/protocol/rest/planning.ts'

/** An import of all rows of a sheet whose headers stand in the first row. */
export function importOf(cells: string[][], change: Partial<PlanImport> = {}): PlanImport {
  const rows = cells.slice(1).map((_row, index) => index + 2)
  return { cells, mapping: [...guessMapping(cells[0] ?? [])], headerRow: 1, rows, acceptedDuplicates: [], ...change }
}
