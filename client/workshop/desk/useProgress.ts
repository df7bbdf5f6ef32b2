import { useQuery } from '@tanstack/react-query'
import type { WorkshopId } from '../../../shared/ids.ts'
import type { Outcome } from '../../../shared/outcome/types.ts'
import { outcomeApi } from '../../../shared/protocol/rest/outcome.ts'
import { call } from '../../ui/api.ts'
import { resourceKey } from '../../ui/resource.tsx'

/** Milliseconds between two looks: often enough to see a table that has stopped, rare enough to cost nothing. */
const lookEveryMs = 8_000

/** The outcome as it would be just now, looked at again and again while the boards are open. */
export function useProgress(workshopId: WorkshopId, isOpen: boolean): Outcome | undefined {
  const params = { workshopId, version: 'current' as const }
  return useQuery({
    queryKey: resourceKey(outcomeApi.outcome, params),
    queryFn: () => call(outcomeApi.outcome, { params }),
    refetchInterval: isOpen ? lookEveryMs : false,
  }).data
}
