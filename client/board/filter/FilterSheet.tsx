import { Button, Field, Label, Select } from '@digdir/designsystemet-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type CardFilter, noFilter } from '../../../shared/board/card-filter.ts'
import { goalName } from '../../../shared/planning/goal.ts'
import { sdgName } from '../../ui/sdg-name.ts'
import { useBoard } from '../board-context.ts'
import { SheetFrame } from '../sheets/SheetFrame.tsx'
import { filterChoices } from './filter-choices.ts'
import { useFilterCount } from './useFilterCount.ts'

/** Which cards this device shows. Each choice counts at once, and says how many cards are left. */
export function FilterSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const { cards, view, filter } = useBoard()
  const { chosen, choose } = filter
  const choices = useMemo(() => filterChoices([...cards.values()], view.goals), [cards, view.goals])
  const count = useFilterCount()
  const select = <K extends keyof CardFilter>(
    field: K,
    label: string,
    options: readonly { value: CardFilter[K]; label: string }[],
  ) =>
    options.length > 0 && (
      <Field>
        <Label>{label}</Label>
        <Select
          value={options.findIndex(({ value }) => value === chosen[field])}
          onChange={({ target }) => choose({ ...chosen, [field]: options[Number(target.value)]?.value ?? null })}
        >
          <Select.Option value={-1}>{t('plansystem.any')}</Select.Option>
          {options.map((option, index) => (
            <Select.Option key={String(option.value)} value={index}>
              {option.label}
            </Select.Option>
          ))}
        </Select>
      </Field>
    )
  return (
    <SheetFrame
      title={t('plansystem.filterTitle')}
      placement="right"
      onClose={onClose}
      footer={
        <>
          <Button variant="secondary" aria-disabled={count.hidden === 0} onClick={() => choose(noFilter)}>
            {t('plansystem.showAll')}
          </Button>
          <Button onClick={onClose}>{t('ui.close')}</Button>
        </>
      }
    >
      <p>{t('plansystem.filterLead')}</p>
      {select(
        'planType',
        t('plansystem.filterType'),
        choices.planType.map((value) => ({ value, label: t(`planning.planType.${value}`) })),
      )}
      {select(
        'sector',
        t('plansystem.filterSector'),
        choices.sector.map((value) => ({ value, label: value })),
      )}
      {select(
        'goalId',
        t('plansystem.filterGoal'),
        choices.goalId.map((goal) => ({ value: goal.id, label: goalName(goal) })),
      )}
      {select(
        'sdg',
        t('plansystem.filterSdg'),
        choices.sdg.map((value) => ({ value, label: sdgName(t, value) })),
      )}
      <p>
        <strong>{count.text}</strong>
      </p>
    </SheetFrame>
  )
}
