import { LightningFillIcon } from '@navikt/aksel-icons'
import { useTranslation } from 'react-i18next'
import { type Card, cardName } from '../../../shared/board/card.ts'
import type { Decision } from '../../../shared/planning/decision.ts'
import { isLeftOutBy } from '../../../shared/planning/statutory.ts'

interface HallCardProps {
  card: Card
  rank: number
  decision: Decision | null
  conflicts: number
  /** It lies where plans lie that are not made in the term. */
  leftOut: boolean
  /** A year in which it is timed has no room for it. */
  overbooked: boolean
}

/** A card as the hall sees it in a lane: its rank, its name, and what was said of it as tags. */
export function HallCard({ card, rank, decision, conflicts, leftOut, overbooked }: HallCardProps) {
  const { t } = useTranslation()
  const statutoryOut = card.kind === 'plan' && card.plan.statutory && (leftOut || isLeftOutBy(decision))
  return (
    <div className="pv-hall-card">
      <span className="pv-hall-rank">{rank}</span>
      <span className="pv-hall-name" lang="nb">
        {cardName(card)}
      </span>
      {(decision || statutoryOut || overbooked || conflicts > 0) && (
        <span className="pv-hall-tags">
          {decision && <span>{t(`board.decision.${decision}`)}</span>}
          {statutoryOut && <span data-tag="statutory">{t('board.card.statutoryLeftOut')}</span>}
          {overbooked && <span data-tag="overbooked">{t('timeline.tag.overbooked')}</span>}
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
