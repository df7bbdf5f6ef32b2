import type { Reading } from './reading.ts'
import { type Sdgs, sdgs } from './sdg.ts'

/**
 * Reads SDGs by their numbers: "3, 11", "SDG 3 og 11", "3. God helse". A target ("11.3") stands for its goal. null: no
 * number, or one that is none of the seventeen.
 */
export function readSdgs(text: string): Reading<Sdgs> | null {
  const numbers = [...text.matchAll(/(\d+)(?:\.\w+)?/g)].map((match) => Number(match[1]))
  if (numbers.length === 0 || !numbers.every((number) => number >= 1 && number <= sdgs.length)) return null
  return { value: settledSdgs(numbers), exact: /^\s*\d+(?:\s*[,;]\s*\d+)*\s*$/.test(text) }
}

/** Each once, from 1 up. */
export function settledSdgs(numbers: Sdgs): Sdgs {
  return [...new Set(numbers)].sort((a, b) => a - b)
}
