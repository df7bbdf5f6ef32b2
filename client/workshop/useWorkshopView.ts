import type { UseQueryResult } from '@tanstack/react-query'
import type { WorkshopId } from '../../shared/ids.ts'
import { type WorkshopView, workshopApi } from '../../shared/protocol/rest/workshop.ts'
import { useResource } from '../ui/resource.tsx'

/** A workshop's set-up, cards, goals and control state, shared by all screens that ask for it. */
export function useWorkshopView(workshopId: WorkshopId): UseQueryResult<WorkshopView> {
  return useResource(workshopApi.workshop, { params: { workshopId } })
}
