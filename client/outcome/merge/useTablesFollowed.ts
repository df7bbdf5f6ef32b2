import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import type { WorkshopId } from '../../../shared/ids.ts'
import { mergeApi } from '../../../shared/protocol/rest/merge.ts'
import { resourceKey } from '../../ui/resource.tsx'
import { useLiveState } from '../../workshop/live/LiveProvider.tsx'

/** Milliseconds between two readings: a list that is sorted anew at every move of ten tables cannot be read. */
const calmMs = 5_000

interface Followed {
  /** The tables have worked on since these figures were asked for. */
  readonly isOld: boolean
  readonly refresh: () => void
}

/** Reads the merge again as the tables work on, but not while something is picked from it: `isHeld`. */
export function useTablesFollowed(workshopId: WorkshopId, readAtMs: number, isHeld: boolean): Followed {
  const queries = useQueryClient()
  const { progress } = useLiveState()
  const [readWith, setReadWith] = useState(progress)
  const isOld = progress !== readWith
  const refresh = useCallback(() => {
    setReadWith(progress)
    void queries.invalidateQueries({ queryKey: resourceKey(mergeApi.merge, { workshopId }) })
  }, [queries, workshopId, progress])
  useEffect(() => {
    if (isHeld || !isOld) return
    const timer = setTimeout(refresh, Math.max(0, readAtMs + calmMs - Date.now()))
    return () => clearTimeout(timer)
  }, [isHeld, isOld, refresh, readAtMs])
  return { isOld, refresh }
}
