/**
 * Milliseconds between two times that what others do is drawn. Their cards glide meanwhile; drawn at every message, sixty
 * fingers would leave a slow tablet no time for its own.
 */
export const showOthersEveryMs = 100

/**
 * A device that takes long over it does it less often. While a finger of its own is on the board nine tenths of its time are for
 * that one; else it shows the others as well as it can.
 */
const pausePerCost = { dragging: 9, watching: 4 }

/** Tells when what was just set is drawn, laying out and painting included. Where nothing is drawn that is at once. */
function whenDrawn(then: () => void): void {
  if (typeof document === 'undefined' || document.hidden) queueMicrotask(then)
  else requestAnimationFrame(() => setTimeout(then))
}

/**
 * Draws others at once when it has been quiet, else once the time is up, however often it is asked. `isDragging` tells whether a finger
 * of this device's own is on the board.
 */
export function paceOfOthers(draw: () => void, isDragging: () => boolean, drawn = whenDrawn): () => void {
  return atMostEvery(showOthersEveryMs, draw, drawn, () =>
    isDragging() ? pausePerCost.dragging : pausePerCost.watching,
  )
}

/** Runs at once when it has been quiet, else once the time is up, however often it is asked. */
export function atMostEvery(
  ms: number,
  run: () => void,
  /** Tells when all that a run costs has been paid. */
  whenDone: (then: () => void) => void = queueMicrotask,
  /** How much longer than a run took the pause after it is, at least. */
  pausePerCost = () => 0,
): () => void {
  let waiting = false
  let asked = false
  function ask(): void {
    asked = waiting
    if (waiting) return
    waiting = true
    const begun = performance.now()
    run()
    whenDone(() => {
      const pause = Math.max(ms, pausePerCost() * (performance.now() - begun))
      setTimeout(() => {
        waiting = false
        if (asked) ask()
      }, pause)
    })
  }
  return ask
}
