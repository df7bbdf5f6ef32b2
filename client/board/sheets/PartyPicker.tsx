import { Chip, Search, ValidationMessage } from '@digdir/designsystemet-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConflictParty } from '../../../shared/board/records/conflict.ts'
import { limits } from '../../../shared/limits.ts'
import { useBoard } from '../board-context.ts'
import { partyName } from '../words.ts'
import { matching, partyChoices } from './party-choices.ts'
import './PartyPicker.css'

/** More than these are found by searching: a list of hundreds is nothing to read with a finger. */
const mostShown = 40

interface PartyPickerProps {
  parties: readonly ConflictParty[]
  onChange: (parties: readonly ConflictParty[]) => void
  error: string | null
}

/** Chooses the plans and goals that stand against each other: press to take with, press again to leave out. */
export function PartyPicker({ parties, onChange, error }: PartyPickerProps) {
  const { t } = useTranslation()
  const { view, cards, snapshot } = useBoard()
  const [text, setText] = useState('')
  const choices = useMemo(() => partyChoices(cards.values(), view.goals), [cards, view.goals])
  const found = matching(choices, text)
  const named = { view, proposals: snapshot.state.proposals }
  const full = parties.length >= limits.conflictParties
  const toggle = (id: ConflictParty) =>
    onChange(parties.includes(id) ? parties.filter((each) => each !== id) : [...parties, id])
  return (
    <>
      <p className="pv-sheet-help">{t('board.flag.partiesHelp')}</p>
      {parties.length > 0 && (
        <ul className="pv-parties" aria-label={t('board.flag.chosen')}>
          {parties.map((id) => {
            const name = partyName(named, id) ?? t('board.conflicts.goneParty')
            return (
              <li key={id}>
                <Chip.Removable
                  data-wrap="wrap"
                  aria-label={t('board.flag.remove', { name })}
                  onClick={() => toggle(id)}
                >
                  {name}
                </Chip.Removable>
              </li>
            )
          })}
        </ul>
      )}
      {error && <ValidationMessage>{error}</ValidationMessage>}
      <Search>
        <Search.Input
          aria-label={t('board.flag.search')}
          placeholder={t('board.flag.search')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Search.Clear onClick={() => setText('')} />
      </Search>
      <fieldset className="pv-party-list">
        <legend className="pv-visually-hidden">{t('board.flag.results')}</legend>
        {found.slice(0, mostShown).map(({ id, name, kind }) => {
          const chosen = parties.includes(id)
          return (
            <label key={id} className="pv-party" data-party={kind}>
              <input type="checkbox" checked={chosen} disabled={full && !chosen} onChange={() => toggle(id)} />
              <span lang="nb">{name}</span>
              <span className="pv-party-kind">{t(`board.conflicts.${kind}`)}</span>
            </label>
          )
        })}
      </fieldset>
      <p className="pv-sheet-help" role="status">
        {full
          ? t('board.flag.full', { limit: limits.conflictParties })
          : found.length === 0
            ? t('board.flag.noResults', { text })
            : found.length > mostShown && t('board.flag.moreResults', { shown: mostShown, count: found.length })}
      </p>
    </>
  )
}
