/**
 * The way from a thing along what it leads to back to itself, or null where there is none: plans that build on each other in
 * a ring can be made in no order, and a goal under itself has no top. The answer begins and ends with the thing.
 */
export function ringThrough<K>(start: K, leadsTo: (thing: K) => readonly K[]): K[] | null {
  /** From where each thing was first reached. */
  const from = new Map<K, K>()
  const waiting = [start]
  for (let thing = waiting.pop(); thing !== undefined; thing = waiting.pop()) {
    for (const next of leadsTo(thing)) {
      if (next === start) return [...wayTo(thing), start]
      if (from.has(next)) continue
      from.set(next, thing)
      waiting.push(next)
    }
  }
  return null

  function wayTo(thing: K): K[] {
    const way = [thing]
    for (let before = from.get(thing); before !== undefined; before = from.get(before)) way.unshift(before)
    return way
  }
}
