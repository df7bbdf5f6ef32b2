import type { Reading } from './reading.ts'

/** A yes or no on whether the plan is statutory; `basis` is the rest of the cell, a legal basis as people write it there. */
export type StatutoryReading = Reading<boolean> & { readonly basis: string }

/** Reads "ja", "nei", "x", "SANN" and the like, and "Ja, kommuneloven § 26-1" with its legal basis. null: neither. */
export function readStatutory(text: string): StatutoryReading | null {
  const plain = text.trim()
  if (/^(?:ja|j|x|1|sann|true|yes|lovpålagt)$/i.test(plain)) return { value: true, exact: true, basis: '' }
  if (/^(?:nei|n|0|usann|false|no|ikke lovpålagt)$/i.test(plain)) return { value: false, exact: true, basis: '' }
  const parts = /^(ja|nei)(?!\p{L})[\s,.:;(–-]*(.*?)\)?$/isu.exec(plain)
  if (parts) return { value: parts[1]?.toLowerCase() === 'ja', exact: false, basis: plain }
  return /§|lov(?:en)?(?!\p{L})/iu.test(plain) ? { value: true, exact: false, basis: plain } : null
}
