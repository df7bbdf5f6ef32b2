import { LightningFillIcon } from '@navikt/aksel-icons'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Card, cardName, type PlanCard } from '../../../shared/board/card.ts'
import type { Decision } from '../../../shared/planning/decision.ts'
import { goalName } from '../../../shared/planning/goal.ts'
import type { NeedResult } from '../../../shared/planning/need.ts'
import { mandatoryPlanTypes } from '../../../shared/planning/plan-type.ts'
import { isLeftOutBy } from '../../../shared/planning/statutory.ts'
import { TimeTags } from '../timeline/TimeTags.tsx'
import { BreakableName } from './BreakableName.tsx'
import './CardFace.css'

interface CardFaceProps {
  readonly card: Card
  /** The card's place from the top of its lane, 1 is first; null where order says nothing (not placed yet). */
  readonly rank: number | null
  readonly decision: Decision | null
  /** It lies where plans lie that are not made in the term. */
  readonly leftOut: boolean
  /** What the screening suggests; null before anything is answered. */
  readonly need: NeedResult | null
  /** How many goal conflicts the card is party to. */
  readonly conflicts: number
  /** A year in which it is timed has no room for it. */
  readonly overbooked: boolean
  /** It is timed before what it builds on. */
  readonly outOfOrder: boolean
  /** How many ambitions are written about it. */
  readonly ambitions: number
}

/**
 * What a card says before it is opened: the facts that decide. Only text and tags; what can be done with it is around it. Its
 * parts are drawn apart: when a card above goes, the ranks of a whole lane change and nothing else.
 */
export const CardFace = memo(function CardFace({ rank, ...shown }: CardFaceProps) {
  const { card } = shown
  const { t } = useTranslation()
  return (
    <span className="pv-card-face">
      {rank !== null && (
        <span className="pv-card-face-rank" style={{ width: `${String(rank).length}ch` }}>
          <span className="pv-visually-hidden">{t('board.card.rank', { rank })}</span>
          <span aria-hidden>{rank}</span>
        </span>
      )}
      <span className="pv-card-face-name" lang="nb">
        <BreakableName name={cardName(card)} />
      </span>
      <CardFacts card={card} />
      {card.kind === 'plan' && card.plan.statusText && (
        <span className="pv-card-face-status">{t('board.card.status', { status: card.plan.statusText })}</span>
      )}
      <CardTags {...shown} />
    </span>
  )
})

const CardFacts = memo(function CardFacts({ card }: Pick<CardFaceProps, 'card'>) {
  if (card.kind === 'goal') return <GoalFacts {...card} />
  return <PlanFacts card={card} />
})

/** What a goal is, and what it stands under. */
function GoalFacts({ goal, parents }: Extract<Card, { kind: 'goal' }>) {
  const { t } = useTranslation()
  return (
    <>
      <span className="pv-card-face-facts">
        <span>{t(`planning.goalLevel.${goal.level}`)}</span>
        {goal.sdgs.length > 0 && <span>{t('goalCards.sdgs', { numbers: goal.sdgs.join(', ') })}</span>}
      </span>
      {parents.length > 0 && (
        <span className="pv-card-face-status" lang="nb">
          {t('goalCards.under', { goals: parents.map(goalName).join('; ') })}
        </span>
      )}
    </>
  )
}

function PlanFacts({ card }: { readonly card: PlanCard }) {
  const { t } = useTranslation()
  const { planType } = card.kind === 'plan' ? card.plan : card.proposal
  const plan = card.kind === 'plan' ? card.plan : null
  const type = (planType === 'other' && plan?.planTypeText) || t(`planning.planType.${planType}`)
  // «Kommuneplanens arealdel» is of the type «Kommuneplanens arealdel»: said once.
  const isNamed = `${cardName(card)} `.toLowerCase().startsWith(`${type} `.toLowerCase())
  return (
    <span className="pv-card-face-facts">
      {!isNamed && <span>{type}</span>}
      {plan?.committee && <span>{plan.committee}</span>}
      {plan?.effort != null && (
        <span className="pv-card-face-effort">
          <span aria-hidden>{t('board.card.personMonthsShort', { count: plan.effort })}</span>
          <span className="pv-visually-hidden">{t('board.card.personMonths', { count: plan.effort })}</span>
        </span>
      )}
    </span>
  )
}

const CardTags = memo(function CardTags(props: Omit<CardFaceProps, 'rank'>) {
  const { card, decision, leftOut, need, conflicts, ambitions, overbooked, outOfOrder } = props
  const { t } = useTranslation()
  // The chief executive's proposal: what the board makes otherwise is told from what to what.
  const proposed = card.kind === 'plan' ? card.plan.baseline.decision : null
  const undecided = decision === null && card.kind === 'plan' && mandatoryPlanTypes.includes(card.plan.planType)
  const statutory = card.kind === 'plan' && card.plan.statutory
  const tagged = decision || need || undecided || statutory || card.kind === 'proposal' || overbooked || outOfOrder
  if (!tagged && conflicts === 0 && ambitions === 0) return null
  return (
    <span className="pv-card-face-tags">
      {decision && (
        <span data-tag="decision">
          {proposed && proposed !== decision
            ? t('board.card.fromTo', { from: t(`board.decision.${proposed}`), to: t(`board.decision.${decision}`) })
            : t(`board.decision.${decision}`)}
        </span>
      )}
      {need && (
        <span data-tag="need" data-need={need}>
          {t(`screening.mark.${need}`)}
        </span>
      )}
      {undecided && <span data-tag="undecided">{t('board.card.mustDecide')}</span>}
      {card.kind === 'proposal' && <span data-tag="proposal">{t('board.card.proposal')}</span>}
      {statutory && (
        <span data-tag="statutory">
          {t(leftOut || isLeftOutBy(decision) ? 'board.card.statutoryLeftOut' : 'board.card.statutory')}
        </span>
      )}
      <TimeTags overbooked={overbooked} outOfOrder={outOfOrder} />
      {ambitions > 0 && <span data-tag="ambitions">{t('goalCards.ambitions', { count: ambitions })}</span>}
      {conflicts > 0 && (
        <span data-tag="conflicts">
          <LightningFillIcon aria-hidden />
          <span aria-hidden>{conflicts}</span>
          <span className="pv-visually-hidden">{t('board.card.conflicts', { count: conflicts })}</span>
        </span>
      )}
    </span>
  )
})
