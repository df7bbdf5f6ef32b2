import { Field, Label, Search, Select } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardId } from '../../../shared/ids.ts'
import { hasEveryWord } from '../../../shared/planning/comparable.ts'
import type { WorkshopView } from '../../../shared/protocol/rest/workshop.ts'
import { type Spotlight, shownBoard } from '../../../shared/workshop/spotlight.ts'
import { RemoteButton } from './RemoteButton.tsx'

/** More cards than these are found by searching. */
const mostShown = 8

interface PartPickerProps {
  view: WorkshopView
  spotlight: Spotlight
  onShow: (spotlight: Spotlight) => void
}

/** A part of a board for the hall: its goal conflicts, one lane, or one card found by its name. */
export function PartPicker({ view, spotlight, onShow }: PartPickerProps) {
  const { t } = useTranslation()
  const { tables, lanes, plenaryBoardId } = view.workshop
  const [chosen, setChosen] = useState<BoardId | null>(null)
  const [text, setText] = useState('')
  // Until a board is chosen, parts are of the one that is shown.
  const boardId = chosen ?? shownBoard(spotlight) ?? plenaryBoardId
  const found = view.plans.filter(({ name }) => hasEveryWord(name, text))
  const remote = { shown: spotlight, onShow }
  return (
    <div className="pv-part-picker">
      <Field>
        <Label>{t('projector.remote.board')}</Label>
        <Select value={boardId} onChange={({ target }) => setChosen(target.value as BoardId)}>
          <Select.Option value={plenaryBoardId}>{t('workshop.plenary')}</Select.Option>
          {tables.map((table) => (
            <Select.Option key={table.id} value={table.boardId}>
              {t('workshop.table', { number: table.number })}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <ul className="pv-remote" aria-label={t('projector.remote.lanes')}>
        <li>
          <RemoteButton {...remote} shows={{ view: 'conflicts', boardId }}>
            {t('board.conflicts.title')}
          </RemoteButton>
        </li>
        {lanes.map(({ id, name }) => (
          <li key={id}>
            <RemoteButton {...remote} shows={{ view: 'lane', boardId, laneId: id }}>
              {name}
            </RemoteButton>
          </li>
        ))}
      </ul>
      <Search>
        <Search.Input
          aria-label={t('projector.remote.search')}
          placeholder={t('projector.remote.search')}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <Search.Clear onClick={() => setText('')} />
      </Search>
      {text.trim() !== '' && (
        <>
          <ul className="pv-remote" data-wide>
            {found.slice(0, mostShown).map(({ id, name }) => (
              <li key={id}>
                <RemoteButton {...remote} shows={{ view: 'card', boardId, cardId: id }}>
                  <span lang="nb">{name}</span>
                </RemoteButton>
              </li>
            ))}
          </ul>
          <p role="status">
            {found.length === 0
              ? t('projector.remote.noCards')
              : found.length > mostShown && t('projector.more', { count: found.length - mostShown })}
          </p>
        </>
      )}
    </div>
  )
}
