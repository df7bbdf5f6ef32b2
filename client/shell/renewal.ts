/** `ready`: the server has another version. `required`: it no longer speaks with this one. */
export type RenewalState = 'current' | 'ready' | 'required'

/** What a reload would lose: words under way in an open sheet, or work that neither the server nor this device has kept. */
export type Held = 'draft' | 'work'

/** Brings a page to the version the server has, when that loses nothing. An external store for React. */
export interface Renewal {
  getState(): RenewalState
  subscribe(listener: () => void): () => void
  /** Until the answer is called, the page is not loaded again by itself. */
  hold(held: Held): () => void
  /** Asks whether there is another version: after a lost connection, when the page is looked at again. */
  look(): void
  /** The server refused this version. */
  require(): void
  /** A part of this version could not be fetched: if the server has another one, it is gone for good. */
  partMissing(): void
  /** Nobody looks at the page: a good moment, if there is something to renew. */
  unseen(): void
  /** The person has asked for it. */
  renew(): void
}

export interface RenewalPorts {
  serverHasOther(): Promise<boolean>
  reload(): void
  now(): number
  /** When this tab last loaded itself again; null where a tab remembers nothing. It outlives the page. */
  recall(): number | null
  /** Answers whether it will be remembered. */
  remember(atMs: number): boolean
}

/** Milliseconds between two reloads that nobody asked for: if the first did not help, the next would not either. */
export const mostOftenMs = 60_000

export function createRenewal(ports: RenewalPorts): Renewal {
  const listeners = new Set<() => void>()
  const holds = new Set<{ held: Held }>()
  let state: RenewalState = 'current'

  function set(next: RenewalState): void {
    if (state === next || state === 'required') return
    state = next
    for (const listener of listeners) listener()
  }

  function reloadByItself(): void {
    const last = ports.recall()
    const now = ports.now()
    if (last !== null && now - last < mostOftenMs) return
    // A tab that forgets would never stop.
    if (ports.remember(now)) ports.reload()
  }

  function ifNothingIsHeld(): void {
    if (holds.size === 0) reloadByItself()
  }

  function ask(then: () => void): void {
    ports.serverHasOther().then(
      (other) => other && then(),
      // Without contact there is nothing to renew from.
      () => undefined,
    )
  }

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    hold(held) {
      const hold = { held }
      holds.add(hold)
      return () => {
        holds.delete(hold)
        if (state === 'required') ifNothingIsHeld()
      }
    },
    look: () => ask(() => set('ready')),
    require() {
      set('required')
      ifNothingIsHeld()
    },
    partMissing() {
      // The screen is gone with what was typed on it; only work that is nowhere else is worth keeping a broken page for.
      if (![...holds].some(({ held }) => held === 'work')) ask(reloadByItself)
    },
    unseen() {
      if (state !== 'current') ifNothingIsHeld()
    },
    renew: ports.reload,
  }
}
