/**
 * Control characters (but tab and line breaks), lone surrogates and non-characters: no XML, no PostgreSQL text holds them.
 * Nor does our writer of Excel files write U+FFFD, which is what others have put in the place of such a character.
 */
const unfit = /[\p{Cs}\ufffd-\uffff]|(?![\t\n\r])\p{Cc}/gu

/**
 * The same structure with every character that a document cannot hold shown as □. A device may have written
 * anything into a sentence; an outcome that cannot be stored or opened because of it would be the workshop's loss.
 */
export function documentText<T>(value: T): T {
  return replaced(value) as T
}

function replaced(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(unfit, '□')
  if (Array.isArray(value)) return value.map(replaced)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, replaced(part)]))
}
