/** A number from 0 to `most` as people type it, with comma or point; null: nothing is typed, undefined: no such number. */
export function readAmount(typed: string, most: number): number | null | undefined {
  const text = typed.trim().replace(',', '.')
  if (text === '') return null
  const number = Number(text)
  return Number.isFinite(number) && number >= 0 && number <= most ? number : undefined
}

/** The number as it is typed in Norwegian. */
export function typedAmount(number: number): string {
  return String(number).replace('.', ',')
}
