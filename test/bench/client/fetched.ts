import type { Page } from 'playwright-core'

/** A file a page has fetched, with its bytes as they came over the wire. */
export interface Fetched {
  readonly path: string
  readonly bytes: number
}

/** All a page had asked for by so many milliseconds after its navigation, as the browser counts it. */
export function fetchedBy(page: Page, untilMs: number): Promise<Fetched[]> {
  return page.evaluate(
    (until) =>
      performance
        .getEntriesByType('resource')
        .filter(({ startTime }) => startTime < until)
        .map((entry) => ({
          path: new URL(entry.name).pathname,
          bytes: (entry as PerformanceResourceTiming).encodedBodySize,
        })),
    untilMs,
  )
}

/** Kilobytes of all files whose names end so. */
export function kilobytes(files: readonly Fetched[], ending = ''): number {
  return files.filter(({ path }) => path.endsWith(ending)).reduce((sum, { bytes }) => sum + bytes, 0) / 1000
}
