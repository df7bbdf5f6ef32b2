import type { Point } from './geometry.ts'

/** Movement within this is a tap: a finger rolls as it lifts, a mouse hardly moves. CSS pixels. */
const slop: Record<string, number> = { touch: 7, pen: 5, mouse: 3 }

interface Followers {
  /** The pointer left the slop: this is a drag. */
  readonly onStart: () => void
  /** Once a frame while it drags, also when it rests (a lane may scroll under it). In client coordinates. */
  readonly onFrame: (point: Point) => void
  /** It let go. A tap (never started) is left to the click that follows. */
  readonly onEnd: (dragged: boolean) => void
  /** Escape, or the browser took the pointer. */
  readonly onCancel: () => void
}

/**
 * Follows one pointer from its press to its release. Other fingers are not listened to: React Flow's own dragging gives
 * up when a second finger comes down, and at a table there is always a second finger. Returns a way to cancel.
 * Of what goes only sideways the browser keeps the scrolling up and down: a finger that sets off that way is never a drag,
 * and is cancelled when the browser takes it.
 */
export function trackPointer(
  down: PointerEvent,
  { onStart, onFrame, onEnd, onCancel }: Followers,
  ways: 'all' | 'sideways' = 'all',
): () => void {
  const listening = new AbortController()
  const origin: Point = { x: down.clientX, y: down.clientY }
  let point = origin
  let frame = 0

  function isDrag({ x, y }: Point): boolean {
    const [across, along] = [Math.abs(x - origin.x), Math.abs(y - origin.y)]
    const least = slop[down.pointerType] ?? 3
    return ways === 'all' ? Math.hypot(across, along) > least : across > least && across > along
  }

  function loop(): void {
    onFrame(point)
    if (!listening.signal.aborted) frame = requestAnimationFrame(loop)
  }

  function stop(): boolean {
    const dragged = frame !== 0
    cancelAnimationFrame(frame)
    listening.abort()
    return dragged
  }

  function cancel(): void {
    if (listening.signal.aborted) return
    stop()
    onCancel()
  }

  const on = { signal: listening.signal, capture: true }
  window.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerId !== down.pointerId) return
      point = { x: event.clientX, y: event.clientY }
      if (frame !== 0 || !isDrag(point)) return
      onStart()
      loop()
    },
    on,
  )
  window.addEventListener(
    'pointerup',
    (event) => {
      if (event.pointerId !== down.pointerId) return
      if (frame !== 0) onFrame({ x: event.clientX, y: event.clientY })
      onEnd(stop())
    },
    on,
  )
  window.addEventListener('pointercancel', (event) => event.pointerId === down.pointerId && cancel(), on)
  // With the drag taken from the browser it makes no fling of it, and so does not swallow the next tap to stop that fling.
  window.addEventListener('touchmove', (event) => (ways === 'all' || frame !== 0) && event.preventDefault(), {
    ...on,
    passive: false,
  })
  // A first finger comes down when no other is: the release of the one we follow was lost (a dialog of the system's).
  window.addEventListener(
    'pointerdown',
    (event) => event.isPrimary && event.pointerType === down.pointerType && cancel(),
    on,
  )
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      cancel()
    },
    on,
  )
  return cancel
}
