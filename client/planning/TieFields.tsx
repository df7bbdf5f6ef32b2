import { Details } from '@digdir/designsystemet-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanId, StrategyId } from '../../shared/ids.ts'
import { goalName } from '../../shared/planning/goal.ts'
import type { PlanTies } from '../../shared/planning/plan.ts'
import { type Sdgs, sdgs } from '../../shared/planning/sdg.ts'
import { planningApi } from '../../shared/protocol/rest/planning.ts'
import { Resource, useResource } from '../ui/resource.tsx'
import { sdgName } from '../ui/sdg-name.ts'
import { ChoiceList } from './ChoiceList.tsx'

type Ties = PlanTies & { sdgs: Sdgs }

interface TieFieldsProps {
  strategyId: StrategyId
  /** The plan itself, which cannot build on itself; null: a new one. */
  planId: PlanId | null
  ties: Ties
  onChange: (ties: Partial<Ties>) => void
}

/** What a plan is tied to: goals, the plans it builds on, SDGs. Closed at first, with what is chosen told in the line. */
export function TieFields({ strategyId, planId, ties, onChange }: TieFieldsProps) {
  const { t } = useTranslation()
  const goals = useResource(planningApi.goals, { params: { strategyId } })
  const plans = useResource(planningApi.plans, { params: { strategyId } })
  return (
    <>
      <ChoiceSection name={t('planning.field.goals')} count={ties.goalIds.length}>
        <Resource of={goals}>
          {(all) => (
            <ChoiceList
              legend={t('planning.field.goals')}
              choices={all.map((goal) => ({ id: goal.id, name: goalName(goal) }))}
              chosen={ties.goalIds}
              onChange={(goalIds) => onChange({ goalIds })}
            />
          )}
        </Resource>
      </ChoiceSection>
      <ChoiceSection name={t('planning.field.buildsOn')} count={ties.buildsOn.length}>
        <Resource of={plans}>
          {(all) => (
            <ChoiceList
              legend={t('planning.field.buildsOn')}
              choices={all.filter(({ id }) => id !== planId)}
              chosen={ties.buildsOn}
              onChange={(buildsOn) => onChange({ buildsOn })}
            />
          )}
        </Resource>
      </ChoiceSection>
      <ChoiceSection name={t('planning.field.sdgs')} count={ties.sdgs.length}>
        <SdgChoice chosen={ties.sdgs} onChange={(chosen) => onChange({ sdgs: chosen })} />
      </ChoiceSection>
    </>
  )
}

/** The SDGs by number and name. */
export function SdgChoice({ chosen, onChange }: { chosen: Sdgs; onChange: (chosen: Sdgs) => void }) {
  const { t } = useTranslation()
  return (
    <ChoiceList
      legend={t('planning.field.sdgs')}
      choices={sdgs.map((id) => ({ id, name: sdgName(t, id) }))}
      chosen={chosen}
      onChange={(ids) => onChange(ids.toSorted((a, b) => a - b))}
    />
  )
}

/** A list of choices that is closed at first, with how many are chosen told in its line. */
export function ChoiceSection({ name, count, children }: { name: string; count: number; children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <Details>
      <Details.Summary>{`${name}: ${t('plansystem.chosen', { count })}`}</Details.Summary>
      <Details.Content>{children}</Details.Content>
    </Details>
  )
}
