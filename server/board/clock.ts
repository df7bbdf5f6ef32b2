/** Time as the boards need it; tests turn it by hand. */
export interface Clock {
  /** Milliseconds that only ever grow. */
  now(): number
  /** Runs once, that many milliseconds from now; 0 is after what has arrived just now was read. Returns what calls it off. */
  after(ms: number, run: () => void): () => void
}

/** The machine's clock. */
export const realClock: Clock = {
  now: () => performance.now(),
  after(ms, run) {
    if (ms === 0) {
      const immediate = setImmediate(run)
      return () => clearImmediate(immediate)
    }
    const timeout = setTimeout(run, ms)
    return () => clearTimeout(timeout)
  },
}
