import { useTranslation } from 'react-i18next'
import type { StrategyId } from '../../shared/ids.ts'
import { mandatoryMissing } from '../../shared/planning/plan-type.ts'
import { planningApi } from '../../shared/protocol/rest/planning.ts'
import { useResource } from '../ui/resource.tsx'

/** Says which plans the Act makes the strategy speak of that are not in the catalogue. */
export function MandatoryMissing({ strategyId }: { strategyId: StrategyId }) {
  const { t } = useTranslation()
  const { data: plans } = useResource(planningApi.plans, { params: { strategyId } })
  return (plans ? mandatoryMissing(plans) : []).map((type) => (
    <p key={type} className="pv-plan-caution">
      {t('planning.strategy.plans.mandatoryMissing', { type: t(`planning.planType.${type}`) })}
    </p>
  ))
}
