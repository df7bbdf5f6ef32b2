import { type RefObject, useLayoutEffect, useState } from 'react'
import type { PosterBox } from './layout-poster.ts'

/** The size of an element and of the screen it is on, measured again when either changes; null before the first time. */
export function useBox(element: RefObject<HTMLElement | null>): PosterBox | null {
  const [box, setBox] = useState<PosterBox | null>(null)
  useLayoutEffect(() => {
    const measured = element.current
    if (!measured) return
    const measure = () =>
      setBox({ width: measured.clientWidth, height: measured.clientHeight, unit: window.innerHeight / 100 })
    const observer = new ResizeObserver(measure)
    observer.observe(measured)
    return () => observer.disconnect()
  }, [element])
  return box
}
