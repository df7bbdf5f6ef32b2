import type { TFunction } from 'i18next'

/** What a column is called: its header, or its letter as in a spreadsheet where it has none. */
export function columnLabel(t: TFunction, headers: readonly string[], column: number): string {
  const header = headers[column]?.trim() ?? ''
  return header === '' ? t('planning.import.noHeader', { letter: columnLetter(column) }) : header
}

/** A, B, …, Z, AA, AB, … */
function columnLetter(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : columnLetter(Math.floor(column / 26) - 1) + last
}
