import type { Reading } from './reading.ts'

const monthsPerYear = 12

/** Tells whether a header speaks of person-years (årsverk), whose numbers are taken times twelve. */
function countsYears(header: string): boolean {
  return /årsverk/i.test(header)
}

/** Reads person-months: "3,5", "ca. 4 mv", "2 årsverk" (24). A unit in the cell goes before the header's. null: not a number. */
export function readEffort(text: string, header: string): Reading<number> | null {
  const plain = text.trim().toLowerCase()
  const parts = /^(ca\.? *|omtrent |~ *)?(\d[\d \u00a0]*(?:[.,]\d+)?(?:e-?\d+)?) *(\p{L}*)\.?$/u.exec(plain)
  if (!parts) return null
  const [, about = '', figures = '', unit = ''] = parts
  const years = unit === '' ? countsYears(header) : /^(?:årsverk|åv|år)$/.test(unit)
  if (unit !== '' && !years && !/^(?:månedsverk|månedsv|måneder|mnd|mv)$/.test(unit)) return null
  const number = Number(figures.replace(/[ \u00a0]/g, '').replace(',', '.'))
  if (!Number.isFinite(number)) return null
  return {
    value: years ? Math.round(number * monthsPerYear * 1e6) / 1e6 : number,
    exact: !years && about + unit === '',
  }
}
