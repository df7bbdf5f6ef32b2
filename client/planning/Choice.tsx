import { Field, Label, Select } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { type Decision, decisions } from '../../shared/planning/decision.ts'
import { FieldFault } from './FieldFault.tsx'

interface ChoiceProps {
  label: string
  value: string
  options: readonly { value: string; label: string }[]
  /** What is wrong with it. */
  error?: string | undefined
  onChange: (value: string) => void
}

/** One of several, with its label. */
export function Choice({ label, value, options, error, onChange }: ChoiceProps) {
  return (
    <Field>
      <Label>{label}</Label>
      <Select value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => (
          <Select.Option key={option.value} value={option.value}>
            {option.label}
          </Select.Option>
        ))}
      </Select>
      {error && <FieldFault>{error}</FieldFault>}
    </Field>
  )
}

/** A decision, or none (""). */
export function DecisionChoice(props: Omit<ChoiceProps, 'options' | 'value'> & { value: Decision | '' }) {
  const { t } = useTranslation()
  const none = { value: '', label: t('planning.plan.decisionNone') }
  const named = decisions.map((decision) => ({ value: decision, label: t(`board.decision.${decision}`) }))
  return <Choice {...props} options={[none, ...named]} />
}
