/**
 * What is said aloud by screen readers when something changed that was not asked for. One text at a time, and at most
 * one change every `quietMs`: a board where ten tables move cards would otherwise never be silent. The newest text wins.
 */
const quietMs = 1500

type Listener = () => void

export interface Announcer {
  announce(text: string): void
  getText(): string
  subscribe(listener: Listener): () => void
}

/** Makes an announcer on a timer, which is given so that tests need not wait. */
export function createAnnouncer(later: (run: () => void, ms: number) => void): Announcer {
  const listeners = new Set<Listener>()
  let text = ''
  let waiting: string | null = null
  let quiet = false

  function say(next: string): void {
    // The same sentence twice is not read twice unless the text differs: a trailing space that is not heard.
    text = next === text ? `${next}\u00a0` : next
    quiet = true
    for (const listener of listeners) listener()
    later(() => {
      quiet = false
      const kept = waiting
      waiting = null
      if (kept !== null) say(kept)
    }, quietMs)
  }

  return {
    announce(next) {
      if (quiet) waiting = next
      else say(next)
    },
    getText: () => text,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export const announcer = createAnnouncer((run, ms) => void setTimeout(run, ms))

/** Has the live region say this; when much happens at once, only the newest is said. */
export function announce(text: string): void {
  announcer.announce(text)
}
