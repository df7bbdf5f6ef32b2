import { createContext, useContext, useSyncExternalStore } from 'react'
import type { CardId } from '../../../shared/ids.ts'

/** Milliseconds that what a moved card took along stays to be read: two lines at leisure. */
export const readMs = 8_000

type Later = (run: () => void, ms: number) => () => void

/** On the browser's clock; answers the function that takes it back. */
export const later: Later = (run, ms) => {
  const timer = setTimeout(run, ms)
  return () => clearTimeout(timer)
}

/** The card that a hand of this device carries, or has just moved to another lane. */
export interface Moving {
  get(): CardId | null
  subscribe(listener: () => void): () => void
  /** It is on its way; null: nothing is. One that was moved stays for its time. */
  carry(cardId: CardId | null): void
  /** It has come to another lane. */
  moved(cardId: CardId): void
}

/** Remembers which card is moved. Apart from React's state: only the line that tells of it is drawn again. */
export function createMoving(after: Later): Moving {
  const listeners = new Set<() => void>()
  let current: CardId | null = null
  let forget: (() => void) | null = null
  const set = (cardId: CardId | null) => {
    forget?.()
    forget = null
    if (cardId === current) return
    current = cardId
    for (const listener of listeners) listener()
  }
  return {
    get: () => current,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    carry(cardId) {
      if (cardId !== null || forget === null) set(cardId)
    },
    moved(cardId) {
      set(cardId)
      forget = after(() => set(null), readMs)
    },
  }
}

export const MovingContext = createContext<Moving>({
  get: () => null,
  subscribe: () => () => undefined,
  carry: () => undefined,
  moved: () => undefined,
})

/** To tell which card is moved. */
export function useMoving(): Moving {
  return useContext(MovingContext)
}

/** The card that is moved. */
export function useMovingCard(): CardId | null {
  const { get, subscribe } = useMoving()
  return useSyncExternalStore(subscribe, get)
}
