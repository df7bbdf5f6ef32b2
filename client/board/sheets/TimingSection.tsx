import { Button, Field, Label, Select } from '@digdir/designsystemet-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanCardId } from '../../../shared/ids.ts'
import { halfYearText } from '../../../shared/outcome/outcome-words.ts'
import { useBoard } from '../board-context.ts'
import { TimeWarnings } from '../timeline/TimeWarnings.tsx'
import { ClosedInPhase } from './ClosedInPhase.tsx'
import { halfYearsOf, withFinish, withStart } from './half-years.ts'

/** When work on the plan starts and is finished, in half years of the council term. */
export function TimingSection({ cardId, focused }: { cardId: PlanCardId; focused: boolean }) {
  const { t } = useTranslation()
  const { session, snapshot, view, may } = useBoard()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!focused) return
    heading.current?.scrollIntoView({ block: 'start' })
    heading.current?.focus()
  }, [focused])
  const timing = snapshot.state.timings.get(cardId) ?? null
  const disabled = !may('time')
  const halfYears = halfYearsOf(view.termFrom, view.termTo, timing)
  const options = halfYears.map((value) => ({ value, label: halfYearText(t, value) }))
  return (
    <section className="pv-sheet-section">
      <h3 ref={heading} tabIndex={-1}>
        {t('board.timing.title')}
      </h3>
      <ClosedInPhase verb="time" />
      <div className="pv-choices">
        <Field>
          <Label>{t('board.timing.start')}</Label>
          <Select
            value={timing?.start ?? ''}
            disabled={disabled}
            onChange={({ target }) => session.time(cardId, target.value ? withStart(timing, target.value) : null)}
          >
            <HalfYearOptions options={options} />
          </Select>
        </Field>
        <Field>
          <Label>{t('board.timing.finish')}</Label>
          <Select
            value={timing?.finish ?? ''}
            disabled={disabled}
            onChange={({ target }) => session.time(cardId, target.value ? withFinish(timing, target.value) : null)}
          >
            <HalfYearOptions options={options} />
          </Select>
        </Field>
      </div>
      <TimeWarnings cardId={cardId} />
      {timing && !disabled && (
        <Button variant="tertiary" style={{ alignSelf: 'start' }} onClick={() => session.time(cardId, null)}>
          {t('board.timing.clear')}
        </Button>
      )}
    </section>
  )
}

function HalfYearOptions({ options }: { options: readonly { value: string; label: string }[] }) {
  const { t } = useTranslation()
  return (
    <>
      <Select.Option value="">{t('board.timing.none')}</Select.Option>
      {options.map(({ value, label }) => (
        <Select.Option key={value} value={value}>
          {label}
        </Select.Option>
      ))}
    </>
  )
}
