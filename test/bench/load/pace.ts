/** Waits so many milliseconds. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

/**
 * Does a task so many times a second until it is stopped, from a phase of its own as independent devices do. When the loop was
 * late it catches up, so that a slow generator shows as lateness and not as less work.
 */
export function every(perSecond: number, task: () => void): () => void {
  const ms = 1000 / perSecond
  let due = performance.now() + Math.random() * ms
  let timer = setTimeout(tick, due - performance.now())
  function tick(): void {
    due += ms
    timer = setTimeout(tick, Math.max(0, due - performance.now()))
    task()
  }
  return () => clearTimeout(timer)
}
