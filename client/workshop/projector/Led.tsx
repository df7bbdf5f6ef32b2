import { lazy, Suspense, useState } from 'react'
import type { Acting } from '../../../shared/access/can.ts'
import type { WorkshopView } from '../../../shared/protocol/rest/workshop.ts'
import { useLiveState } from '../live/LiveProvider.tsx'

/** Few devices are ever led in their first minute: it is fetched when it is needed. */
const LedDialog = lazy(async () => ({ default: (await import('./LedDialog.tsx')).LedDialog }))

/** "Follow me": shows what the hall sees for as long as the facilitator leads. Who leaves it is out until it begins the next time. */
export function Led({ view, actor }: { view: WorkshopView; actor: Acting }) {
  const { leading } = useLiveState().control ?? view.control
  const [hasLeft, setHasLeft] = useState(false)
  if (hasLeft && !leading) setHasLeft(false)
  if (!leading || hasLeft) return null
  return (
    <Suspense fallback={null}>
      <LedDialog view={view} actor={actor} onLeave={() => setHasLeft(true)} />
    </Suspense>
  )
}
