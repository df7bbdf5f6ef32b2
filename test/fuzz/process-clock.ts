import type { Clock } from '../../server/board/clock.ts'

/** Time as one process has it: nothing that it planned runs once it is dead. */
export class ProcessClock implements Clock {
  private readonly time: Clock
  private dead = false

  constructor(time: Clock) {
    this.time = time
  }

  now(): number {
    return this.time.now()
  }

  after(ms: number, run: () => void): () => void {
    return this.time.after(ms, () => {
      if (!this.dead) run()
    })
  }

  die(): void {
    this.dead = true
  }
}
