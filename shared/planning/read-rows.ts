import type { CatalogueField, Cells, ColumnMapping } from './catalogue.ts'
import { comparableName } from './comparable.ts'
import type { Finding } from './finding.ts'
import type { PlanDraft } from './plan.ts'
import { readRow } from './read-row.ts'

/** What became of one row of the file. A row without a draft has a finding that says why. */
export interface RowReading {
  /** As a spreadsheet counts. In a text file with line breaks inside cells: the number of the record. */
  readonly row: number
  /** The name's cell as it was written, also where the row cannot be taken in. */
  readonly name: string
  readonly draft: PlanDraft | null
  readonly findings: readonly Finding[]
}

export interface Sheet {
  readonly cells: Cells
  readonly mapping: ColumnMapping
  /** The row the headers stand in, counted from 1. */
  readonly headerRow: number
}

/** Reads every row below the headers. `names` are the plans already in the catalogue; nothing is ever thrown. */
export function readRows(sheet: Sheet, names: Iterable<string>): RowReading[] {
  const headers = sheet.cells[sheet.headerRow - 1] ?? []
  const columns = fieldColumns(sheet.mapping)
  const inCatalogue = new Set([...names].map(comparableName))
  const firstRows = new Map<string, number>()
  return sheet.cells.slice(sheet.headerRow).map((cells, index) => {
    const row = sheet.headerRow + 1 + index
    const { draft, findings } = readRow(cells, headers, columns)
    const written = cells[columns.get('name') ?? -1] ?? ''
    if (draft === null) return { row, name: written, draft, findings }
    const name = comparableName(draft.name)
    const first = firstRows.get(name)
    if (first === undefined) firstRows.set(name, row)
    const about = { level: 'duplicate', column: columns.get('name') ?? null, value: draft.name } as const
    return {
      row,
      name: draft.name,
      draft,
      findings: [
        ...findings,
        ...(first === undefined ? [] : [{ ...about, code: 'duplicateInFile', params: { row: first } } as const]),
        ...(inCatalogue.has(name) ? [{ ...about, code: 'duplicateInCatalogue', params: {} } as const] : []),
      ],
    }
  })
}

/** Whether the row is taken in unless the planner says otherwise: it can be, and it is no duplicate. */
export function isWanted(reading: RowReading): boolean {
  return reading.draft !== null && !reading.findings.some((finding) => finding.level === 'duplicate')
}

/** The first column of each field; a later one for the same field is kept as an extra column. */
function fieldColumns(mapping: ColumnMapping): ReadonlyMap<CatalogueField, number> {
  const columns = new Map<CatalogueField, number>()
  mapping.forEach((field, index) => {
    if (field !== null && !columns.has(field)) columns.set(field, index)
  })
  return columns
}
