import { Button, Dialog, Heading } from '@digdir/designsystemet-react'
import { useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StrategyId } from '../../shared/ids.ts'
import type { Goal } from '../../shared/planning/goal.ts'
import { planningApi } from '../../shared/protocol/rest/planning.ts'
import { call } from '../ui/api.ts'
import { ErrorMessage } from '../ui/ErrorMessage.tsx'
import { useMutationOnce } from '../ui/useMutationOnce.ts'
import { SdgChoice } from './TieFields.tsx'
import './forms.css'

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
  const titleId = useId()
  const [sdgs, setSdgs] = useState(goal.sdgs)
  const save = useMutationOnce({
    mutationFn: () => call(planningApi.editGoal, { params: { strategyId, goalId: goal.id }, body: { sdgs } }),
    onSuccess: async () => {
      await queries.invalidateQueries()
      onClose()
    },
  })
  return (
    <Dialog open onClose={onClose} closeButton={t('ui.close')} className="pv-form-dialog" aria-labelledby={titleId}>
      <Heading level={2} data-size="sm" id={titleId}>
        {t('plansystem.tagTitle', { title: goal.title })}
      </Heading>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate()
        }}
      >
        <SdgChoice chosen={sdgs} onChange={setSdgs} />
        <ErrorMessage error={save.error} />
        <div className="pv-form-buttons">
          <Button type="button" variant="secondary" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t('ui.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
