import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import type { WorkshopId } from '../../../shared/ids.ts'
import { type WorkshopChange, workshopApi } from '../../../shared/protocol/rest/workshop.ts'
import type { Workshop } from '../../../shared/workshop/workshop.ts'
import { call } from '../../ui/api.ts'
import { resourceKey } from '../../ui/resource.tsx'

export type SetupChange = UseMutationResult<Workshop, Error, WorkshopChange>

/** Saves part of the set-up; the workshop is read again before it counts as saved, so that no old text blinks by. */
export function useSetupChange(workshopId: WorkshopId): SetupChange {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (change: WorkshopChange) => call(workshopApi.editWorkshop, { params: { workshopId }, body: change }),
    onSuccess: () => queries.invalidateQueries({ queryKey: resourceKey(workshopApi.workshop, { workshopId }) }),
  })
}
