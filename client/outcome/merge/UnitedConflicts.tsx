import { Checkbox, Tag } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { handledLines } from '../../../shared/outcome/handled-words.ts'
import type { UnitedConflict } from '../../../shared/outcome/merge/types.ts'
import { partiesText } from '../../../shared/outcome/outcome-words.ts'
import { TableBadge } from '../../ui/TableBadge.tsx'
import type { Choices } from './useChoices.ts'

interface UnitedConflictsProps {
  conflicts: readonly UnitedConflict[]
  choices: Choices
  isOpen: boolean
}

/** The tables' goal conflicts, each once, with what each table said of it. */
export function UnitedConflicts({ conflicts, choices, isOpen }: UnitedConflictsProps) {
  const { t } = useTranslation()
  if (conflicts.length === 0) return <p className="pv-merge-muted">{t('merge.noConflicts')}</p>
  return (
    <ul className="pv-merge-list">
      {conflicts.map((conflict) => (
        <ConflictRow key={conflict.id} conflict={conflict} choices={choices} isOpen={isOpen} />
      ))}
    </ul>
  )
}

function ConflictRow({
  conflict,
  choices,
  isOpen,
}: Omit<UnitedConflictsProps, 'conflicts'> & { conflict: UnitedConflict }) {
  const { t } = useTranslation()
  const { id, kind, severity, raised, remarks, inPlenary } = conflict
  const parties = partiesText(t, conflict)
  return (
    <li className="pv-merge-conflict">
      <div className="pv-merge-choice">
        {!inPlenary && isOpen && (
          <Checkbox
            aria-label={t('merge.chooseConflict', { parties })}
            checked={choices.conflicts.has(id)}
            onChange={({ target }) => choices.choose(id, target.checked)}
          />
        )}
      </div>
      <div>
        <h3>{parties}</h3>
        <ul className="pv-merge-said">
          {raised.map((table) => (
            <li key={table.conflictId}>
              <TableBadge number={table.number} size="sm" />
              <span>
                {table.sentence ? t('outcome.quoted', { text: table.sentence }) : t('merge.noSentence')}
                {handledLines(t, table).map((line) => (
                  <span key={line} className="pv-merge-handled">
                    {line}
                  </span>
                ))}
              </span>
            </li>
          ))}
          {remarks.map(({ remarkId, number, text }) => (
            <li key={remarkId}>
              <TableBadge number={number} size="sm" />
              <span className="pv-merge-muted">{t('merge.remark', { text })}</span>
            </li>
          ))}
        </ul>
      </div>
      <div className="pv-merge-tags">
        <Tag data-color="neutral">{t(`board.conflictKind.${kind}`)}</Tag>
        <Tag data-color={severity === 3 ? 'danger' : severity === 2 ? 'warning' : 'neutral'}>
          {t(`board.severity.${severity}`)}
        </Tag>
        {inPlenary && <Tag data-color="success">{t('merge.inPlenary')}</Tag>}
      </div>
    </li>
  )
}
