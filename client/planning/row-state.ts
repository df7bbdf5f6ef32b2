import type { RowReading } from '../../shared/planning/read-rows.ts'

/** How a row stands in the preview: the gravest of what was found. */
export type RowState = 'ready' | 'understood' | 'duplicate' | 'error' | 'empty'

/** The state of a row. */
export function rowState({ draft, findings }: RowReading): RowState {
  if (findings.some(({ code }) => code === 'emptyRow')) return 'empty'
  if (draft === null) return 'error'
  if (findings.some(({ level }) => level === 'duplicate')) return 'duplicate'
  return findings.length > 0 ? 'understood' : 'ready'
}

export const rowFilters = ['all', 'error', 'understood', 'duplicate'] as const
export type RowFilter = (typeof rowFilters)[number]

/** Tells whether a row belongs under a filter. Empty rows are only counted among all. */
export function isShown(reading: RowReading, filter: RowFilter): boolean {
  if (filter === 'all') return true
  if (filter === 'understood')
    return reading.draft !== null && reading.findings.some(({ level }) => level === 'understood')
  return rowState(reading) === filter
}
