import { useCallback, useState } from 'react'

/** Tells whether any text marked `pv-poll-words` within the element is cut off after its last line, at its size just now. */
export function useCut(): [isCut: boolean, ref: (element: HTMLElement | null) => (() => void) | undefined] {
  const [isCut, setCut] = useState(false)
  const ref = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined
    const measured = new ResizeObserver(() => {
      const texts = [...element.querySelectorAll('.pv-poll-words')]
      // Within a pixel: heights are fractions.
      setCut(texts.some(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1))
    })
    measured.observe(element)
    return () => measured.disconnect()
  }, [])
  return [isCut, ref]
}
