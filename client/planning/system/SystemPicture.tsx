import type { Plan } from '../../../shared/planning/plan.ts'
import './PlanSystem.css'
import { SystemMap } from './SystemMap.tsx'
import './SystemPicture.css'

/** The map of the plan system for the hall, with the plans of the workshop. */
export function SystemPicture({ plans }: { plans: readonly Plan[] }) {
  return (
    <div className="pv-system-picture">
      <SystemMap countOf={(type) => plans.filter(({ planType }) => planType === type).length} />
    </div>
  )
}
