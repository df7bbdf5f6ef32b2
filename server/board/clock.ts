/** Time as the boards need it; tests turn it by hand. */
export interface Clock {
  /** Milliseconds that only ever grow. */
  now(): number
  /** Runs once, that many milliseconds from now; 0 is after what has arrived just now was read. Returns what calls it off. */
  after(ms: number, run: () => void): () => void
}

/** Something that is planned at most once at a time. */
export class Planned {
  private readonly clock: Clock
  private readonly run: () => void
  private stop: (() => void) | null = null

  constructor(clock: Clock, run: () => void) {
    this.clock = clock
    this.run = run
  }

  /** Plans it, if it is not planned yet. */
  plan(ms: number): void {
    this.stop ??= this.clock.after(ms, () => {
      this.stop = null
      this.run()
    })
  }

  callOff(): void {
    this.stop?.()
    this.stop = null
  }
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
