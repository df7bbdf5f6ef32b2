import writeExcelFile, { type Cell } from 'write-excel-file/node'
import type { Outcome } from '../../shared/outcome/types.ts'
import { guardFormula, unguardFormula } from '../../shared/planning/formula-guard.ts'
import { apartTable, linkTable, matrixTable, statementTable } from './causes-tables.ts'
import { goalTable } from './goal-table.ts'
import { evidenceTable, trendTable } from './knowledge-tables.ts'
import { aboutTable, conflictTable, remarkTable, resultTable } from './other-tables.ts'
import { planTable } from './plan-table.ts'
import { pollTable } from './poll-table.ts'
import type { Table, Value } from './sheet.ts'
import { timeTable } from './time-table.ts'

/** The outcome as an Excel workbook: plans, goals, every board's results in rows of their own, time and capacity, conflicts, causal pictures, remarks, polls, evidence, trends, what it is. */
export async function exportXlsx(outcome: Outcome): Promise<Buffer> {
  const tables = [
    planTable,
    goalSheet,
    resultTable,
    timeTable,
    conflictTable,
    apartTable,
    linkTable,
    matrixTable,
    statementTable,
    remarkTable,
    pollTable,
    evidenceTable,
    trendTable,
    aboutTable,
  ].flatMap((make) => make(outcome) ?? [])
  return writeExcelFile(tables.map(sheet)).toBuffer()
}

/** A workshop that ranked no goals has no sheet of them. */
function goalSheet(outcome: Outcome): Table | null {
  return outcome.goals?.length ? goalTable(outcome) : null
}

function sheet({ name, headers, widths, rows }: Table) {
  return {
    sheet: name,
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
    data: [
      headers.map((header) => ({ ...cell(header), fontWeight: 'bold' as const, backgroundColor: '#dbe9f3' })),
      ...rows.map((row) => row.map(cell)),
    ],
  }
}

/**
 * Numbers as numbers; texts as texts whatever they begin with, so that none is run as a formula and none needs a guard. Only
 * a text from which our import would take an apostrophe away as a guard gets one more.
 */
function cell(value: Value): Cell & object {
  if (typeof value === 'number') return { type: Number, value, alignVertical: 'top' }
  const text = value !== null && unguardFormula(value) !== value ? guardFormula(value) : value
  return { type: String, value: text ? writable(text) : undefined, wrap: true, alignVertical: 'top' }
}

/**
 * The writer keeps its texts as keys of a plain object, and one that every object has ("constructor") would break the whole
 * workbook. A space after it is not seen. What looks like a character by its number ("_x0041_") would be read as one; its
 * first sign is written by number instead (ECMA-376, ST_Xstring).
 */
function writable(text: string): string {
  return text in Object.prototype ? `${text} ` : text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}
