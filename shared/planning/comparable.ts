/** A text without the differences a reader does not see: case, composed letters, kinds and amounts of white space. */
export function comparable(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** A plan's name as duplicates are found by: without punctuation too, so that «Plan – A» and "Plan - A" are one. */
export function comparableName(name: string): string {
  const words = comparable(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return words === '' ? comparable(name) : words
}

/** Tells whether a text has every word of a search, in any order. Differences a reader does not see do not count. */
export function hasEveryWord(text: string, search: string): boolean {
  const searched = comparable(text)
  return comparable(search)
    .split(' ')
    .every((word) => searched.includes(word))
}
