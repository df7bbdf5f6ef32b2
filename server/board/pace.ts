import type { Clock } from './clock.ts'

/** Between ticks: long enough to gather changes, short enough that a drag looks alive. */
const SHORTEST_PAUSE_MS = 4
const LONGEST_PAUSE_MS = 16
/** A tick may use a third of the time, so that one busy board leaves room for the others. */
const PAUSE_PER_COST = 2

/** When the next tick may be: the dearer ticks are, the rarer. The first change after a pause does not wait. */
export class Pace {
  private readonly clock: Clock
  private smoothedCostMs = 0
  private nextTickMs = 0

  constructor(clock: Clock) {
    this.clock = clock
  }

  /** Milliseconds until the next tick. */
  waitMs(): number {
    return Math.max(0, this.nextTickMs - this.clock.now())
  }

  /** Does a tick's work and notes what it cost. */
  measure(work: () => void): void {
    const startedMs = this.clock.now()
    work()
    const endedMs = this.clock.now()
    this.smoothedCostMs += (endedMs - startedMs - this.smoothedCostMs) / 5
    const pauseMs = Math.min(Math.max(PAUSE_PER_COST * this.smoothedCostMs, SHORTEST_PAUSE_MS), LONGEST_PAUSE_MS)
    this.nextTickMs = endedMs + Math.max(pauseMs, this.smoothedCostMs)
  }
}
