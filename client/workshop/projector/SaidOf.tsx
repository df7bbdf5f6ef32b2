import { LightningFillIcon } from '@navikt/aksel-icons'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { compareText } from '../../../shared/board/card.ts'
import type { Conflict } from '../../../shared/board/records/conflict.ts'
import type { Remark } from '../../../shared/board/records/remark.ts'
import type { Statement } from '../../../shared/board/records/statement.ts'
import { type CardId, isId } from '../../../shared/ids.ts'
import { ambitionsOf } from '../../board/ambitions/ambitions-of.ts'
import { useBoard } from '../../board/board-context.ts'
import { conflictsOf } from '../../board/conflicts/by-party.ts'
import { bySeverity } from '../../board/conflicts/by-severity.ts'
import { HandledLines } from '../../board/conflicts/HandledLines.tsx'
import { conflictInWords, raisedByName } from '../../board/words.ts'
import { FitList } from './FitList.tsx'

type Said =
  | { kind: 'ambition'; statement: Statement }
  | { kind: 'conflict'; conflict: Conflict }
  | { kind: 'remark'; remark: Remark }

/**
 * What the board says of a card: the ambitions for a goal, its goal conflicts in words, the most serious first, then the remarks on it
 * and on them. Nothing where nothing is said.
 */
export function SaidOf({ cardId }: { cardId: CardId }) {
  const { t } = useTranslation()
  const { state } = useBoard().snapshot
  const said = useMemo(() => {
    const conflicts = conflictsOf(state.conflicts, cardId).sort(bySeverity)
    const of = new Set<string>([cardId, ...conflicts.map(({ id }) => id)])
    const remarks = [...state.remarks.values()].filter(({ about }) => of.has(about))
    remarks.sort((a, b) => compareText(a.id, b.id))
    const ambitions = isId('goal', cardId) ? ambitionsOf(state.statements, cardId) : []
    return [
      ...ambitions.map((statement): Said => ({ kind: 'ambition', statement })),
      ...conflicts.map((conflict): Said => ({ kind: 'conflict', conflict })),
      ...remarks.map((remark): Said => ({ kind: 'remark', remark })),
    ]
  }, [state, cardId])
  if (said.length === 0) return null
  return (
    <section aria-label={t('projector.card.said')}>
      <FitList items={said} keyOf={keyOf}>
        {(each) => <OneSaid said={each} />}
      </FitList>
    </section>
  )
}

function keyOf(said: Said): string {
  switch (said.kind) {
    case 'ambition':
      return said.statement.id
    case 'conflict':
      return said.conflict.id
    case 'remark':
      return said.remark.id
  }
}

function OneSaid({ said }: { said: Said }) {
  switch (said.kind) {
    case 'ambition':
      return <AmbitionSaid {...said} />
    case 'conflict':
      return <ConflictSaid {...said} />
    case 'remark':
      return <RemarkSaid {...said} />
  }
}

function AmbitionSaid({ statement }: { statement: Statement }) {
  const { t } = useTranslation()
  const { tables } = useBoard().view.workshop
  const who = raisedByName(t, tables, statement.raisedBy)
  return (
    <div className="pv-said">
      <p className="pv-said-head">{t('goalCards.ambition.by', { who })}</p>
      <p>{statement.text}</p>
    </div>
  )
}

function ConflictSaid({ conflict }: { conflict: Conflict }) {
  const { t } = useTranslation()
  const { view, snapshot } = useBoard()
  return (
    <div className="pv-said" data-said="conflict">
      <p className="pv-said-head">
        <LightningFillIcon aria-hidden />
        {[t(`board.conflictKind.${conflict.kind}`), t(`board.severity.${conflict.severity}`)].join(' · ')}
      </p>
      <p>{conflict.sentence || conflictInWords(t, { view, proposals: snapshot.state.proposals }, conflict)}</p>
      <HandledLines conflict={conflict} />
    </div>
  )
}

function RemarkSaid({ remark }: { remark: Remark }) {
  const { t } = useTranslation()
  const { tables } = useBoard().view.workshop
  return (
    <div className="pv-said">
      <p className="pv-said-head">{t('projector.card.remark', { who: raisedByName(t, tables, remark.raisedBy) })}</p>
      <p>{remark.text}</p>
    </div>
  )
}
