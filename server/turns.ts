/** Does what concerns one key one after another, in the order it was asked for; different keys do not wait for each other. */
export function createTurns<Key>() {
  const last = new Map<Key, Promise<unknown>>()
  return async function inTurn<Result>(key: Key, work: () => Promise<Result>): Promise<Result> {
    const before = last.get(key) ?? Promise.resolve()
    // A failed turn is its own caller's business: the next one starts all the same.
    const mine = before.then(work, work)
    last.set(key, mine)
    try {
      return await mine
    } finally {
      if (last.get(key) === mine) last.delete(key)
    }
  }
}
