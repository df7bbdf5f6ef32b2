import readXlsxFile from 'read-excel-file/universal'
import type { SheetCells } from '../../../shared/planning/check-cells.ts'
import { fileUnreadable } from '../../../shared/planning/file-fault.ts'
import { unpackWorkbook } from './unpack-workbook.ts'

/** Reads an XLSX workbook's sheets as text, as a spreadsheet in Norwegian would show them. */
export async function readWorkbook(bytes: Buffer): Promise<SheetCells[]> {
  const archive = unpackWorkbook(bytes)
  const sheets = await readXlsxFile(archive, { trim: false }).catch(() => {
    throw fileUnreadable('brokenWorkbook')
  })
  return sheets.map(({ sheet, data }) => ({ name: sheet, cells: data.map((row) => row.map(textOf)) }))
}

/** Excel counts with 15 figures; more are the binary number's own noise. */
const significantFigures = 15

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return dateText(value)
  if (typeof value === 'number') return String(Number(value.toPrecision(significantFigures)))
  if (typeof value === 'boolean') return value ? 'SANN' : 'USANN'
  return String(value)
}

function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  const text = date.toISOString()
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, text.indexOf('T')) : text.slice(0, -8).replace('T', ' ')
}
