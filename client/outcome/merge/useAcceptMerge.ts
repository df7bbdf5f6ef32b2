import { useQueryClient } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { WorkshopId } from '../../../shared/ids.ts'
import { type AcceptedMerge, mergeApi } from '../../../shared/protocol/rest/merge.ts'
import { announce } from '../../ui/announce.ts'
import { call } from '../../ui/api.ts'
import { resourceKey } from '../../ui/resource.tsx'
import { useMutationOnce } from '../../ui/useMutationOnce.ts'

/** What lies on the plenary board now, in one sentence. */
export function acceptedText(t: TFunction, cards: number, conflicts: number): string {
  return t('merge.accept.done', {
    cards: t('merge.accept.cards', { count: cards }),
    conflicts: t('merge.accept.conflicts', { count: conflicts }),
  })
}

/** Writes what was accepted to the plenary board, reads the merge again, and says aloud what became of it. */
export function useAcceptMerge(workshopId: WorkshopId) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  return useMutationOnce({
    mutationFn: (body: AcceptedMerge) => call(mergeApi.accept, { params: { workshopId }, body }),
    async onSuccess({ placed }, { conflicts }) {
      announce(acceptedText(t, placed.length, conflicts.length))
      await queries.invalidateQueries({ queryKey: resourceKey(mergeApi.merge, { workshopId }) })
    },
  })
}
