import { forgetful, ours } from './peers.ts'
import type { Result } from './result.ts'

/** What keeping everything costs in a scenario: our figures as in production beside those of a log that keeps nothing. */
export interface Price {
  readonly scenario: string
  readonly cpuRatio: number
  readonly p99Ratio: number
}

/** The price of durability, where both were measured. */
export function pricesOf(results: readonly Result[]): Price[] {
  return results.flatMap(({ scenario, peer, figures: free }) => {
    if (peer !== forgetful.name || free.serverCpuShare === undefined) return []
    const paid = results.find((result) => result.scenario === scenario && result.peer === ours.name)?.figures
    if (!paid) return []
    const ratio = (name: string) => (paid[name] ?? Number.NaN) / (free[name] ?? Number.NaN)
    return [{ scenario, cpuRatio: ratio('serverCpuShare'), p99Ratio: ratio('p99Ms') }]
  })
}
