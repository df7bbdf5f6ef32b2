import { Field, Label, Search, Select } from '@digdir/designsystemet-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Acting } from '../../../shared/access/can.ts'
import type { BoardId } from '../../../shared/ids.ts'
import type { WorkshopView } from '../../../shared/protocol/rest/workshop.ts'
import { type Spotlight, shownBoard } from '../../../shared/workshop/spotlight.ts'
import { RemoteButton } from './RemoteButton.tsx'

/** It opens the board, for what was proposed there: fetched by those who search. */
const FoundCards = lazy(async () => ({ default: (await import('./FoundCards.tsx')).FoundCards }))

interface PartPickerProps {
  view: WorkshopView
  /** Whom boards are read as. */
  actor: Acting
  spotlight: Spotlight
  onShow: (spotlight: Spotlight) => void
}

/** A part of a board for the hall: its goal conflicts in words or as a causal picture, one lane, or one card found by its name. */
export function PartPicker({ view, actor, spotlight, onShow }: PartPickerProps) {
  const { t } = useTranslation()
  const { tables, lanes, plenaryBoardId } = view.workshop
  const [chosen, setChosen] = useState<BoardId | null>(null)
  const [text, setText] = useState('')
  // Until a board is chosen, parts are of the one that is shown.
  const boardId = chosen ?? shownBoard(spotlight) ?? plenaryBoardId
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
        <li>
          <RemoteButton {...remote} shows={{ view: 'causes', boardId }}>
            {t('projector.remote.causes')}
          </RemoteButton>
        </li>
        <li>
          <RemoteButton {...remote} shows={{ view: 'wheel', boardId }}>
            {t('projector.remote.wheel')}
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
        <Suspense>
          <FoundCards view={view} actor={actor} text={text} boardId={boardId} spotlight={spotlight} onShow={onShow} />
        </Suspense>
      )}
    </div>
  )
}
