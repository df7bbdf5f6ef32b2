import { Details } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import type { CardId } from '../../../shared/ids.ts'
import { SeriesTable } from '../../ui/SeriesTable.tsx'
import { SourceLink } from '../../ui/SourceLink.tsx'
import { useBoard } from '../board-context.ts'
import { ShowOnProjector } from '../sheets/ShowOnProjector.tsx'
import './EvidenceSection.css'
import { type FactOfCard, factsOfCard } from './facts-of-card.ts'

/** The evidence about a card, opened when asked for. Nothing where nothing is known. */
export function EvidenceSection({ cardId }: { cardId: CardId }) {
  const { t } = useTranslation()
  const facts = factsOfCard(useBoard().view, cardId)
  if (facts.length === 0) return null
  return (
    <Details className="pv-evidence">
      <Details.Summary>{t('evidence.title', { count: facts.length })}</Details.Summary>
      <Details.Content>
        <ShowOnProjector cardId={cardId} part="evidence" />
        <ul>
          {facts.map((known) => (
            <Fact key={known.fact.id} {...known} />
          ))}
        </ul>
      </Details.Content>
    </Details>
  )
}

function Fact({ fact: { fact, source, year, url, series }, goal }: FactOfCard) {
  const { t } = useTranslation()
  return (
    <li lang="nb">
      <p>
        <strong>{fact}</strong>
      </p>
      {goal !== null && <p>{t('evidence.ofGoal', { goal })}</p>}
      {series && <SeriesTable series={series} />}
      <p className="pv-evidence-source">
        {t('evidence.source', { source, year })} {url && <SourceLink url={url} />}
      </p>
    </li>
  )
}
