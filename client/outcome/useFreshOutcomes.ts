import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { WorkshopId } from '../../shared/ids.ts'
import { outcomeApi } from '../../shared/protocol/rest/outcome.ts'
import { resourceKey } from '../ui/resource.tsx'

/** Reads the versions and the workshop as it stands again when its control state changed, since somebody closed or re-opened it, or another poll was released. */
export function useFreshOutcomes(workshopId: WorkshopId, controlVersion: number, released: number): void {
  const queries = useQueryClient()
  // biome-ignore lint/correctness/useExhaustiveDependencies: they say when to read again, not what.
  useEffect(() => {
    void queries.invalidateQueries({ queryKey: resourceKey(outcomeApi.outcomes, { workshopId }) })
    void queries.invalidateQueries({ queryKey: resourceKey(outcomeApi.outcome, { workshopId, version: 'current' }) })
  }, [queries, workshopId, controlVersion, released])
}
