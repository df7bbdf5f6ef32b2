/**
 * Milliseconds between two times that what others do is drawn. Their cards glide meanwhile; drawn at every message, sixty
 * fingers would leave a slow tablet no time for its own.
 */
export const showOthersEveryMs = 100

/** A device that takes long over it does it less often: it has the other five sixths of its time for its own finger. */
const pausePerCost = 5

/** Runs at once when it has been quiet, else once the time is up, however often it is asked. */
export function atMostEvery(ms: number, run: () => void): () => void {
  let waiting = false
  let asked = false
  function ask(): void {
    asked = waiting
    if (waiting) return
    waiting = true
    const begun = performance.now()
    run()
    // React has drawn by then.
    queueMicrotask(() => {
      const pause = Math.max(ms, pausePerCost * (performance.now() - begun))
      setTimeout(() => {
        waiting = false
        if (asked) ask()
      }, pause)
    })
  }
  return ask
}
