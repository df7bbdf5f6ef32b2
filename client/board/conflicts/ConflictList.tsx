import { Field, Label, Select } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConflictParty, ConflictStatus } from '../../../shared/board/records/conflict.ts'
import type { ConflictId } from '../../../shared/ids.ts'
import { useBoard } from '../board-context.ts'
import { partiesInWords, partyName } from '../words.ts'
import { conflictsOf } from './by-party.ts'
import { bySeverity } from './by-severity.ts'
import { ConflictChain, ShowChain } from './ConflictChain.tsx'
import { ConflictItem } from './ConflictItem.tsx'
import { StatusFilter, statusOf } from './StatusFilter.tsx'

interface ConflictListProps {
  /** The causal chain of each conflict in words, as far as they are worked out. */
  chains: ReadonlyMap<ConflictId, readonly string[]>
  /** Shows a conflict's chain in the picture. */
  onShow: (id: ConflictId) => void
}

/** All goal conflicts of the board in words, the most serious first; or those of one plan or goal, or of one status. */
export function ConflictList({ chains, onShow }: ConflictListProps) {
  const { t, i18n } = useTranslation()
  const { view, snapshot } = useBoard()
  const [party, setParty] = useState<ConflictParty | ''>('')
  const [status, setStatus] = useState<ConflictStatus | ''>('')
  const { state } = snapshot
  const named = { view, proposals: state.proposals }
  const all = [...state.conflicts.values()]
  const parties = [...new Set(all.flatMap((conflict) => conflict.parties))]
    .map((id) => ({ id, name: partyName(named, id) ?? t('board.conflicts.goneParty') }))
    .sort((a, b) => a.name.localeCompare(b.name, i18n.language))
  const chosen = parties.some(({ id }) => id === party) ? party : ''
  const ofParty = chosen ? conflictsOf(state.conflicts, chosen) : all
  const shown = ofParty.filter((conflict) => status === '' || statusOf(conflict) === status).sort(bySeverity)
  return (
    <>
      {all.length > 0 && (
        <div className="pv-conflicts-filter">
          <Field>
            <Label>{t('board.conflicts.filter')}</Label>
            <Select value={chosen} onChange={({ target }) => setParty(target.value as ConflictParty | '')}>
              <Select.Option value="">{t('board.conflicts.all')}</Select.Option>
              {parties.map(({ id, name }) => (
                <Select.Option key={id} value={id}>
                  {t('board.conflicts.withCount', { name, count: conflictsOf(state.conflicts, id).length })}
                </Select.Option>
              ))}
            </Select>
          </Field>
          <StatusFilter conflicts={ofParty} chosen={status} onChoose={setStatus} />
        </div>
      )}
      <p className="pv-conflicts-count" role="status">
        {all.length === 0 ? t('board.conflicts.none') : t('board.conflicts.count', { count: shown.length })}
      </p>
      <ul className="pv-conflicts">
        {shown.map((conflict) => (
          <ConflictItem
            key={conflict.id}
            conflict={conflict}
            chain={<ConflictChain lines={chains.get(conflict.id) ?? []} />}
            toChain={
              chains.has(conflict.id) && (
                <ShowChain parties={partiesInWords(t, named, conflict.parties)} onShow={() => onShow(conflict.id)} />
              )
            }
          />
        ))}
      </ul>
    </>
  )
}
