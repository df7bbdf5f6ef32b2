import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import type { Role } from '../../../shared/access/roles.ts'
import type { WorkshopId } from '../../../shared/ids.ts'
import { workshopApi } from '../../../shared/protocol/rest/workshop.ts'
import { renewal } from '../../shell/page-renewal.ts'
import { LoadingPage } from '../../ui/LoadingPage.tsx'
import { resourceKey } from '../../ui/resource.tsx'
import type { Live, LiveState } from '../live.ts'
import { followVersion } from './follow-version.ts'
import { openLive } from './open-live.ts'

const LiveContext = createContext<Live | null>(null)

interface LiveProviderProps {
  workshopId: WorkshopId
  as: Role
  children: ReactNode
}

/** Goes around whole screens: keeps the control channel open while they are shown, and the workshop's set-up read again when it changes. */
export function LiveProvider({ workshopId, as, children }: LiveProviderProps) {
  const queries = useQueryClient()
  const [live, setLive] = useState<Live | null>(null)
  useEffect(() => {
    const queryKey = resourceKey(workshopApi.workshop, { workshopId })
    const opened = openLive(workshopId, as)
    let was = opened.getState()
    const stop = opened.subscribe(() => {
      const { connected, setupVersion } = opened.getState()
      if (setupVersion !== was.setupVersion) void queries.invalidateQueries({ queryKey })
      // What could not be read without contact can be now.
      if (connected && !was.connected)
        void queries.invalidateQueries({ predicate: ({ state }) => state.error !== null })
      was = opened.getState()
    })
    const stopFollowing = followVersion(opened, renewal)
    setLive(opened)
    return () => {
      stop()
      stopFollowing()
      opened.close()
    }
  }, [workshopId, as, queries])
  return live ? <LiveContext value={live}>{children}</LiveContext> : <LoadingPage />
}

/** The control channel of the LiveProvider around this component. */
export function useLive(): Live {
  const live = useContext(LiveContext)
  if (!live) throw new Error('useLive needs a LiveProvider around it')
  return live
}

/** What the control channel knows just now. */
export function useLiveState(): LiveState {
  const live = useLive()
  return useSyncExternalStore(live.subscribe, live.getState)
}
