import { LightningFillIcon } from '@navikt/aksel-icons'
import { Fragment, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { compareText } from '../../../shared/board/card.ts'
import type { Conflict } from '../../../shared/board/records/conflict.ts'
import { isId } from '../../../shared/ids.ts'
import { useBoard } from '../../board/board-context.ts'
import { liftedFirst } from '../../board/conflicts/by-severity.ts'
import { HandledLines } from '../../board/conflicts/HandledLines.tsx'
import { partyName, raisedByName } from '../../board/words.ts'
import './ConflictsPicture.css'
import { FitList } from './FitList.tsx'
import { Nothing } from './Nothing.tsx'

/** As many conflicts in one column as are read at leisure; more stand in two. */
const mostInOneColumn = 3

/** The goal conflicts of a board, what is lifted to political clarification first, then the most serious: what stands against what, in which way, the sentence that was written, and what is made of it. */
export function ConflictsPicture() {
  const { t } = useTranslation()
  const { conflicts } = useBoard().snapshot.state
  const sorted = useMemo(() => [...conflicts.values()].sort(liftedFirst), [conflicts])
  if (sorted.length === 0) return <Nothing>{t('projector.noConflicts')}</Nothing>
  return (
    <FitList items={sorted} keyOf={conflictId} columns={sorted.length > mostInOneColumn ? 2 : 1}>
      {(conflict) => <HallConflict conflict={conflict} />}
    </FitList>
  )
}

function HallConflict({ conflict }: { conflict: Conflict }) {
  const { id: about, parties, kind, severity, sentence } = conflict
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
      <HandledLines conflict={conflict} />
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
