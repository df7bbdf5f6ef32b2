import { Fieldset, Textfield } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { limits } from '../../shared/limits.ts'
import { capacityYears, isCapacity, type StrategyFields } from './strategy-form.ts'

interface CapacityFieldsProps {
  fields: StrategyFields
  /** Wrong ones say so. */
  checked: boolean
  onChange: (capacities: StrategyFields['capacities']) => void
}

/** What there is of person-months for planning, year by year of the term as it is entered. */
export function CapacityFields({ fields, checked, onChange }: CapacityFieldsProps) {
  const { t } = useTranslation()
  const { capacities } = fields
  const years = capacityYears(fields)
  if (years.length === 0) return null
  return (
    <Fieldset>
      <Fieldset.Legend>{t('timeline.form.title')}</Fieldset.Legend>
      <Fieldset.Description>{t('timeline.form.help')}</Fieldset.Description>
      <div className="pv-form-years">
        {years.map((year) => {
          const typed = capacities[year] ?? ''
          return (
            <Textfield
              key={year}
              label={String(year)}
              inputMode="decimal"
              maxLength={8}
              value={typed}
              error={checked && !isCapacity(typed) && t('timeline.form.wrong', { limit: limits.yearPersonMonths })}
              onChange={({ target }) => onChange({ ...capacities, [year]: target.value })}
            />
          )
        })}
      </div>
    </Fieldset>
  )
}
