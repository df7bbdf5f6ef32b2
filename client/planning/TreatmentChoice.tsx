import { useTranslation } from 'react-i18next'
import { planSystem } from '../../shared/planning/plan-system.ts'
import type { PlanType } from '../../shared/planning/plan-type.ts'
import { treatments } from '../../shared/planning/treatment.ts'
import { Choice } from './Choice.tsx'
import type { PlanFields } from './plan-form.ts'

/** Who treats the plan: as usual for its type, or as is said. */
export function TreatmentChoice(props: {
  planType: PlanType
  value: PlanFields['treatment']
  onChange: (value: PlanFields['treatment']) => void
}) {
  const { t } = useTranslation()
  const usual = t(`plansystem.treatment.${planSystem[props.planType].treatment}`).toLowerCase()
  return (
    <Choice
      label={t('planning.field.treatment')}
      value={props.value}
      options={[
        { value: '', label: t('plansystem.asUsual', { treatment: usual }) },
        ...treatments.map((value) => ({ value, label: t(`plansystem.treatment.${value}`) })),
      ]}
      onChange={(value) => props.onChange(treatments.find((one) => one === value) ?? '')}
    />
  )
}
