import type { Page } from 'playwright-core'
import { percentiles } from '../load/percentiles.ts'

/** What the page's main thread did for a while, in milliseconds since the page was opened. */
export interface Recording {
  /** When each frame was begun. */
  readonly frames: readonly number[]
  /** Tasks of more than 50 ms. */
  readonly longTasks: readonly { readonly begun: number; readonly took: number }[]
  /** When a finger came down or went up. */
  readonly touches: readonly number[]
}

declare global {
  interface Window {
    /** Ends the recording under way. */
    endRecording?: () => Recording
  }
}

/** Begins to record; answers how to end it. */
export async function record(page: Page): Promise<() => Promise<Recording>> {
  await page.evaluate(() => {
    const frames: number[] = []
    const longTasks: { begun: number; took: number }[] = []
    const touches: number[] = []
    const listening = new AbortController()
    const keep = (entries: PerformanceEntryList) => {
      for (const { startTime, duration } of entries) longTasks.push({ begun: startTime, took: duration })
    }
    const observer = new PerformanceObserver((list) => keep(list.getEntries()))
    observer.observe({ type: 'longtask' })
    for (const type of ['pointerdown', 'pointerup']) {
      window.addEventListener(type, () => touches.push(performance.now()), { capture: true, signal: listening.signal })
    }
    let frame = requestAnimationFrame(function look() {
      frames.push(performance.now())
      frame = requestAnimationFrame(look)
    })
    window.endRecording = () => {
      cancelAnimationFrame(frame)
      listening.abort()
      keep(observer.takeRecords())
      observer.disconnect()
      return { frames, longTasks, touches }
    }
  })
  return async () => {
    // A task that is under way is told of when it has ended.
    await page.evaluate(() => new Promise((done) => setTimeout(done)))
    return page.evaluate(() => window.endRecording?.() ?? { frames: [], longTasks: [], touches: [] })
  }
}

/** How evenly frames came. */
export function framesIn({ frames }: Recording): {
  perSecond: number
  p95Ms: number
  p99Ms: number
  longestMs: number
} {
  const gaps = frames.slice(1).map((at, index) => at - (frames[index] ?? at))
  const { p95, p99 } = percentiles(gaps)
  const seconds = ((frames.at(-1) ?? 0) - (frames[0] ?? 0)) / 1000
  return { perSecond: gaps.length / seconds, p95Ms: p95, p99Ms: p99, longestMs: Math.max(...gaps) }
}
