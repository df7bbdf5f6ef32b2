import { linkKey } from '../../../shared/board/records/link.ts'
import type { Change } from './changes.ts'

/** Milliseconds between two announcements of what others did: a screen reader must have time to read, and to be used. */
export const gatherMs = 4000

/** A change with who was seen doing it, where that is known. */
export interface Told {
  readonly change: Change
  readonly who: string | null
}

/** Hands on what others do: the first at once, what follows gathered, the newest only of each card and of each link. */
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
      const key = subjectOf(each.change) ?? `other ${waiting.size}`
      waiting.delete(key)
      waiting.set(key, each)
    }
    if (!quiet) flush()
  }
}

/** What a newer change of the same takes the place of; null where each is told. */
function subjectOf(change: Change): string | null {
  if ('cardId' in change) return `${change.kind} ${change.cardId}`
  return 'to' in change ? linkKey(change.from, change.to) : null
}
