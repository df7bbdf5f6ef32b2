import { useQueryClient } from '@tanstack/react-query'
import type { WorkshopId } from '../../../shared/ids.ts'
import { accessApi } from '../../../shared/protocol/rest/access.ts'
import { workshopApi } from '../../../shared/protocol/rest/workshop.ts'
import { call } from '../../ui/api.ts'
import { resourceKey } from '../../ui/resource.tsx'
import { useMutationOnce } from '../../ui/useMutationOnce.ts'

/** Takes the seat that this device was moved to. Everything about its place at a table follows from the session. */
export function useFollowMove(workshopId: WorkshopId, onFollowed: (late: boolean) => void) {
  const queries = useQueryClient()
  return useMutationOnce({
    async mutationFn(_late: boolean) {
      const session = await call(accessApi.followMove, {})
      // The next control channel begins with what the set-up was read with: a phase that is over by now must not be shown.
      await queries.refetchQueries({ queryKey: resourceKey(workshopApi.workshop, { workshopId }) })
      return session
    },
    onSuccess(session, late) {
      onFollowed(late)
      queries.setQueryData(resourceKey(accessApi.session), session)
    },
  })
}
