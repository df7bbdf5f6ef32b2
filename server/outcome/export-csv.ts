import { stringify } from 'csv-stringify/sync'
import type { Outcome } from '../../shared/outcome/types.ts'
import { guardFormula } from '../../shared/planning/formula-guard.ts'
import { planTable } from './plan-table.ts'
import type { Value } from './sheet.ts'

/**
 * The outcome as CSV, one row per plan, the way Norwegian Excel opens it by a double click: UTF-8 with a byte order mark,
 * semicolons, CRLF, decimal commas. Texts that a spreadsheet would run as formulas are guarded; our import unguards them.
 */
export function exportCsv(outcome: Outcome): string {
  const { headers, rows } = planTable(outcome)
  return stringify(
    [headers, ...rows].map((row) => row.map(cellText)),
    {
      bom: true,
      delimiter: ';',
      record_delimiter: '\r\n',
      // By itself it quotes only the record delimiter: a single line break inside a cell would start a new row.
      quoted_match: /[\r\n]/,
    },
  )
}

function cellText(value: Value): string {
  return typeof value === 'number' ? String(value).replace('.', ',') : guardFormula(value ?? '')
}
