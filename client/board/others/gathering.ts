import type { Change } from './changes.ts'

/** Milliseconds between two announcements of what others did: a screen reader must have time to read, and to be used. */
export const gatherMs = 4000

/** A change with who was seen doing it, where that is known. */
export interface Told {
  readonly change: Change
  readonly who: string | null
}

/** Hands on what others do: the first at once, what follows gathered, each card's newest only. */
export function createGathering(
  say: (told: readonly Told[]) => void,
  later: (run: () => void, ms: number) => void,
): (told: readonly Told[]) => void {
  let waiting = new Map<string, Told>()
  let quiet = false

  function flush(): void {
    if (waiting.size === 0) {
      quiet = false
      return
    }
    const told = [...waiting.values()]
    waiting = new Map()
    quiet = true
    say(told)
    later(flush, gatherMs)
  }

  return (told) => {
    for (const each of told) {
      const key = 'cardId' in each.change ? `${each.change.kind} ${each.change.cardId}` : `other ${waiting.size}`
      waiting.delete(key)
      waiting.set(key, each)
    }
    if (!quiet) flush()
  }
}
