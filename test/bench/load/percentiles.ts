/** p50, p95 and p99 of samples, in their own unit; NaN where there is none. */
export function percentiles(samples: readonly number[]): { p50: number; p95: number; p99: number } {
  const sorted = Float64Array.from(samples).sort()
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}
