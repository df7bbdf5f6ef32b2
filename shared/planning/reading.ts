/** What was read from a text. `exact` is false where the reader should be shown what was understood. */
export interface Reading<T> {
  readonly value: T
  readonly exact: boolean
}

/** A cell that says nothing: blank, or a dash as people write in empty table cells. */
export function saysNothing(text: string): boolean {
  return /^[\s\-–—]*$/.test(text)
}
