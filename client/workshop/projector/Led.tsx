import { lazy, Suspense, useEffect, useState } from 'react'
import type { Acting } from '../../../shared/access/can.ts'
import type { WorkshopView } from '../../../shared/protocol/rest/workshop.ts'
import { withAllTexts } from '../../ui/i18n.ts'
import { useInHand } from '../../ui/in-hand.ts'
import { useLiveState } from '../live/LiveProvider.tsx'
import { hasLeftLead, keepLeftLead } from './left-lead.ts'

/** Few devices are ever led in their first minute: it is fetched when it is needed. */
const LedDialog = lazy(async () => ({ default: (await withAllTexts(import('./LedDialog.tsx'))).LedDialog }))

/**
 * "Follow me": shows what the hall sees for as long as the facilitator leads, but takes no card out of a hand. Who leaves it is
 * out until it begins the next time.
 */
export function Led({ view, actor }: { view: WorkshopView; actor: Acting }) {
  const { control } = useLiveState()
  const workshopId = view.workshop.id
  const [hasLeft, setHasLeft] = useState(() => hasLeftLead(workshopId))
  const inHand = useInHand()
  // What the device kept of the workshop may be old: only the server says that it is over.
  const isOver = control?.leading === false
  if (hasLeft && isOver) setHasLeft(false)
  useEffect(() => keepLeftLead(workshopId, hasLeft), [workshopId, hasLeft])
  const { leading } = control ?? view.control
  if (!leading || hasLeft || inHand) return null
  return (
    <Suspense fallback={null}>
      <LedDialog view={view} actor={actor} onLeave={() => setHasLeft(true)} />
    </Suspense>
  )
}
