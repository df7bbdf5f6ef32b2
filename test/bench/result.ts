/** Figures of one run, each in the unit its name ends with. */
export type Figures = Readonly<Record<string, number>>

/** What a bench measured on a peer in a scenario. */
export interface Result {
  readonly bench: string
  readonly scenario: string
  readonly peer: string
  readonly figures: Figures
  /** Why the figures do not count: the generator was too slow, or devices did not converge. */
  readonly faults: readonly string[]
}

/** The median of each figure over the rounds; a fault of any round is a fault of all. */
export function medianOf(rounds: readonly Result[]): Result {
  const [first] = rounds
  if (!first) throw new Error('No rounds')
  const figures = Object.fromEntries(
    Object.keys(first.figures).map((name) => [name, median(rounds.map((round) => round.figures[name] ?? Number.NaN))]),
  )
  return { ...first, figures, faults: [...new Set(rounds.flatMap(({ faults }) => faults))] }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
