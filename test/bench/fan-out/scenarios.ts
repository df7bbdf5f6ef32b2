/** Devices on one board, and what they do for a while. Rates are per second and device. */
export interface Scenario {
  readonly name: string
  readonly devices: number
  /** So many of them write a drag step into the document `dragRate` times a second. */
  readonly dragging: number
  readonly dragRate: number
  /** The others show a cursor through awareness so many times a second. */
  readonly cursorRate: number
}

const usual = { dragRate: 30, cursorRate: 0 }

/** A table's worth, a hall's, and more than any hall holds. */
export const scenarios: readonly Scenario[] = [
  { ...usual, name: '60/10', devices: 60, dragging: 10 },
  { ...usual, name: '60/60', devices: 60, dragging: 60 },
  { ...usual, name: '300/30', devices: 300, dragging: 30 },
  { ...usual, name: '300/30 + cursors', devices: 300, dragging: 30, cursorRate: 15 },
  { ...usual, name: '1000/30', devices: 1000, dragging: 30 },
]
