/**
 * Time left as minutes and seconds, "12:05". Seconds begun are counted, so that a clock of ten minutes starts at 10:00 and
 * shows 0:00 when they are over; from then on it counts what has passed since, with a plus, since "0:09" looks like time left.
 */
export function clockFace(leftMs: number): string {
  const seconds = leftMs > 0 ? Math.ceil(leftMs / 1_000) : Math.floor(-leftMs / 1_000)
  const sign = leftMs < 0 && seconds > 0 ? '+' : ''
  return `${sign}${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
