/** How the time that is left is told: whole minutes, seconds only at the end of the time, and what it is over. */
export type TimeLeft =
  | { readonly kind: 'minutes'; readonly minutes: number }
  | { readonly kind: 'seconds'; readonly minutes: number; readonly seconds: number }
  | { readonly kind: 'over'; readonly minutes: number }

/** With more than this left, seconds would only draw the eye. */
const secondsFromMs = 2 * 60_000

/** What is shown of this many milliseconds. Begun minutes and seconds count as left until they have gone. */
export function toTimeLeft(leftMs: number): TimeLeft {
  if (leftMs <= 0) return { kind: 'over', minutes: Math.floor(Math.abs(leftMs) / 60_000) }
  if (leftMs > secondsFromMs) return { kind: 'minutes', minutes: Math.ceil(leftMs / 60_000) }
  const seconds = Math.ceil(leftMs / 1000)
  return { kind: 'seconds', minutes: Math.floor(seconds / 60), seconds: seconds % 60 }
}
