import { Field, Label, Select } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { type Conflict, type ConflictStatus, conflictStatuses } from '../../../shared/board/records/conflict.ts'

interface StatusFilterProps {
  conflicts: readonly Conflict[]
  /** '' shows all. */
  chosen: ConflictStatus | ''
  onChoose: (status: ConflictStatus | '') => void
}

/** Shows only the conflicts that have come this far. Not asked before some have come further than others. */
export function StatusFilter({ conflicts, chosen, onChoose }: StatusFilterProps) {
  const { t } = useTranslation()
  const countOf = (status: ConflictStatus) => conflicts.filter((conflict) => statusOf(conflict) === status).length
  if (chosen === '' && countOf('open') === conflicts.length) return null
  return (
    <Field>
      <Label>{t('handling.list.status')}</Label>
      <Select value={chosen} onChange={({ target }) => onChoose(target.value as ConflictStatus | '')}>
        <Select.Option value="">{t('handling.list.all')}</Select.Option>
        {conflictStatuses.map((status) => (
          <Select.Option key={status} value={status}>
            {t('handling.list.withCount', { status: t(`causes.status.${status}`), count: countOf(status) })}
          </Select.Option>
        ))}
      </Select>
    </Field>
  )
}

/** How far a conflict has come. */
export function statusOf({ status }: Conflict): ConflictStatus {
  return status ?? 'open'
}
