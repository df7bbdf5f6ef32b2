import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StrategyId } from '../../shared/ids.ts'
import type { Goal } from '../../shared/planning/goal.ts'
import { planningApi } from '../../shared/protocol/rest/planning.ts'
import { call } from '../ui/api.ts'
import { FormDialog } from '../ui/FormDialog.tsx'
import { useMutationOnce } from '../ui/useMutationOnce.ts'
import { SdgChoice } from './TieFields.tsx'

/** The SDGs a goal is tagged with. */
export function TagGoalDialog({
  strategyId,
  goal,
  onClose,
}: {
  strategyId: StrategyId
  goal: Goal
  onClose: () => void
}) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [sdgs, setSdgs] = useState(goal.sdgs)
  const save = useMutationOnce({
    mutationFn: () => call(planningApi.editGoal, { params: { strategyId, goalId: goal.id }, body: { sdgs } }),
    onSuccess: async () => {
      await queries.invalidateQueries()
      onClose()
    },
  })
  return (
    <FormDialog
      title={t('plansystem.tagTitle', { title: goal.title })}
      busy={save.isPending}
      error={save.error}
      onSubmit={() => save.mutate()}
      onClose={onClose}
    >
      <SdgChoice chosen={sdgs} onChange={setSdgs} />
    </FormDialog>
  )
}
