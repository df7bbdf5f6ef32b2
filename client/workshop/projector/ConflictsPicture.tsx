import { LightningFillIcon } from '@navikt/aksel-icons'
import { Fragment, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { compareText } from '../../../shared/board/card.ts'
import type { Conflict } from '../../../shared/board/records/conflict.ts'
import { isId } from '../../../shared/ids.ts'
import { useBoard } from '../../board/board-context.ts'
import { bySeverity } from '../../board/conflicts/by-severity.ts'
import { partyName, raisedByName } from '../../board/words.ts'
import './ConflictsPicture.css'
import { FitList } from './FitList.tsx'
import { Nothing } from './Nothing.tsx'

/** As many conflicts in one column as are read at leisure; more stand in two. */
const mostInOneColumn = 3

/** The goal conflicts of a board, the most serious first: what stands against what, in which way, and the sentence that was written. */
export function ConflictsPicture() {
  const { t } = useTranslation()
  const { conflicts } = useBoard().snapshot.state
  const sorted = useMemo(() => [...conflicts.values()].sort(bySeverity), [conflicts])
  if (sorted.length === 0) return <Nothing>{t('projector.noConflicts')}</Nothing>
  return (
    <FitList items={sorted} keyOf={conflictId} columns={sorted.length > mostInOneColumn ? 2 : 1}>
      {(conflict) => <HallConflict conflict={conflict} />}
    </FitList>
  )
}

function HallConflict({ conflict: { id: about, parties, kind, severity, sentence } }: { conflict: Conflict }) {
  const { t } = useTranslation()
  const { view, snapshot } = useBoard()
  const named = { view, proposals: snapshot.state.proposals }
  const remarks = [...snapshot.state.remarks.values()].filter((remark) => remark.about === about)
  remarks.sort((a, b) => compareText(a.id, b.id))
  return (
    <div className="pv-hall-conflict" data-severity={severity}>
      <p className="pv-hall-conflict-kind">
        <LightningFillIcon aria-hidden />
        {[t(`board.conflictKind.${kind}`), t(`board.severity.${severity}`)].join(' · ')}
      </p>
      <p className="pv-hall-parties">
        {parties.map((id, index) => (
          <Fragment key={id}>
            {index > 0 && <span>{t('board.conflicts.versus')}</span>}
            <span data-party={isId('goal', id) ? 'goal' : 'plan'} lang="nb">
              {partyName(named, id) ?? t('board.conflicts.goneParty')}
            </span>
          </Fragment>
        ))}
      </p>
      {sentence && <p className="pv-hall-sentence">{sentence}</p>}
      {remarks.map(({ id: remark, text, raisedBy }) => (
        <p key={remark} className="pv-hall-sentence">
          {t('projector.card.remarkLine', { who: raisedByName(t, view.workshop.tables, raisedBy), text })}
        </p>
      ))}
    </div>
  )
}

function conflictId({ id }: Conflict): string {
  return id
}
