import type { Effect } from '../../board/records/link.ts'

/** A number of the scale with its sign: "+2", "−2" or "0". */
export function effectText(effect: Effect): string {
  if (effect === 0) return '0'
  return `${effect > 0 ? '+' : '−'}${Math.abs(effect)}`
}
