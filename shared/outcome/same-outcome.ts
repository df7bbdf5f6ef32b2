import type { Outcome } from './types.ts'

/** Tells whether two outcomes say the same, whenever and as whichever version they were computed. */
export function saysTheSame(a: Outcome, b: Outcome): boolean {
  return text(a) === text(b)
}

function text(outcome: Outcome): string {
  return JSON.stringify({ ...outcome, version: null, computedAt: '' }, sorted)
}

/** Objects with their keys in order: an outcome read from the store or over the wire may have them in another. */
function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
