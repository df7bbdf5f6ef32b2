import { type KeyboardEvent, useEffect, useState } from 'react'

/** Milliseconds a page stays on the wall: time to read a lane aloud. */
const pageMs = 15_000

/** Turns pages by itself until someone presses; the arrow keys turn them by hand. */
export function usePages(pages: number) {
  const [page, setPage] = useState(0)
  const [paused, setPaused] = useState(false)
  const shown = page % pages
  useEffect(() => {
    if (pages < 2 || paused) return
    const timer = setInterval(() => setPage((now) => (now + 1) % pages), pageMs)
    return () => clearInterval(timer)
  }, [pages, paused])
  return {
    page: shown,
    paused,
    toggle: () => setPaused(!paused),
    onKeyDown(event: KeyboardEvent) {
      const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? pages - 1 : 0
      if (step === 0) return
      setPaused(true)
      setPage((shown + step) % pages)
    },
  }
}
