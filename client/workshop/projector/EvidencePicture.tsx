import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { cardName } from '../../../shared/board/card.ts'
import type { CardId } from '../../../shared/ids.ts'
import { useBoard } from '../../board/board-context.ts'
import { type FactOfCard, factsOfCard } from '../../board/evidence/facts-of-card.ts'
import { SeriesTable } from '../../ui/SeriesTable.tsx'
import './EvidencePicture.css'
import { FitList } from './FitList.tsx'
import { Nothing } from './Nothing.tsx'

/** What is known of one plan: the facts with their sources, and beside them the first that has a chart. */
export function EvidencePicture({ cardId }: { cardId: CardId }) {
  const { t } = useTranslation()
  const { view, cards } = useBoard()
  const facts = useMemo(() => factsOfCard(view, cardId), [view, cardId])
  const card = cards.get(cardId)
  const series = facts.find(({ fact }) => fact.series)?.fact.series
  if (!card) return <Nothing>{t('projector.cardGone')}</Nothing>
  return (
    <div className="pv-evidence-picture">
      <h2 lang="nb">{cardName(card)}</h2>
      <div>
        <FitList items={facts} keyOf={factId}>
          {(known) => <HallFact {...known} />}
        </FitList>
        {series && <SeriesTable series={series} />}
      </div>
    </div>
  )
}

function HallFact({ fact: { fact, source, year }, goal }: FactOfCard) {
  const { t } = useTranslation()
  const from = t('evidence.source', { source, year })
  return (
    <div className="pv-hall-fact" lang="nb">
      <p>{fact}</p>
      <p className="pv-hall-fact-source">{goal === null ? from : [t('evidence.ofGoal', { goal }), from].join(' · ')}</p>
    </div>
  )
}

function factId({ fact: { id } }: FactOfCard): string {
  return id
}
