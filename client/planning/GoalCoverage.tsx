import { Details } from '@digdir/designsystemet-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { StrategyId } from '../../shared/ids.ts'
import { goalsWithoutPlan, plansWithoutGoal } from '../../shared/planning/coverage.ts'
import { type Goal, goalName } from '../../shared/planning/goal.ts'
import type { Plan } from '../../shared/planning/plan.ts'
import { planningApi } from '../../shared/protocol/rest/planning.ts'
import { Resource, useResource } from '../ui/resource.tsx'

/** Which goals have no plan, and which plans no goal: two questions, each with its count and, on request, its list. */
export function GoalCoverage({ strategyId }: { strategyId: StrategyId }) {
  const goals = useResource(planningApi.goals, { params: { strategyId } })
  const plans = useResource(planningApi.plans, { params: { strategyId } })
  return (
    <Resource of={goals}>
      {(goals) => <Resource of={plans}>{(plans) => <Questions goals={goals} plans={plans} />}</Resource>}
    </Resource>
  )
}

function Questions({ goals, plans }: { goals: readonly Goal[]; plans: readonly Plan[] }) {
  const { t } = useTranslation()
  const uncovered = useMemo(() => goalsWithoutPlan(goals, plans).map(goalName), [goals, plans])
  const aimless = useMemo(() => plansWithoutGoal(plans).map(({ name }) => name), [plans])
  return (
    <div className="pv-coverage">
      <Question
        question={t('plansystem.goalsWithoutPlan', { count: uncovered.length })}
        help={t('plansystem.goalsWithoutPlanHelp')}
        names={uncovered}
        none={t('plansystem.allGoalsCovered')}
      />
      <Question
        question={t('plansystem.plansWithoutGoal', { count: aimless.length })}
        help={t('plansystem.plansWithoutGoalHelp')}
        names={aimless}
        none={t('plansystem.allPlansHaveGoal')}
      />
    </div>
  )
}

interface QuestionProps {
  question: string
  help: string
  names: readonly string[]
  /** What is said when there are none. */
  none: string
}

function Question({ question, help, names, none }: QuestionProps) {
  return (
    <Details>
      <Details.Summary>{question}</Details.Summary>
      <Details.Content>
        <p className="pv-plan-note">{names.length === 0 ? none : help}</p>
        {names.length > 0 && (
          <ul className="pv-coverage-names">
            {names.map((name, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: names repeat, and the list is drawn anew when it changes
              <li key={index}>{name}</li>
            ))}
          </ul>
        )}
      </Details.Content>
    </Details>
  )
}
