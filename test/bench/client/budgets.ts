import type { Figures } from '../result.ts'

/** A promise about the client on a mid-range tablet. */
interface Budget {
  readonly what: string
  /** The figure that is held against it, by its name. */
  readonly figure: string
  readonly unit: string
  readonly least?: number
  readonly most?: number
}

const budgets: readonly Budget[] = [
  { what: 'own drag among 60 others', figure: 'draggingPerSecond', unit: 'frames/s', least: 50 },
  { what: 'tasks over 50 ms that others cause', figure: 'longTasksOfRemote', unit: '', most: 0 },
  { what: 'a bar dragged on a timeline of 300', figure: 'timelineDragPerSecond', unit: 'frames/s', least: 50 },
  { what: 'a causal picture of 200 links panned', figure: 'picturePanningPerSecond', unit: 'frames/s', least: 50 },
  { what: 'a link drawn in it', figure: 'pictureDrawingPerSecond', unit: 'frames/s', least: 50 },
  { what: 'first load: JavaScript, brotli', figure: 'scriptKilobytes', unit: 'kB', most: 250 },
  { what: 'first load: chunks of other screens', figure: 'chunksOfOtherScreens', unit: '', most: 0 },
  { what: 'from the address of the seat to a card that lifts', figure: 'seatUsableMs', unit: 'ms', most: 3_000 },
  { what: 'heap growth over an hour of traffic', figure: 'heapGrowthMegabytesPerHour', unit: 'MB', most: 1 },
]

/** A budget with the figure that was measured; one whose part was not run is left out. */
export interface Held {
  readonly what: string
  readonly bar: string
  readonly measured: number
  readonly unit: string
  readonly reached: boolean
}

export function heldAgainst(figures: Figures): Held[] {
  return budgets.flatMap(({ what, figure, unit, least, most }) => {
    const measured = figures[figure]
    if (measured === undefined) return []
    const bar = least === undefined ? `at most ${most}` : `at least ${least}`
    // What could not be measured (NaN) is not reached.
    const reached = least === undefined ? measured <= (most ?? 0) : measured >= least
    return [{ what, bar, measured, unit, reached }]
  })
}

/** The budgets as a table for people. */
export function tableOfBudgets(held: readonly Held[]): string {
  const rows = held.map(({ what, bar, measured, unit, reached }) => [
    reached ? 'reached' : 'NOT REACHED',
    measured.toFixed(measured < 100 ? 1 : 0),
    unit,
    `(${bar})`,
    what,
  ])
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 1 ? cell.padStart(widths[1] ?? 0) : cell.padEnd(widths[column] ?? 0)))
        .join('  '),
    )
    .join('\n')
}
