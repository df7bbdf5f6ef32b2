import { Alert, Textfield } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StrategyId } from '../../../shared/ids.ts'
import { limits } from '../../../shared/limits.ts'
import type { Trend, TrendDraft } from '../../../shared/planning/evidence.ts'
import { evidenceApi } from '../../../shared/protocol/rest/evidence.ts'
import { call } from '../../ui/api.ts'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { useFocusOnShow } from '../useFocusOnShow.ts'
import { trendFieldsOf, trendOf } from './evidence-form.ts'
import { useSaveEntry } from './useSaveEntry.ts'

interface TrendDialogProps {
  strategyId: StrategyId
  /** null: a new one. */
  trend: Trend | null
  onClose: () => void
}

/** All a planner enters of one development trend. */
export function TrendDialog({ strategyId, trend, onClose }: TrendDialogProps) {
  const { t } = useTranslation()
  const firstField = useFocusOnShow<HTMLInputElement>()
  const [fields, setFields] = useState(() => trendFieldsOf(trend))
  const [faults, setFaults] = useState<Partial<Record<'title' | 'year', true>>>({})
  const { save, isPending, isChangedSince, error } = useSaveEntry({
    seen: trend,
    send: (draft: TrendDraft, seen) =>
      trend === null
        ? call(evidenceApi.addTrend, { params: { strategyId }, body: draft })
        : call(evidenceApi.editTrend, {
            params: { strategyId, trendId: trend.id },
            body: { ...draft, ...(seen && { seen }) },
          }),
    onSaved: onClose,
  })
  function submit() {
    const entered = trendOf(fields)
    setFaults('faults' in entered ? entered.faults : {})
    if ('draft' in entered) save(entered.draft)
  }
  const text = (name: keyof typeof fields, maxLength: number) => ({
    value: fields[name],
    maxLength,
    onChange: (event: { target: { value: string } }) => setFields({ ...fields, [name]: event.target.value }),
  })
  return (
    <FormDialog
      title={t(trend === null ? 'knowledge.addTrend' : 'knowledge.editTrend')}
      busy={isPending}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Textfield
        ref={firstField}
        label={t('knowledge.field.title')}
        error={faults.title && t('knowledge.fault.title')}
        {...text('title', limits.nameChars)}
      />
      <Textfield multiline rows={4} label={t('knowledge.field.text')} {...text('text', limits.textChars)} />
      <div className="pv-form-pair">
        <Textfield label={t('knowledge.field.trendSource')} {...text('source', limits.nameChars)} />
        <Textfield
          label={t('knowledge.field.trendYear')}
          inputMode="numeric"
          error={faults.year && t('knowledge.fault.year')}
          {...text('year', 4)}
        />
      </div>
      {isChangedSince && (
        <Alert data-color="warning" role="alert">
          {t('knowledge.changedSince')}
        </Alert>
      )}
    </FormDialog>
  )
}
