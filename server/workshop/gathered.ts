/** Tells of changes once per pause and key: many at once are one. `stop` calls off what is waiting. */
export function gathered<Key>(tell: (key: Key) => void, pauseMs: number) {
  const pending = new Map<Key, NodeJS.Timeout>()
  return {
    changed(key: Key): void {
      if (pending.has(key)) return
      const timer = setTimeout(() => {
        pending.delete(key)
        tell(key)
      }, pauseMs)
      pending.set(key, timer.unref())
    },
    stop(): void {
      for (const timer of pending.values()) clearTimeout(timer)
    },
  }
}
