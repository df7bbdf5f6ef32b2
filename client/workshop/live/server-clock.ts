/** One question to the server for its time: when it was asked and answered by this device's clock, and what it said. */
export interface ClockSample {
  readonly askedAtMs: number
  readonly answeredAtMs: number
  readonly serverMs: number
}

/** Questions at each connection. Most of a hall's delays are short bursts: of five, one at least goes through quickly. */
const questions = 5

/**
 * How far the server's clock is ahead of this device's: by the sample with the shortest round trip, since the answer can be wrong
 * by half of it at most. null without a sample.
 */
export function offsetOf(samples: readonly ClockSample[]): number | null {
  const roundTrip = ({ askedAtMs, answeredAtMs }: ClockSample) => answeredAtMs - askedAtMs
  const [best] = samples.toSorted((a, b) => roundTrip(a) - roundTrip(b))
  return best ? best.serverMs - (best.askedAtMs + best.answeredAtMs) / 2 : null
}

export interface ServerClock {
  /** The server's time just now; this device's own until it has been measured. */
  now(): number
  /** Measures anew. What was measured before stands until the first answer. */
  measure(): Promise<void>
}

/** Makes the clock. `ask` rejects where no answer comes, which ends the measuring until the next connection. */
export function createServerClock(ask: () => Promise<number>, deviceNow: () => number): ServerClock {
  let offsetMs = 0
  let round = 0
  return {
    now: () => deviceNow() + offsetMs,
    async measure() {
      round += 1
      const own = round
      const samples: ClockSample[] = []
      // One after another: questions that wait for each other on the line would all seem slow.
      while (samples.length < questions) {
        const askedAtMs = deviceNow()
        const serverMs = await ask()
        // Another connection has begun to measure since.
        if (own !== round) return
        samples.push({ askedAtMs, answeredAtMs: deviceNow(), serverMs })
        offsetMs = offsetOf(samples) ?? offsetMs
      }
    },
  }
}
