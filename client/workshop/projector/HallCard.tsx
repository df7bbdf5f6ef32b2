import { LightningFillIcon } from '@navikt/aksel-icons'
import { useTranslation } from 'react-i18next'
import { type Card, cardName } from '../../../shared/board/card.ts'
import type { Decision } from '../../../shared/planning/decision.ts'

interface HallCardProps {
  card: Card
  rank: number
  decision: Decision | null
  conflicts: number
}

/** A card as the hall sees it in a lane: its rank, its name, and what was said of it as tags. */
export function HallCard({ card, rank, decision, conflicts }: HallCardProps) {
  const { t } = useTranslation()
  return (
    <div className="pv-hall-card">
      <span className="pv-hall-rank">{rank}</span>
      <span className="pv-hall-name" lang="nb">
        {cardName(card)}
      </span>
      {(decision || conflicts > 0) && (
        <span className="pv-hall-tags">
          {decision && <span>{t(`board.decision.${decision}`)}</span>}
          {conflicts > 0 && (
            <span data-tag="conflict">
              <LightningFillIcon aria-hidden />
              {t('board.poster.conflicts', { count: conflicts })}
            </span>
          )}
        </span>
      )}
    </div>
  )
}
