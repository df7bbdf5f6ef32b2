import { Search } from '@digdir/designsystemet-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NodeId } from '../../../shared/ids.ts'
import { hasEveryWord } from '../../../shared/planning/comparable.ts'
import type { CauseFace } from './faces.ts'
import '../sheets/PartyPicker.css'

/** More than these are found by searching: a list of hundreds is nothing to read with a finger. */
const mostShown = 40

interface NodePickerProps {
  legend: string
  search: string
  /** What stands first is offered first. */
  choices: readonly CauseFace[]
  nameOf: (id: NodeId) => string
  chosen: NodeId | null
  onChoose: (id: NodeId) => void
}

/** Chooses one goal, plan or statement among many, by any words of its name. */
export function NodePicker({ legend, search, choices, nameOf, chosen, onChoose }: NodePickerProps) {
  const { t } = useTranslation()
  const name = useId()
  const [text, setText] = useState('')
  const found = choices.filter(({ id }) => hasEveryWord(nameOf(id), text))
  return (
    <>
      <Search>
        <Search.Input
          aria-label={search}
          placeholder={search}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <Search.Clear onClick={() => setText('')} />
      </Search>
      <fieldset className="pv-party-list">
        <legend className="pv-visually-hidden">{legend}</legend>
        {found.slice(0, mostShown).map(({ id, kind }) => (
          <label key={id} className="pv-party" data-party={kind}>
            <input type="radio" name={name} checked={id === chosen} onChange={() => onChoose(id)} />
            <span lang="nb">{nameOf(id)}</span>
            <span className="pv-party-kind">{t(`causal.pick.kind.${kind}`)}</span>
          </label>
        ))}
      </fieldset>
      <p className="pv-sheet-help" role="status">
        {found.length === 0
          ? t('causal.pick.none', { text })
          : found.length > mostShown && t('causal.pick.more', { shown: mostShown, count: found.length })}
      </p>
    </>
  )
}
