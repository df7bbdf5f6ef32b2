import { LightningFillIcon } from '@navikt/aksel-icons'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { compareText } from '../../../shared/board/card.ts'
import type { Conflict } from '../../../shared/board/records/conflict.ts'
import type { Remark } from '../../../shared/board/records/remark.ts'
import type { CardId } from '../../../shared/ids.ts'
import { useBoard } from '../../board/board-context.ts'
import { conflictsOf } from '../../board/conflicts/by-party.ts'
import { bySeverity } from '../../board/conflicts/by-severity.ts'
import { conflictInWords, raisedByName } from '../../board/words.ts'
import { FitList } from './FitList.tsx'

type Said = { kind: 'conflict'; conflict: Conflict } | { kind: 'remark'; remark: Remark }

/** What the board says of a card: its goal conflicts in words, the most serious first, then the remarks on it and on them. Nothing where nothing is said. */
export function SaidOf({ cardId }: { cardId: CardId }) {
  const { t } = useTranslation()
  const { state } = useBoard().snapshot
  const said = useMemo(() => {
    const conflicts = conflictsOf(state.conflicts, cardId).sort(bySeverity)
    const of = new Set<string>([cardId, ...conflicts.map(({ id }) => id)])
    const remarks = [...state.remarks.values()].filter(({ about }) => of.has(about))
    remarks.sort((a, b) => compareText(a.id, b.id))
    return [
      ...conflicts.map((conflict): Said => ({ kind: 'conflict', conflict })),
      ...remarks.map((remark): Said => ({ kind: 'remark', remark })),
    ]
  }, [state, cardId])
  if (said.length === 0) return null
  return (
    <section aria-label={t('projector.card.said')}>
      <FitList items={said} keyOf={keyOf}>
        {(each) => (each.kind === 'conflict' ? <ConflictSaid {...each} /> : <RemarkSaid {...each} />)}
      </FitList>
    </section>
  )
}

function keyOf(said: Said): string {
  return said.kind === 'conflict' ? said.conflict.id : said.remark.id
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
