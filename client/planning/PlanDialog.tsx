import { Alert, Details, Fieldset, Switch, Textfield } from '@digdir/designsystemet-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StrategyId } from '../../shared/ids.ts'
import { limits } from '../../shared/limits.ts'
import type { Plan, PlanEntry } from '../../shared/planning/plan.ts'
import { planTypes } from '../../shared/planning/plan-type.ts'
import { DomainError } from '../../shared/protocol/errors.ts'
import { planningApi } from '../../shared/protocol/rest/planning.ts'
import { call } from '../ui/api.ts'
import { FormDialog } from '../ui/FormDialog.tsx'
import { useMutationOnce } from '../ui/useMutationOnce.ts'
import { Choice, DecisionChoice } from './Choice.tsx'
import { changesOf } from './changes-of.ts'
import { decisionOf, draftOf, fieldsOf, type PlanFault, type PlanTexts, withStatus } from './plan-form.ts'
import { TieFields } from './TieFields.tsx'
import { TreatmentChoice } from './TreatmentChoice.tsx'
import { useFocusOnShow } from './useFocusOnShow.ts'

interface PlanDialogProps {
  strategyId: StrategyId
  /** null: a new one. */
  plan: Plan | null
  onClose: () => void
}

/** All a planner enters for one plan. */
export function PlanDialog({ strategyId, plan, onClose }: PlanDialogProps) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const firstField = useFocusOnShow<HTMLInputElement>()
  const [fields, setFields] = useState(() => fieldsOf(plan))
  const [faults, setFaults] = useState<Partial<Record<keyof PlanTexts, PlanFault>>>({})
  const save = useMutationOnce({
    mutationFn: (body: PlanEntry) =>
      plan === null
        ? call(planningApi.addPlan, { params: { strategyId }, body })
        : call(planningApi.editPlan, { params: { strategyId, planId: plan.id }, body: changesOf(body, plan) }),
    onSuccess: async () => {
      await queries.invalidateQueries()
      onClose()
    },
  })
  const ring = ringIn(save.error)
  function submit() {
    const entered = draftOf(fields, plan)
    setFaults('faults' in entered ? entered.faults : {})
    if ('draft' in entered) save.mutate(entered.draft)
  }
  const text = (name: keyof PlanTexts, maxLength: number = limits.textChars) => {
    const fault = faults[name]
    return {
      label: t(`planning.field.${name}`),
      value: fields.texts[name],
      maxLength,
      onChange: (event: { target: { value: string } }) =>
        setFields({ ...fields, texts: { ...fields.texts, [name]: event.target.value } }),
      ...(fault && { error: t(`planning.plan.fault.${fault}`, { limit: limits.personMonths }) }),
    }
  }
  return (
    <FormDialog
      title={t(plan === null ? 'planning.plan.newTitle' : 'planning.plan.editTitle')}
      wide
      busy={save.isPending}
      error={ring === null ? save.error : null}
      onSubmit={submit}
      onClose={onClose}
    >
      <Textfield ref={firstField} {...text('name', limits.nameChars)} />
      <div className="pv-form-pair">
        <Choice
          label={t('planning.field.planType')}
          value={fields.planType}
          options={planTypes.map((type) => ({ value: type, label: t(`planning.planType.${type}`) }))}
          onChange={(value) =>
            setFields({ ...fields, planType: planTypes.find((type) => type === value) ?? fields.planType })
          }
        />
        <Textfield {...text('effort', 20)} inputMode="decimal" />
      </div>
      <div className="pv-form-pair">
        <Textfield {...text('status')} onChange={(event) => setFields(withStatus(fields, event.target.value))} />
        <DecisionChoice
          label={t('planning.field.statusDecision')}
          value={fields.statusDecision}
          onChange={(value) => setFields({ ...fields, statusDecision: decisionOf(value) })}
        />
      </div>
      <div className="pv-form-pair">
        <Textfield {...text('committee', limits.labelChars)} />
        <Textfield {...text('sector', limits.labelChars)} />
      </div>
      <div className="pv-form-pair">
        <Textfield {...text('area', limits.labelChars)} />
        <TreatmentChoice
          planType={fields.planType}
          value={fields.treatment}
          onChange={(treatment) => setFields({ ...fields, treatment })}
        />
      </div>
      <div className="pv-form-pair">
        <Textfield {...text('adopted')} />
        <Textfield {...text('revision')} />
      </div>
      <Switch
        label={t('planning.field.statutory')}
        checked={fields.statutory}
        onChange={(event) => setFields({ ...fields, statutory: event.target.checked })}
      />
      {fields.statutory && <Textfield {...text('legalBasis')} />}
      <Textfield multiline rows={3} {...text('description')} />
      <Textfield {...text('source')} />
      <TieFields
        strategyId={strategyId}
        planId={plan?.id ?? null}
        ties={fields}
        onChange={(ties) => setFields({ ...fields, ...ties })}
      />
      <Fieldset>
        <Fieldset.Legend>{t('planning.plan.baseline')}</Fieldset.Legend>
        <DecisionChoice
          label={t('planning.field.baselineDecision')}
          value={fields.baselineDecision}
          onChange={(value) => setFields({ ...fields, baselineDecision: decisionOf(value) })}
        />
        <div className="pv-form-pair">
          <Textfield {...text('baselineLane', limits.labelChars)} />
          <Textfield {...text('baselineRank', 7)} inputMode="numeric" />
        </div>
        <div className="pv-form-pair">
          <Textfield {...text('baselineStart', 40)} />
          <Textfield {...text('baselineFinish', 40)} />
        </div>
      </Fieldset>
      {plan !== null && plan.extra.length > 0 && <ExtraColumns extra={plan.extra} />}
      {ring !== null && <Alert data-color="danger">{t('plansystem.cycle', { names: ring })}</Alert>}
    </FormDialog>
  )
}

/** A ring of plans that build on each other, told by their names. */
function ringIn(error: unknown): string | null {
  const isRing = error instanceof DomainError && error.params.reason === 'foundationCycle'
  return isRing ? String(error.params.names) : null
}

function ExtraColumns({ extra }: Pick<Plan, 'extra'>) {
  const { t } = useTranslation()
  return (
    <Details>
      <Details.Summary>{t('planning.plan.extra')}</Details.Summary>
      <Details.Content>
        <dl className="pv-plan-facts">
          {extra.map(({ header, value }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: headers repeat, and the list never changes while it is shown
            <div key={index}>
              <dt>{header.trim() || t('planning.plan.extraColumn')}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </Details.Content>
    </Details>
  )
}
