const dayMs = 86_400_000

/** A day as year, month 1-12 and day, written as ISO 8601; null where the calendar has no such day. */
export function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return real ? date.toISOString().slice(0, 10) : null
}

/** Tells whether a text is a day that exists, as ISO 8601. */
export function isDay(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return parts !== null && isoDay(Number(parts[1]), Number(parts[2]), Number(parts[3])) === text
}

/** The day so many days later; negative for earlier. The day must exist. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10)
}

/** The same day a year later; 29 February becomes the 28th. The day must exist. */
export function addYear(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return isoDay(year + 1, month, date) ?? `${year + 1}-02-28`
}

/** The day a spreadsheet's serial number means (days since 30 December 1899). */
export function daySinceSpreadsheetEpoch(serial: number): string {
  return addDays('1899-12-30', serial)
}
