import writeExcelFile, { type Cell } from 'write-excel-file/node'
import type { Outcome } from '../../shared/outcome/types.ts'
import { aboutTable, conflictTable, remarkTable, resultTable } from './other-tables.ts'
import { planTable } from './plan-table.ts'
import type { Table, Value } from './sheet.ts'

/** The outcome as an Excel workbook: plans, every board's results in rows of their own, conflicts, remarks, what it is. */
export async function exportXlsx(outcome: Outcome): Promise<Buffer> {
  const tables = [planTable, resultTable, conflictTable, remarkTable, aboutTable].map((make) => make(outcome))
  return writeExcelFile(tables.map(sheet)).toBuffer()
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

/** Numbers as numbers; texts as texts whatever they begin with, so that none is run as a formula. */
function cell(value: Value): Cell & object {
  if (typeof value === 'number') return { type: Number, value, alignVertical: 'top' }
  return { type: String, value: value || undefined, wrap: true, alignVertical: 'top' }
}
