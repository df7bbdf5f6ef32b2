import { Alert, Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GoalId, PlanId, StrategyId } from '../../../shared/ids.ts'
import { isId } from '../../../shared/ids.ts'
import { limits } from '../../../shared/limits.ts'
import type { Evidence, EvidenceDraft } from '../../../shared/planning/evidence.ts'
import { evidenceApi } from '../../../shared/protocol/rest/evidence.ts'
import { call } from '../../ui/api.ts'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { ChoiceList } from '../ChoiceList.tsx'
import { useFocusOnShow } from '../useFocusOnShow.ts'
import { type FactFaults, type FactFields, factFieldsOf, factOf } from './evidence-form.ts'
import { pointFaultText } from './point-fault-text.ts'
import { useSaveEntry } from './useSaveEntry.ts'

interface FactDialogProps {
  strategyId: StrategyId
  /** null: a new one. */
  fact: Evidence | null
  plans: readonly { id: PlanId; name: string }[]
  goals: readonly { id: GoalId; name: string }[]
  onClose: () => void
}

/** All a planner enters of one fact, and what it is about. */
export function FactDialog({ strategyId, fact, plans, goals, onClose }: FactDialogProps) {
  const { t } = useTranslation()
  const firstField = useFocusOnShow<HTMLTextAreaElement>()
  const [fields, setFields] = useState(() => factFieldsOf(fact))
  const [faults, setFaults] = useState<FactFaults>({})
  const { save, isPending, isChangedSince, error } = useSaveEntry({
    seen: fact,
    send: (draft: EvidenceDraft, seen) =>
      fact === null
        ? call(evidenceApi.addEvidence, { params: { strategyId }, body: draft })
        : call(evidenceApi.editEvidence, {
            params: { strategyId, evidenceId: fact.id },
            body: { ...draft, ...(seen && { seen }) },
          }),
    onSaved: onClose,
  })
  function submit() {
    const entered = factOf(fields)
    setFaults('faults' in entered ? entered.faults : {})
    if ('draft' in entered) save(entered.draft)
  }
  const text = (name: Exclude<keyof FactFields, 'about' | 'points'>, maxLength: number) => ({
    label: t(`knowledge.field.${name}`),
    value: fields[name],
    maxLength,
    onChange: (event: { target: { value: string } }) => setFields({ ...fields, [name]: event.target.value }),
    ...(faults[name] && { error: t(`knowledge.fault.${name}`) }),
  })
  const chosenGoals = fields.about.filter((id) => isId('goal', id))
  const chosenPlans = fields.about.filter((id) => isId('plan', id))
  return (
    <FormDialog
      title={t(fact === null ? 'knowledge.addFact' : 'knowledge.editFact')}
      busy={isPending}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Textfield
        multiline
        rows={2}
        ref={firstField}
        description={t('knowledge.field.factHelp')}
        {...text('fact', limits.sentenceChars)}
      />
      <div className="pv-form-pair">
        <Textfield {...text('source', limits.nameChars)} />
        <Textfield inputMode="numeric" {...text('year', 4)} />
      </div>
      <Textfield type="url" description={t('knowledge.field.urlHelp')} {...text('url', limits.urlChars)} />
      <ChoiceList
        legend={t('knowledge.field.plans')}
        choices={plans}
        chosen={chosenPlans}
        onChange={(chosen) => setFields({ ...fields, about: [...chosen, ...chosenGoals] })}
      />
      <ChoiceList
        legend={t('knowledge.field.goals')}
        choices={goals}
        chosen={chosenGoals}
        onChange={(chosen) => setFields({ ...fields, about: [...chosenPlans, ...chosen] })}
      />
      <Textfield {...text('seriesLabel', limits.labelChars)} />
      <Textfield
        multiline
        rows={5}
        label={t('knowledge.field.points')}
        description={t('knowledge.field.pointsHelp', { count: limits.seriesPoints })}
        value={fields.points}
        onChange={(event) => setFields({ ...fields, points: event.target.value })}
        error={faults.points?.map((fault) => pointFaultText(t, fault)).join(' ')}
      />
      {isChangedSince && (
        <Alert data-color="warning" role="alert">
          {t('knowledge.changedSince')}
        </Alert>
      )}
    </FormDialog>
  )
}
