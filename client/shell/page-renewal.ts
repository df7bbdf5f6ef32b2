import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react'
import { serverHasOther } from './other-version.ts'
import { createRenewal, type Held, type RenewalState } from './renewal.ts'

const storageKey = 'planverksted.reloadedAtMs'

/** The renewal of this page. */
export const renewal = createRenewal({
  serverHasOther,
  reload: () => location.reload(),
  now: Date.now,
  recall() {
    try {
      const kept = sessionStorage.getItem(storageKey)
      return kept === null ? null : Number(kept)
    } catch {
      return null
    }
  },
  remember(atMs) {
    try {
      sessionStorage.setItem(storageKey, String(atMs))
      return true
    } catch {
      return false
    }
  },
})

/** Whether there is another version to go over to. */
export function useRenewal(): RenewalState {
  return useSyncExternalStore(renewal.subscribe, renewal.getState)
}

/** While `on`, the page is not loaded again by itself. */
export function useHeldPage(held: Held, on: boolean): void {
  useEffect(() => (on ? renewal.hold(held) : undefined), [held, on])
}

/** For what begins and ends too often to draw the screen for it: answers the function that says whether it is under way. */
export function useHolder(held: Held): (on: boolean) => void {
  const release = useRef<(() => void) | null>(null)
  const set = useCallback(
    (on: boolean) => {
      if (on === (release.current !== null)) return
      release.current?.()
      release.current = on ? renewal.hold(held) : null
    },
    [held],
  )
  useEffect(() => () => set(false), [set])
  return set
}
