import { useTranslation } from 'react-i18next'
import { findCard } from '../../../shared/board/arrange.ts'
import { type Card, cardName, isPlanCard, type PlanCard } from '../../../shared/board/card.ts'
import type { CardId } from '../../../shared/ids.ts'
import { goalName } from '../../../shared/planning/goal.ts'
import { isLeftOutBy } from '../../../shared/planning/statutory.ts'
import { useBoard } from '../../board/board-context.ts'
import { TimeWarnings } from '../../board/timeline/TimeWarnings.tsx'
import { nameOfCard } from '../../board/words.ts'
import './CardPicture.css'
import { Nothing } from './Nothing.tsx'
import { SaidOf } from './SaidOf.tsx'
import { timeText } from './time-text.ts'

/** One plan: what it is, where it lies, what was decided and when; beside it what the board says of it, in words. */
export function CardPicture({ cardId }: { cardId: CardId }) {
  const { t } = useTranslation()
  const card = useBoard().cards.get(cardId)
  if (!card) return <Nothing>{t('projector.cardGone')}</Nothing>
  return (
    <div className="pv-card-picture">
      <section aria-labelledby="kort">
        <h2 id="kort" lang="nb" data-long={cardName(card).length > 80 || undefined}>
          {cardName(card)}
        </h2>
        <p className="pv-card-picture-kind">{kindOf(card).join(' · ')}</p>
        <Facts card={card} />
        {isPlanCard(card) && <Warnings card={card} />}
      </section>
      <SaidOf cardId={cardId} />
    </div>
  )

  function kindOf(card: Card): string[] {
    if (card.kind === 'goal')
      return [t(`planning.goalLevel.${card.goal.level}`), card.parents.map(goalName).join('; ')].filter(Boolean)
    if (card.kind === 'proposal')
      return [t(`planning.planType.${card.proposal.planType}`), t('projector.card.proposal')]
    const { planType, planTypeText, statusText, statutory } = card.plan
    const type = planTypeText || t(`planning.planType.${planType}`)
    return [type, statusText, statutory ? t('board.sheet.statutory') : ''].filter(Boolean)
  }
}

/** What the board has settled of a card; what is open is said as open. */
function Facts({ card }: { card: Card }) {
  const { t } = useTranslation()
  const { columns } = useBoard()
  const at = findCard(columns, card.id)
  const column = columns.find(({ lane }) => lane?.id === at?.lane)
  return (
    <dl className="pv-card-picture-facts">
      <div>
        <dt>{t('projector.card.lies')}</dt>
        <dd>
          {column?.lane && at
            ? t('board.sheet.inLane', { lane: column.lane.name, place: at.index + 1, count: column.cards.length })
            : t('board.move.unplaced')}
        </dd>
      </div>
      {isPlanCard(card) && <PlanFacts card={card} />}
    </dl>
  )
}

/** What is wrong with where a plan lies, what was decided of it, or when it is: the same as the card's sheet says. */
function Warnings({ card }: { card: PlanCard }) {
  const { t } = useTranslation()
  const { columns, snapshot } = useBoard()
  const at = findCard(columns, card.id)
  const isOut =
    columns.find(({ lane }) => lane?.id === at?.lane)?.lane?.leavesOut ||
    isLeftOutBy(snapshot.state.decisions.get(card.id)?.decision)
  return (
    <div className="pv-card-picture-warnings">
      {card.kind === 'plan' && card.plan.statutory && isOut && <p>{t('board.card.statutoryLeftOut')}</p>}
      <TimeWarnings cardId={card.id} />
    </div>
  )
}

function PlanFacts({ card: { id } }: { card: PlanCard }) {
  const { t } = useTranslation()
  const { view, cards, snapshot } = useBoard()
  const { decisions, timings, proposals } = snapshot.state
  const decision = decisions.get(id)
  const replacedBy = decision?.replacedBy && nameOfCard({ view, proposals }, cards, decision.replacedBy)
  const timing = timings.get(id)
  return (
    <>
      <div>
        <dt>{t('board.decide.title')}</dt>
        <dd>
          {decision
            ? [t(`board.decision.${decision.decision}`), replacedBy].filter(Boolean).join(' ')
            : t('board.decide.none')}
          {decision?.reason && <span>{decision.reason}</span>}
        </dd>
      </div>
      <div>
        <dt>{t('board.timing.title')}</dt>
        <dd>{timing ? timeText(t, timing) : t('board.timing.none')}</dd>
      </div>
    </>
  )
}
