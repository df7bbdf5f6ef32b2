import { limits } from '../limits.ts'
import type { Series } from './evidence.ts'

type Points = Series['points']

/** Why a line is no point of a chart, or the lines together no chart. */
export const pointFaults = [
  'noNumber',
  'thousandsDot',
  'noLabel',
  'longLabel',
  'tooLarge',
  'tooFew',
  'tooMany',
] as const

export interface PointFault {
  readonly code: (typeof pointFaults)[number]
  /** Counted from 1; null: about all of them. */
  readonly line: number | null
}

/**
 * The points of a small chart as they are pasted or typed, one a line: "2019;12,3", or with a tab as from a spreadsheet.
 * Blank lines are passed over. With any fault there are no points: a chart that lacks a year would mislead.
 */
export function readPoints(text: string): { points: Points } | { faults: readonly PointFault[] } {
  const points: Points = []
  const faults: PointFault[] = []
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    if (line.trim() === '') continue
    const read = readPoint(line)
    if (typeof read === 'string') faults.push({ code: read, line: index + 1 })
    else points.push(read)
  }
  const lines = points.length + faults.length
  if (lines > limits.seriesPoints) return { faults: [{ code: 'tooMany', line: null }] }
  if (faults.length > 0) return { faults }
  return points.length < 2 ? { faults: [{ code: 'tooFew', line: null }] } : { points }
}

function readPoint(line: string): Points[number] | PointFault['code'] {
  const at = Math.max(line.lastIndexOf(';'), line.lastIndexOf('\t'))
  const label = line.slice(0, Math.max(at, 0)).trim()
  const written = line.slice(at + 1).replace(/\s/g, '')
  if (at < 0 || !/^[-−+]?\d+(?:[.,]\d+)*%?$/.test(written)) return 'noNumber'
  // 1.234 is a thousand and more to one reader and a little over one to the next.
  if (/\.\d{3}(?:\D|$)/.test(written)) return 'thousandsDot'
  const value = Number(written.replace('%', '').replace('−', '-').replace(',', '.'))
  if (Number.isNaN(value)) return 'noNumber'
  if (label === '') return 'noLabel'
  if (label.length > limits.pointChars) return 'longLabel'
  return Math.abs(value) > limits.pointValue ? 'tooLarge' : { label, value }
}

/** The points as `readPoints` reads them back. */
export function pointsText(points: Points): string {
  return points.map(({ label, value }) => `${label};${numberText(value)}`).join('\n')
}

/** A number in Norwegian without spaces: "1234,5"; never by powers of ten. */
function numberText(value: number): string {
  return value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 }).replace('.', ',')
}
