import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { WorkshopId } from '../../shared/ids.ts'
import { outcomeApi } from '../../shared/protocol/rest/outcome.ts'
import { announce } from '../ui/announce.ts'
import { call } from '../ui/api.ts'
import { resourceKey } from '../ui/resource.tsx'
import { useMutationOnce } from '../ui/useMutationOnce.ts'

/** Closes the workshop (again) and stores its outcome; says so when it is done. */
export function useStoreOutcome(workshopId: WorkshopId) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  return useMutationOnce({
    mutationFn: () => call(outcomeApi.close, { params: { workshopId } }),
    async onSuccess({ version }) {
      announce(t('outcome.storedAs', { version }))
      await queries.invalidateQueries({ queryKey: resourceKey(outcomeApi.outcomes, { workshopId }) })
    },
  })
}
