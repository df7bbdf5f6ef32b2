import { Alert } from '@digdir/designsystemet-react'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { StrategyId } from '../../shared/ids.ts'
import type { Plan } from '../../shared/planning/plan.ts'
import { DomainError } from '../../shared/protocol/errors.ts'
import { planningApi } from '../../shared/protocol/rest/planning.ts'
import { call } from '../ui/api.ts'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { useMutationOnce } from '../ui/useMutationOnce.ts'

interface DeletePlanProps {
  strategyId: StrategyId
  plan: Plan
  onClose: () => void
}

/** Asks before a plan is deleted; one that lies on a workshop's boards stays, and it says so. */
export function DeletePlan({ strategyId, plan, onClose }: DeletePlanProps) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const remove = useMutationOnce({
    mutationFn: () => call(planningApi.deletePlan, { params: { strategyId, planId: plan.id } }),
    onSuccess: async () => {
      await queries.invalidateQueries()
      onClose()
    },
  })
  const inUse = remove.error instanceof DomainError && remove.error.params.reason === 'planInUse'
  return (
    <ConfirmDialog
      open
      title={t('planning.catalogue.deleteTitle', { name: plan.name })}
      text={
        inUse ? (
          <Alert data-color="danger" role="alert">
            {t('planning.catalogue.planInUse')}
          </Alert>
        ) : (
          t('planning.catalogue.deleteText')
        )
      }
      confirm={t('ui.delete')}
      dangerous
      busy={remove.isPending}
      error={inUse ? null : remove.error}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
    />
  )
}
