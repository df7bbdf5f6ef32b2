import { useTranslation } from 'react-i18next'
import { goalName } from '../../../shared/planning/goal.ts'
import { planningApi } from '../../../shared/protocol/rest/planning.ts'
import { Resource, useResource } from '../../ui/resource.tsx'
import '../planning.css'
import type { StrategyId } from '../../../shared/ids.ts'
import { StrategyScreen } from '../StrategyScreen.tsx'
import { Facts } from './Facts.tsx'
import { Trends } from './Trends.tsx'
import './EvidencePage.css'

/** The evidence a strategy builds on, and the development trends. */
export function EvidencePage() {
  const { t } = useTranslation()
  return (
    <StrategyScreen title={t('knowledge.title')} lead={t('knowledge.lead')}>
      {({ id }) => (
        <div className="pv-plan-stack">
          <FactsOf strategyId={id} />
          <Trends strategyId={id} />
        </div>
      )}
    </StrategyScreen>
  )
}

/** The facts, when the names of what they are about are there. */
function FactsOf({ strategyId }: { strategyId: StrategyId }) {
  const plans = useResource(planningApi.plans, { params: { strategyId } })
  const goals = useResource(planningApi.goals, { params: { strategyId } })
  return (
    <Resource of={plans}>
      {(allPlans) => (
        <Resource of={goals}>
          {(allGoals) => (
            <Facts
              strategyId={strategyId}
              plans={allPlans}
              goals={allGoals.map((goal) => ({ id: goal.id, name: goalName(goal) }))}
            />
          )}
        </Resource>
      )}
    </Resource>
  )
}
