import { daySinceSpreadsheetEpoch, isDay, isoDay } from './calendar.ts'
import type { Reading } from './reading.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'des']
const monthName = '(jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des)\\p{L}*\\.?'

/**
 * Reads a date known to the year, month or day from what people write: "2018-02", "23.06.2021", "14. februar 2018",
 * "2018 (vår, Fellesnemnda)", "2016/2017" (the first year). null where no date is named, or none that exists.
 */
export function readDate(text: string): Reading<string> | null {
  const trimmed = text.trim()
  const whole = readWhole(trimmed)
  if (whole) return { value: whole, exact: true }
  const serial = /^[2-6]\d{4}$/.exec(trimmed)
  if (serial) return { value: daySinceSpreadsheetEpoch(Number(serial[0])), exact: false }
  const named = readNamed(trimmed.toLowerCase())
  return named ? { value: named, exact: false } : null
}

/** The forms that leave nothing to understand. */
function readWhole(text: string): string | null {
  if (isYear(text)) return text
  if (isDay(text) && isYear(text.slice(0, 4))) return text
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(text) && isYear(text.slice(0, 4))) return text
  const norwegian = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text)
  return norwegian ? day(norwegian[3], norwegian[2], norwegian[1]) : null
}

const namedDates: readonly (readonly [RegExp, (parts: RegExpExecArray) => string | null])[] = [
  [/(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/, (p) => day(p[1], p[2], p[3])],
  [/(?<!\d)(\d{1,2})[./](\d{1,2})[./](\d{4})(?!\d)/, (p) => day(p[3], p[2], p[1])],
  [/(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{2})(?!\d)/, (p) => day(century(p[3]), p[2], p[1])],
  [new RegExp(`(?<!\\d)(\\d{1,2})\\.? ${monthName} (\\d{4})(?!\\d)`, 'u'), (p) => day(p[3], monthOf(p[2]), p[1])],
  [new RegExp(`(?<!\\p{L})${monthName} (\\d{4})(?!\\d)`, 'u'), (p) => month(p[2], monthOf(p[1]))],
  [/(?<!\d)(\d{4})-(0[1-9]|1[0-2])(?!-?\d)/, (p) => month(p[1], p[2])],
  [/(?<![\d.])((?:19|20|21)\d{2})(?!\d)/, (p) => p[1] ?? null],
]

/** The first date named in a longer text; a year alone only when no fuller date is named. */
function readNamed(text: string): string | null {
  for (const [pattern, read] of namedDates) {
    const parts = pattern.exec(text)
    const date = parts && read(parts)
    if (date) return date
  }
  return null
}

function isYear(text: string): boolean {
  return /^(?:19|20|21)\d{2}$/.test(text)
}

function day(year = '', monthNumber = '', date = ''): string | null {
  return isYear(year) ? isoDay(Number(year), Number(monthNumber), Number(date)) : null
}

function month(year = '', monthNumber = ''): string | null {
  return isYear(year) ? `${year}-${monthNumber.padStart(2, '0')}` : null
}

function monthOf(name = ''): string {
  return String(months.indexOf(name.slice(0, 3)) + 1)
}

/** Two figures of a year: plans in a register are from 1970 on. */
function century(figures = ''): string {
  return Number(figures) < 70 ? `20${figures}` : `19${figures}`
}
