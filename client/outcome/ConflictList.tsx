import { Tag } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { groundText } from '../../shared/outcome/causes/chain-words.ts'
import { handledLines } from '../../shared/outcome/handled-words.ts'
import { partiesText } from '../../shared/outcome/outcome-words.ts'
import type { Outcome, OutcomeConflict } from '../../shared/outcome/types.ts'
import { BoardBadge } from './BoardBadge.tsx'

/** All goal conflicts, the most serious first, each with the board that flagged it. */
export function ConflictList({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation()
  if (outcome.conflicts.length === 0) return <p className="pv-outcome-muted">{t('outcome.noConflicts')}</p>
  return (
    <ul className="pv-outcome-list">
      {outcome.conflicts.map((conflict) => (
        <ConflictItem key={`${conflict.boardId} ${conflict.id}`} outcome={outcome} conflict={conflict} />
      ))}
    </ul>
  )
}

function ConflictItem({ outcome, conflict }: { outcome: Outcome; conflict: OutcomeConflict }) {
  const { t } = useTranslation()
  return (
    <li className="pv-outcome-item">
      <BoardBadge outcome={outcome} boardId={conflict.boardId} />
      <div>
        <strong>{partiesText(t, conflict)}</strong>
        {conflict.sentence && <p>{t('outcome.quoted', { text: conflict.sentence })}</p>}
        <p>{handledLines(t, conflict).join('. ')}</p>
        {conflict.chains?.map((tie) => (
          <p key={groundText(t, tie)} className="pv-outcome-muted">
            {groundText(t, tie)}
          </p>
        ))}
        {conflict.remarks.map(({ id, text }) => (
          <p key={id} className="pv-outcome-muted">
            {t('outcome.remark', { text })}
          </p>
        ))}
      </div>
      <div className="pv-outcome-tags">
        <Tag data-color="neutral">{t(`board.conflictKind.${conflict.kind}`)}</Tag>
        <Tag data-color={conflict.severity === 3 ? 'danger' : conflict.severity === 2 ? 'warning' : 'neutral'}>
          {t(`board.severity.${conflict.severity}`)}
        </Tag>
      </div>
    </li>
  )
}
