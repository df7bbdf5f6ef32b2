/** Safari has no idle callbacks: a pause does there. */
const pauseMs = 200

/** Runs it after the next frame, when there is time; answers how to call it off. Not in a page that is hidden. */
export function whenIdle(run: () => void): () => void {
  let cancelled = false
  const unlessCancelled = () => !cancelled && run()
  const frame = requestAnimationFrame(() => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(unlessCancelled)
    else setTimeout(unlessCancelled, pauseMs)
  })
  return () => {
    cancelled = true
    cancelAnimationFrame(frame)
  }
}
