import { useEffect, useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
let holding = false

function tell(on: boolean): void {
  if (on === holding) return
  holding = on
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether a card is in the hand: what comes up by itself must wait, or it would be torn away. */
export function useInHand(): boolean {
  return useSyncExternalStore(subscribe, () => holding)
}

/** For whoever has things to take in the hand: answers the function that says whether one is. */
export function useHand(): (on: boolean) => void {
  useEffect(() => () => tell(false), [])
  return tell
}
