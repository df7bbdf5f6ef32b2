import { setTimeout as pause } from 'node:timers/promises'
import type { CDPSession, Page } from 'playwright-core'

export interface Point {
  readonly x: number
  readonly y: number
}

const movesPerDrag = 8
const betweenMovesMs = 8

/** A finger on the glass. Playwright's own touchscreen only taps, so this speaks to the browser's input directly. */
export class Finger {
  readonly #input: CDPSession
  #at: Point = { x: 0, y: 0 }

  private constructor(input: CDPSession) {
    this.#input = input
  }

  static async of(page: Page): Promise<Finger> {
    return new Finger(await page.context().newCDPSession(page))
  }

  async down(at: Point): Promise<void> {
    await this.#send('touchStart', at)
  }

  /** Moves as a finger does: in several steps a few milliseconds apart. */
  async move(to: Point): Promise<void> {
    const from = this.#at
    for (let step = 1; step <= movesPerDrag; step++) {
      const share = step / movesPerDrag
      await this.#send('touchMove', { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share })
      await pause(betweenMovesMs)
    }
  }

  async up(): Promise<void> {
    await this.#input.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  }

  async drag(from: Point, to: Point): Promise<void> {
    await this.down(from)
    await this.move(to)
    await this.up()
  }

  async #send(type: 'touchStart' | 'touchMove', at: Point): Promise<void> {
    this.#at = at
    await this.#input.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: [{ ...at, radiusX: 8, radiusY: 8, force: 1 }],
    })
  }
}
