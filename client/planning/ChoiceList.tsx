import { Checkbox, Fieldset, Textfield } from '@digdir/designsystemet-react'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hasEveryWord } from '../../shared/planning/comparable.ts'
import { FieldFault } from './FieldFault.tsx'
import './ChoiceList.css'

/** So many are drawn at once; the others are searched for. */
const shownAtOnce = 100
/** Fewer are seen at a glance. */
const worthSearching = 12

interface ChoiceListProps<Id extends string | number> {
  legend: string
  choices: readonly { id: Id; name: string }[]
  /** What is said when there is nothing to choose; a general word where none is given. */
  none?: string
  /** What is wrong with what is chosen. */
  error?: string | undefined
  chosen: readonly Id[]
  onChange: (chosen: Id[]) => void
}

/** Any number of many: check boxes in a list that scrolls, with a search, those that are chosen on top of it. */
export function ChoiceList<Id extends string | number>(props: ChoiceListProps<Id>) {
  const { legend, choices, none, error, chosen, onChange } = props
  const { t } = useTranslation()
  const [search, setSearch] = useState('')
  const [before] = useState(() => new Set(chosen))
  const words = useDeferredValue(search)
  // Those chosen to begin with are on top and stay there: nothing moves under the finger that chooses.
  const sorted = [...choices.filter(({ id }) => before.has(id)), ...choices.filter(({ id }) => !before.has(id))]
  const found = sorted.filter(({ name }) => words.trim() === '' || hasEveryWord(name, words))
  const toggle = (id: Id, on: boolean) => onChange(on ? [...chosen, id] : chosen.filter((one) => one !== id))
  return (
    <Fieldset>
      <Fieldset.Legend>{legend}</Fieldset.Legend>
      <Fieldset.Description aria-live="polite">{t('plansystem.chosen', { count: chosen.length })}</Fieldset.Description>
      {choices.length > worthSearching && (
        <Textfield
          type="search"
          data-size="sm"
          label={t('plansystem.search', { what: legend.toLowerCase() })}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      )}
      {choices.length === 0 && <p className="pv-plan-note">{none ?? t('plansystem.noneThere')}</p>}
      {choices.length > 0 && found.length === 0 && <p className="pv-plan-note">{t('plansystem.noneFound')}</p>}
      {found.length > 0 && (
        <div className="pv-choice-list">
          {found.slice(0, shownAtOnce).map(({ id, name }) => (
            <Checkbox
              key={id}
              label={name}
              value={String(id)}
              checked={chosen.includes(id)}
              onChange={(event) => toggle(id, event.target.checked)}
            />
          ))}
          {found.length > shownAtOnce && (
            <p className="pv-plan-note">{t('plansystem.more', { count: found.length - shownAtOnce })}</p>
          )}
        </div>
      )}
      {error && <FieldFault>{error}</FieldFault>}
    </Fieldset>
  )
}
