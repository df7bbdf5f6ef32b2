/** Devices on one board, and what they do for a while. Rates are per second and device. */
export interface Scenario {
  readonly name: string
  readonly devices: number
  /** So many of them write a drag step `rate` times a second into the document. */
  readonly dragging: number
  readonly rate: number
  /** The others show a cursor through awareness, so many times a second. */
  readonly cursorRate: number
  readonly seconds: number
}

const usual = { rate: 30, cursorRate: 0, seconds: Number(process.env.SECONDS_ ?? 12) }

/** The scenarios of the bars, by the words the bars use. */
export const fanOutScenarios: readonly Scenario[] = [
  { ...usual, name: '60/10', devices: 60, dragging: 10 },
  { ...usual, name: '60/60', devices: 60, dragging: 60 },
  { ...usual, name: '300/30', devices: 300, dragging: 30 },
  { ...usual, name: '300/30 + cursors', devices: 300, dragging: 30, cursorRate: 15 },
  { ...usual, name: '1000/30', devices: 1000, dragging: 30 },
]
