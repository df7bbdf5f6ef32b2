import { type RefObject, useLayoutEffect, useRef } from 'react'

/** A ref that holds the value last drawn, for handlers that outlive the drawing they were made in. */
export function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value)
  useLayoutEffect(() => {
    latest.current = value
  })
  return latest
}
