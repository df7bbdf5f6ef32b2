/**
 * The way from a thing along what it builds on back to itself, or null where there is none: what builds on itself can be
 * made in no order. The answer begins and ends with the thing.
 */
export function foundationCycle<K>(start: K, buildsOn: (thing: K) => readonly K[]): K[] | null {
  /** From where each thing was first reached. */
  const from = new Map<K, K>()
  const waiting = [start]
  for (let thing = waiting.pop(); thing !== undefined; thing = waiting.pop()) {
    for (const below of buildsOn(thing)) {
      if (below === start) return [...wayTo(thing), start]
      if (from.has(below)) continue
      from.set(below, thing)
      waiting.push(below)
    }
  }
  return null

  function wayTo(thing: K): K[] {
    const way = [thing]
    for (let before = from.get(thing); before !== undefined; before = from.get(before)) way.unshift(before)
    return way
  }
}
