import { stringify } from 'csv-stringify/sync'
import { guardFormula } from '../../shared/planning/formula-guard.ts'
import type { Table, Value } from './sheet.ts'

/**
 * A table as CSV, the way Norwegian Excel opens it by a double click: UTF-8 with a byte order mark, semicolons, CRLF,
 * decimal commas. Texts that a spreadsheet would run as formulas are guarded; our import unguards them.
 */
export function csvOf({ headers, rows }: Table): string {
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
