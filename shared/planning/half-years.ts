/**
 * Half years as the boards write them: "2028-1" is January to June of 2028. As whole numbers they can be counted: two to a
 * year, the first half of the year 0 is 0.
 */

/** The number of a half year. */
export function halfNumber(halfYear: string): number {
  const [year, half] = halfYear.split('-').map(Number) as [number, number]
  return year * 2 + half - 1
}

/** The half year with this number. */
export function halfYear(number: number): string {
  return `${yearOfHalf(number)}-${(number % 2) + 1}`
}

/** The calendar year in which the half year with this number lies. */
export function yearOfHalf(number: number): number {
  return Math.floor(number / 2)
}

/** From when to when something is worked on, both half years included. */
export interface Span {
  readonly start: string
  readonly finish: string
}

/** The years from the first to the last. */
export function yearsOf({ termFrom, termTo }: Term): number[] {
  return Array.from({ length: Math.max(0, termTo - termFrom + 1) }, (_, index) => termFrom + index)
}

/** A council term by its years. */
export interface Term {
  readonly termFrom: number
  readonly termTo: number
}
