import { Search, Select } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { pairKinds } from '../../../shared/outcome/causes/candidate-pairs.ts'
import { type Goal, goalLevels } from '../../../shared/planning/goal.ts'
import type { MatrixChoice } from './matrix-sides.ts'

interface MatrixChoicesProps {
  goals: readonly Goal[]
  choice: MatrixChoice
  onChoose: (choice: MatrixChoice) => void
}

/** What of the matrix is shown. Which plans there are is the board's own choice of cards. */
export function MatrixChoices({ goals, choice, onChoose }: MatrixChoicesProps) {
  const { t } = useTranslation()
  const select = <K extends 'kind' | 'level' | 'only'>(
    field: K,
    label: string,
    options: readonly { value: MatrixChoice[K]; label: string }[],
  ) => (
    <Select
      aria-label={label}
      value={options.findIndex(({ value }) => value === choice[field])}
      onChange={({ target }) => {
        const option = options[Number(target.value)]
        if (option) onChoose({ ...choice, [field]: option.value })
      }}
    >
      {options.map((option, index) => (
        <Select.Option key={option.label} value={index}>
          {option.label}
        </Select.Option>
      ))}
    </Select>
  )
  const levels = goalLevels
    .map((level) => ({ level, count: goals.filter((goal) => goal.level === level).length }))
    .filter(({ count }) => count > 0)
  return (
    <>
      {select(
        'kind',
        t('matrix.table.kind'),
        pairKinds.map((value) => ({ value, label: t(`matrix.kind.${value}`) })),
      )}
      {select('level', t('matrix.table.level'), [
        { value: null, label: t('matrix.table.anyLevel', { count: goals.length }) },
        ...levels.map(({ level, count }) => ({
          value: level,
          label: t('matrix.table.ofLevel', { level: t(`causal.level.${level}`), count }),
        })),
      ])}
      {select('only', t('matrix.table.only'), [
        { value: null, label: t('matrix.table.all') },
        { value: 'scored', label: t('matrix.table.onlyScored') },
        { value: 'asked', label: t('matrix.table.onlyAsked') },
      ])}
      <Search>
        <Search.Input
          aria-label={t('matrix.table.search')}
          placeholder={t('matrix.table.search')}
          value={choice.search}
          onChange={({ target }) => onChoose({ ...choice, search: target.value })}
        />
        <Search.Clear onClick={() => onChoose({ ...choice, search: '' })} />
      </Search>
    </>
  )
}
