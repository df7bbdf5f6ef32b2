import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { WorkshopId } from '../../../shared/ids.ts'
import { mergeApi } from '../../../shared/protocol/rest/merge.ts'
import { resourceKey } from '../../ui/resource.tsx'

/** Reads the spread again when the control state has changed: the picture is shown anew. Until then the hall sees one picture. */
export function useFreshSpread(workshopId: WorkshopId, version: number): void {
  const queries = useQueryClient()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version says when to read again, not what.
  useEffect(() => {
    void queries.invalidateQueries({ queryKey: resourceKey(mergeApi.spread, { workshopId }) })
  }, [queries, workshopId, version])
}
