import { Textfield } from '@digdir/designsystemet-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { limits } from '../../shared/limits.ts'
import type { Strategy, StrategyDraft } from '../../shared/planning/strategy.ts'
import { planningApi } from '../../shared/protocol/rest/planning.ts'
import { call } from '../ui/api.ts'
import { FormDialog } from '../ui/FormDialog.tsx'
import { today } from '../ui/today.ts'
import { useMutationOnce } from '../ui/useMutationOnce.ts'
import { CapacityFields } from './CapacityFields.tsx'
import { DeadlineNotes } from './DeadlineNotes.tsx'
import { draftOf, fieldsOf, type StrategyFaults, type StrategyTexts } from './strategy-form.ts'
import { useFocusOnShow } from './useFocusOnShow.ts'

interface StrategyDialogProps {
  /** null: a new one. */
  strategy: Strategy | null
  onClose: () => void
  onSaved: (strategy: Strategy) => void
}

/** Municipality, council term and the days the deadlines count from. */
export function StrategyDialog({ strategy, onClose, onSaved }: StrategyDialogProps) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const firstField = useFocusOnShow<HTMLInputElement>()
  const [fields, setFields] = useState(() => fieldsOf(strategy, new Date().getFullYear()))
  const [faults, setFaults] = useState<StrategyFaults | null>(null)
  const save = useMutationOnce({
    mutationFn: (body: StrategyDraft) =>
      strategy === null
        ? call(planningApi.createStrategy, { body })
        : call(planningApi.editStrategy, { params: { strategyId: strategy.id }, body }),
    onSuccess: async (saved) => {
      await queries.invalidateQueries()
      onSaved(saved)
    },
  })

  function submit() {
    const entered = draftOf(fields)
    setFaults('faults' in entered ? entered.faults : null)
    if ('draft' in entered) save.mutate(entered.draft)
  }
  const field = (name: keyof StrategyTexts) => {
    const fault = faults?.[name]
    return {
      value: fields[name],
      onChange: (event: { target: { value: string } }) => setFields({ ...fields, [name]: event.target.value }),
      ...(fault && { error: t(`planning.strategy.fault.${fault}`) }),
    }
  }
  return (
    <FormDialog
      title={t(strategy === null ? 'planning.strategy.newTitle' : 'planning.strategy.editTitle')}
      submit={t(strategy === null ? 'planning.strategy.create' : 'ui.save')}
      busy={save.isPending}
      error={save.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Textfield
        ref={firstField}
        label={t('planning.strategy.municipality')}
        maxLength={limits.labelChars}
        autoComplete="off"
        {...field('municipality')}
      />
      <div className="pv-form-pair">
        <Textfield label={t('planning.strategy.termFrom')} inputMode="numeric" maxLength={4} {...field('termFrom')} />
        <Textfield label={t('planning.strategy.termTo')} inputMode="numeric" maxLength={4} {...field('termTo')} />
      </div>
      <Textfield
        type="date"
        label={t('planning.strategy.constitutedOn')}
        description={t('planning.strategy.constitutedHelp')}
        {...field('constitutedOn')}
      />
      <Textfield
        type="date"
        label={t('planning.strategy.councilMeetingOn')}
        description={t('planning.strategy.councilMeetingHelp')}
        {...field('councilMeetingOn')}
      />
      <div aria-live="polite">
        <DeadlineNotes
          days={{ constitutedOn: fields.constitutedOn || null, councilMeetingOn: fields.councilMeetingOn || null }}
          asOf={today()}
        />
      </div>
      <CapacityFields
        fields={fields}
        checked={faults !== null}
        onChange={(capacities) => setFields({ ...fields, capacities })}
      />
    </FormDialog>
  )
}
