import { useSyncExternalStore } from 'react'
import { useLive } from '../live/LiveProvider.tsx'

/** Often enough that no second is seen to be skipped. */
const lookEveryMs = 250

/** What is read from the server's time just now. Only a component that asks is drawn again, and only when what it read changes. */
export function useServerTime<Read extends string | number | null>(read: (nowMs: number) => Read): Read {
  const live = useLive()
  return useSyncExternalStore(everyMoment, () => read(live.serverNow()))
}

function everyMoment(look: () => void): () => void {
  const timer = setInterval(look, lookEveryMs)
  return () => clearInterval(timer)
}
