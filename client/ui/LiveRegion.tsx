import { useSyncExternalStore } from 'react'
import { announcer } from './announce.ts'

/** Where `announce` speaks. Mounted once, above all screens, so that it is there before it has anything to say. */
export function LiveRegion() {
  const text = useSyncExternalStore(announcer.subscribe, announcer.getText)
  return (
    <div className="pv-visually-hidden" aria-live="polite" role="status">
      {text}
    </div>
  )
}
