import { Details, Tag } from '@digdir/designsystemet-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { findCard } from '../../../shared/board/arrange.ts'
import type { Card } from '../../../shared/board/card.ts'
import { formatDay } from '../../../shared/i18n/dates.ts'
import { isDay } from '../../../shared/planning/calendar.ts'
import { goalName } from '../../../shared/planning/goal.ts'
import type { Plan } from '../../../shared/planning/plan.ts'
import { treatmentOf } from '../../../shared/planning/plan-system.ts'
import { sdgName } from '../../ui/sdg-name.ts'
import { useBoard } from '../board-context.ts'
import { raisedByName } from '../words.ts'
import './CardFacts.css'

/** What is known of a card: where it lies, and all its catalogue facts; the source on request. */
export function CardFacts({ card }: { card: Card }) {
  const { t } = useTranslation()
  const { columns, view } = useBoard()
  const at = findCard(columns, card.id)
  const column = columns.find(({ lane }) => (lane?.id ?? null) === (at?.lane ?? null))
  const lies = column?.lane
    ? t('board.sheet.inLane', { lane: column.lane.name, place: (at?.index ?? 0) + 1, count: column.cards.length })
    : t('board.move.unplaced')
  return (
    <section className="pv-sheet-section">
      <p className="pv-card-lies">
        <Tag data-color="neutral">{lies}</Tag>
      </p>
      {card.kind === 'plan' && <PlanFacts plan={card.plan} />}
      {card.kind === 'goal' && <GoalFacts {...card} />}
      {card.kind === 'proposal' && (
        <dl className="pv-facts">
          <Fact label={t('board.sheet.type')}>{t(`planning.planType.${card.proposal.planType}`)}</Fact>
          <Fact label={t('board.sheet.why')}>{card.proposal.why}</Fact>
          <Fact label={t('board.sheet.raisedBy')}>{raisedByName(t, view.workshop.tables, card.proposal.raisedBy)}</Fact>
        </dl>
      )}
    </section>
  )
}

function GoalFacts({ goal, parents }: Extract<Card, { kind: 'goal' }>) {
  const { t } = useTranslation()
  return (
    <dl className="pv-facts">
      <Fact label={t('goalCards.level')}>{t(`planning.goalLevel.${goal.level}`)}</Fact>
      <Fact label={t('goalCards.parents')}>{parents.map(goalName).join('\n')}</Fact>
      <Fact label={t('plansystem.sdgs')}>{goal.sdgs.map((number) => sdgName(t, number)).join('\n')}</Fact>
      <Fact label={t('board.sheet.description')}>{goal.text}</Fact>
    </dl>
  )
}

function PlanFacts({ plan }: { plan: Plan }) {
  const { t, i18n } = useTranslation()
  const { baseline } = plan
  const proposed = [
    baseline.decision && t(`board.decision.${baseline.decision}`),
    baseline.lane,
    [baseline.start, baseline.finish].filter(Boolean).join('–'),
  ].filter(Boolean)
  // A date as a machine writes it is said as people say it; any other text stands as it was written.
  const adoptedText = isDay(plan.adoptedText) ? formatDay(plan.adoptedText, i18n.language) : plan.adoptedText
  const statutory = plan.statutory && (plan.legalBasis || t('board.sheet.statutoryYes'))
  return (
    <>
      <dl className="pv-facts">
        <Fact label={t('board.sheet.type')}>{plan.planTypeText || t(`planning.planType.${plan.planType}`)}</Fact>
        <Fact label={t('board.sheet.status')}>{plan.statusText}</Fact>
        <Fact label={t('board.sheet.effort')}>
          {plan.effort !== null && t('board.card.personMonths', { count: plan.effort })}
        </Fact>
        <Fact label={t('board.sheet.statutory')}>{statutory}</Fact>
        <Fact label={t('board.sheet.adopted')}>{adoptedText}</Fact>
        <Fact label={t('board.sheet.revision')}>{plan.revisionText}</Fact>
        <Fact label={t('board.sheet.committee')}>{plan.committee}</Fact>
        <Fact label={t('board.sheet.sector')}>{plan.sector}</Fact>
        <TieFacts plan={plan} />
        <Fact label={t('board.sheet.baseline')}>{proposed.join(' · ')}</Fact>
        <Fact label={t('board.sheet.description')}>{plan.description}</Fact>
      </dl>
      {(plan.source || plan.extra.length > 0) && (
        <Details className="pv-source" data-size="sm">
          <Details.Summary>{t('board.sheet.source')}</Details.Summary>
          <Details.Content>
            <dl className="pv-facts">
              <Fact label={t('board.sheet.sourceLabel')}>{plan.source}</Fact>
              {plan.extra.map(({ header, value }, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns may share a header, and their order never changes.
                <Fact key={column} label={header || t('board.sheet.noHeader')}>
                  {value}
                </Fact>
              ))}
            </dl>
          </Details.Content>
        </Details>
      )}
    </>
  )
}

/** What the plan is tied to, and who treats it. */
function TieFacts({ plan }: { plan: Plan }) {
  const { t } = useTranslation()
  const { view } = useBoard()
  const named = [...view.plans, ...view.foundations]
  const goals = view.goals.filter(({ id }) => plan.goalIds.includes(id)).map(goalName)
  const below = plan.buildsOn.flatMap((id) => named.find((one) => one.id === id)?.name ?? [])
  return (
    <>
      <Fact label={t('plansystem.treatmentLabel')}>{t(`plansystem.treatment.${treatmentOf(plan)}`)}</Fact>
      <Fact label={t('plansystem.area')}>{plan.area}</Fact>
      <Fact label={t('plansystem.goals')}>{goals.join('\n')}</Fact>
      <Fact label={t('plansystem.sdgs')}>{plan.sdgs.map((number) => sdgName(t, number)).join('\n')}</Fact>
      <Fact label={t('plansystem.buildsOn')}>{below.join('\n')}</Fact>
    </>
  )
}

/** A fact that is not known is not shown: a row of blanks tells nothing. */
function Fact({ label, children }: { label: string; children: ReactNode }) {
  if (!children) return null
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
