import type { GoalId } from '../ids.ts'
import type { CatalogueField, Cells, ColumnMapping } from './catalogue.ts'
import { comparableName } from './comparable.ts'
import type { Finding } from './finding.ts'
import type { Goal } from './goal.ts'
import type { Plan, PlanDraft } from './plan.ts'
import { type Foundation, type FoundationsReading, readFoundations } from './read-foundations.ts'
import { goalNamesReader } from './read-goal-names.ts'
import { byWeight, readRow, type SingleRow } from './read-row.ts'

/** What became of one row of the file. A row without a draft has a finding that says why. */
export interface RowReading {
  /** As a spreadsheet counts. In a text file with line breaks inside cells: the number of the record. */
  readonly row: number
  /** The name's cell as it was written, also where the row cannot be taken in. */
  readonly name: string
  readonly draft: PlanDraft | null
  readonly goalIds: readonly GoalId[]
  readonly buildsOn: readonly Foundation[]
  readonly findings: readonly Finding[]
}

export interface Sheet {
  readonly cells: Cells
  readonly mapping: ColumnMapping
  /** The row the headers stand in, counted from 1. */
  readonly headerRow: number
}

/** What is in the strategy already: what rows may be duplicates of, or name. */
export interface Known {
  readonly plans: readonly Pick<Plan, 'id' | 'name'>[]
  readonly goals: readonly Goal[]
}

/** Reads every row below the headers. Nothing is ever thrown. */
export function readRows(sheet: Sheet, known: Known): RowReading[] {
  const headers = sheet.cells[sheet.headerRow - 1] ?? []
  const columns = fieldColumns(sheet.mapping)
  const readGoalNames = goalNamesReader(known.goals)
  const rows = sheet.cells.slice(sheet.headerRow).map((cells, index) => ({
    row: sheet.headerRow + 1 + index,
    written: cells[columns.get('name') ?? -1] ?? '',
    ...readRow(cells, headers, columns, readGoalNames),
  }))
  const foundations = readFoundations(
    rows.flatMap(({ row, draft, foundations }) =>
      draft === null ? [] : [{ row, name: draft.name, text: foundations?.value ?? '' }],
    ),
    known.plans,
  )
  const duplicates = duplicateFinder(known, columns.get('name') ?? null)
  return rows.map(({ row, written, ...single }) => {
    const built = withFoundations(single, foundations.get(row), columns.get('buildsOn') ?? null)
    return {
      row,
      name: single.draft?.name ?? written,
      ...built,
      findings: [...built.findings, ...(single.draft ? duplicates(row, single.draft.name) : [])],
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

/** The row with what it builds on; its cell is kept beside it only where something of it was left unread. */
function withFoundations(
  { draft, goalIds, foundations, findings }: SingleRow,
  read: FoundationsReading | undefined,
  column: number | null,
): Omit<RowReading, 'row' | 'name'> {
  if (draft === null || foundations === undefined || read === undefined) {
    return { draft, goalIds, buildsOn: [], findings: findings.sort(byWeight) }
  }
  const value = foundations.value
  const said = read.said.map((one): Finding => ({ level: 'understood', column, value, ...one }))
  const extra = draft.extra.filter((kept) => !read.whole || kept !== foundations)
  return {
    draft: { ...draft, extra },
    goalIds,
    buildsOn: read.buildsOn,
    findings: [...findings, ...said].sort(byWeight),
  }
}

/** Tells, row after row, of which plans a name is a duplicate. */
function duplicateFinder({ plans }: Known, column: number | null): (row: number, name: string) => Finding[] {
  const inCatalogue = new Set(plans.map(({ name }) => comparableName(name)))
  const firstRows = new Map<string, number>()
  return (row, name): Finding[] => {
    const key = comparableName(name)
    const first = firstRows.get(key)
    if (first === undefined) firstRows.set(key, row)
    const about = { level: 'duplicate', column, value: name } as const
    const inFile: Finding[] = first === undefined ? [] : [{ ...about, code: 'duplicateInFile', params: { row: first } }]
    return inCatalogue.has(key) ? [...inFile, { ...about, code: 'duplicateInCatalogue', params: {} }] : inFile
  }
}
