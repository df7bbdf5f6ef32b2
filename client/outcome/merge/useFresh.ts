import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { WorkshopId } from '../../../shared/ids.ts'
import type { mergeApi } from '../../../shared/protocol/rest/merge.ts'
import { resourceKey } from '../../ui/resource.tsx'

/** Reads the tables again when the control state has changed: another phase has begun, or the picture is shown anew. */
export function useFresh(
  declared: (typeof mergeApi)['merge' | 'spread'],
  workshopId: WorkshopId,
  version: number,
): void {
  const queries = useQueryClient()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version says when to read again, not what.
  useEffect(() => {
    void queries.invalidateQueries({ queryKey: resourceKey(declared, { workshopId }) })
  }, [queries, declared, workshopId, version])
}
