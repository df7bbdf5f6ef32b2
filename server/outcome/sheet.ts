import { formatInstant } from '../../shared/i18n/dates.ts'
import type { Outcome } from '../../shared/outcome/types.ts'
import { t } from './words.ts'

/** A cell as a spreadsheet should hold it; null is an empty one. */
export type Value = string | number | null

/** One column of a table about things of one kind. `width` is in characters. */
export interface Column<T> {
  readonly header: string
  readonly width: number
  readonly value: (of: T) => Value
}

/** A table ready to be written, in whatever format. */
export interface Table {
  readonly name: string
  readonly headers: readonly string[]
  readonly widths: readonly number[]
  readonly rows: readonly (readonly Value[])[]
}

/** The table of these columns, one row for each thing. */
export function tableOf<T>(name: string, columns: readonly Column<T>[], things: readonly T[]): Table {
  return {
    name,
    headers: columns.map(({ header }) => header),
    widths: columns.map(({ width }) => width),
    rows: things.map((thing) => columns.map((column) => column.value(thing))),
  }
}

/** The columns in which at least one row has a value. */
export function filledColumns<T>(columns: readonly Column<T>[], rows: readonly T[]): Column<T>[] {
  return columns.filter((column) => rows.some((row) => (column.value(row) ?? '') !== ''))
}

/** What every sheet says of itself: input, not a decision; which version; why the meeting was closed, where it was; example data when it is. */
export function aboutText(outcome: Outcome): string {
  const date = formatInstant(outcome.computedAt, 'nb')
  const what =
    outcome.version === null
      ? t('outcome.export.aboutCurrent', { date })
      : t('outcome.export.aboutStored', { date, version: outcome.version })
  const basis = outcome.closingBasis
  return [
    what,
    ...(basis ? [t('outcome.export.aboutClosed', { basis })] : []),
    ...(outcome.example ? [t('outcome.export.aboutExample')] : []),
  ].join(' ')
}
