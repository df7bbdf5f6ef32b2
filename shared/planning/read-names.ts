/** What a cell that names things was read as. */
export interface NamesReading<T> {
  readonly found: readonly T[]
  /** Parts that name nothing that is there, or more than one thing. */
  readonly unread: readonly string[]
}

/** Finds the one thing of a name; undefined for none and for several. */
export type Finder<T> = (name: string) => T | undefined

/** A finder by these names; each thing may have several. A name that two things have finds neither. */
export function finder<T>(things: readonly T[], namesOf: (thing: T) => readonly string[]): Finder<T> {
  const byName = new Map<string, T | undefined>()
  for (const thing of things) {
    for (const name of namesOf(thing)) {
      byName.set(name, byName.has(name) && byName.get(name) !== thing ? undefined : thing)
    }
  }
  return (name) => byName.get(name)
}

/** Reads a cell that names things, one a line or parted by semicolons or commas; a name may itself have such signs. */
export function readNames<T>(text: string, find: Finder<T>): NamesReading<T> {
  const found = new Set<T>()
  const unread: string[] = []
  for (const line of text.split(/[\r\n]+/)) read(line, [/;/, /,(?=\s)/])
  return { found: [...found], unread }

  function read(part: string, signs: readonly RegExp[]): void {
    const words = part.trim()
    if (words === '') return
    const thing = find(words)
    const [sign, ...finer] = signs
    if (thing !== undefined) found.add(thing)
    else if (sign === undefined) unread.push(words)
    else for (const piece of words.split(sign)) read(piece, finer)
  }
}
