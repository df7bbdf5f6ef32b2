import { Button } from '@digdir/designsystemet-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { formatDay } from '../../shared/i18n/dates.ts'
import type { Strategy as StrategyRecord, YearCapacity } from '../../shared/planning/strategy.ts'
import { address } from '../../shared/protocol/addresses.ts'
import { planningApi } from '../../shared/protocol/rest/planning.ts'
import { call } from '../ui/api.ts'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { today } from '../ui/today.ts'
import { useMutationOnce } from '../ui/useMutationOnce.ts'
import { ChecklistStep } from './ChecklistStep.tsx'
import { DeadlineNotes } from './DeadlineNotes.tsx'
import { GoalCoverage } from './GoalCoverage.tsx'
import { MandatoryMissing } from './MandatoryMissing.tsx'
import './planning.css'
import { StrategyDialog } from './StrategyDialog.tsx'
import { StrategyScreen } from './StrategyScreen.tsx'
import { strategyName } from './strategy-name.ts'
import { WorkshopList } from './WorkshopList.tsx'
import './Strategy.css'

/** One strategy as a checklist: details, plans, goals, workshops. */
export function Strategy() {
  const { t } = useTranslation()
  return (
    <StrategyScreen title={null} lead={t('planning.strategy.lead')}>
      {(strategy) => (
        <ol className="pv-checklist">
          <Details strategy={strategy} />
          <Plans strategy={strategy} />
          <Goals strategy={strategy} />
          <ChecklistStep step={4} name="workshops" done={strategy.workshops > 0} lead>
            <WorkshopList strategy={strategy} />
          </ChecklistStep>
          <li className="pv-checklist-end">
            <DeleteStrategy strategy={strategy} />
          </li>
        </ol>
      )}
    </StrategyScreen>
  )
}

function Details({ strategy }: { strategy: StrategyRecord }) {
  const { t, i18n } = useTranslation()
  const [editing, setEditing] = useState(false)
  const { constitutedOn, councilMeetingOn, termFrom, termTo, capacities } = strategy
  const day = (iso: string | null) =>
    iso === null ? t('planning.strategy.details.notEntered') : formatDay(iso, i18n.language)
  const yearText = ({ year, personMonths }: YearCapacity) =>
    t('timeline.form.year', { year, months: personMonths.toLocaleString(i18n.language) })
  return (
    <ChecklistStep step={1} name="details" done={constitutedOn !== null && councilMeetingOn !== null}>
      <dl className="pv-plan-facts">
        <dt>{t('planning.strategy.details.term')}</dt>
        <dd>{`${termFrom}–${termTo}`}</dd>
        <dt>{t('planning.strategy.details.constitutedOn')}</dt>
        <dd>{day(constitutedOn)}</dd>
        <dt>{t('planning.strategy.details.councilMeetingOn')}</dt>
        <dd>{day(councilMeetingOn)}</dd>
        <dt>{t('timeline.form.title')}</dt>
        <dd>
          {capacities.length === 0 ? t('planning.strategy.details.notEntered') : capacities.map(yearText).join(' · ')}
        </dd>
      </dl>
      <DeadlineNotes days={strategy} asOf={today()} />
      <Button variant="secondary" onClick={() => setEditing(true)}>
        {t('ui.edit')}
      </Button>
      {editing && (
        <StrategyDialog strategy={strategy} onClose={() => setEditing(false)} onSaved={() => setEditing(false)} />
      )}
    </ChecklistStep>
  )
}

function Plans({ strategy: { id: strategyId, plans } }: { strategy: StrategyRecord }) {
  const { t } = useTranslation()
  return (
    <ChecklistStep step={2} name="plans" done={plans > 0} lead>
      {plans > 0 && <strong>{t('planning.plans', { count: plans })}</strong>}
      {plans > 0 && <MandatoryMissing strategyId={strategyId} />}
      <div className="pv-plan-row">
        <Button asChild variant={plans === 0 ? 'primary' : 'secondary'}>
          <Link href={address('planImport', { strategyId })}>{t('planning.strategy.plans.import')}</Link>
        </Button>
        <Button asChild variant="secondary">
          <Link href={address('catalogue', { strategyId })}>{t('planning.strategy.plans.open')}</Link>
        </Button>
        <Button asChild variant="secondary">
          <Link href={address('planSystem', { strategyId })}>{t('plansystem.open')}</Link>
        </Button>
      </div>
    </ChecklistStep>
  )
}

function Goals({ strategy: { id: strategyId, goals, plans } }: { strategy: StrategyRecord }) {
  const { t } = useTranslation()
  return (
    <ChecklistStep step={3} name="goals" done={goals > 0} lead>
      {goals > 0 && <strong>{t('planning.goalCount', { count: goals })}</strong>}
      {goals > 0 && plans > 0 && <GoalCoverage strategyId={strategyId} />}
      <div className="pv-plan-row">
        <Button asChild variant="secondary">
          <Link href={address('goals', { strategyId })}>{t('planning.strategy.goals.open')}</Link>
        </Button>
        <Button asChild variant="secondary">
          <Link href={address('evidence', { strategyId })}>{t('knowledge.open')}</Link>
        </Button>
      </div>
    </ChecklistStep>
  )
}

function DeleteStrategy({ strategy }: { strategy: StrategyRecord }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [, navigate] = useLocation()
  const [asking, setAsking] = useState(false)
  const remove = useMutationOnce({
    mutationFn: () => call(planningApi.deleteStrategy, { params: { strategyId: strategy.id } }),
    onSuccess: async () => {
      navigate(address('strategies'))
      await queries.invalidateQueries()
    },
  })
  return (
    <>
      <Button variant="tertiary" data-color="danger" onClick={() => setAsking(true)}>
        {t('planning.strategy.delete')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t('planning.strategy.deleteTitle', { name: strategyName(t, strategy) })}
        text={t('planning.strategy.deleteText')}
        confirm={t('planning.strategy.delete')}
        dangerous
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate()}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
