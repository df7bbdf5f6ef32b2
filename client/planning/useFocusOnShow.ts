import { type RefObject, useEffect, useRef } from 'react'

/** Moves focus to what takes another's place, so that keyboard and screen reader follow. The element needs tabIndex -1. */
export function useFocusOnShow<E extends HTMLElement>(): RefObject<E | null> {
  const ref = useRef<E>(null)
  useEffect(() => ref.current?.focus(), [])
  return ref
}
