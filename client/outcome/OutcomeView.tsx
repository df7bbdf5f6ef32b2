import { useTranslation } from 'react-i18next'
import type { WorkshopId } from '../../shared/ids.ts'
import type { Outcome } from '../../shared/outcome/types.ts'
import { outcomeApi } from '../../shared/protocol/rest/outcome.ts'
import { DeadlineNotes } from '../planning/DeadlineNotes.tsx'
import { Resource, useResource } from '../ui/resource.tsx'
import { CausesList } from './CausesList.tsx'
import { ConflictList } from './ConflictList.tsx'
import { Downloads } from './Downloads.tsx'
import { GoalList } from './GoalList.tsx'
import { NotStored } from './NotStored.tsx'
import { OutcomeHead } from './OutcomeHead.tsx'
import { OutcomeNotices } from './OutcomeNotices.tsx'
import { Part } from './Part.tsx'
import { PlanTable } from './PlanTable.tsx'
import { PollList } from './PollList.tsx'
import { RemarkList } from './RemarkList.tsx'
import { TimeTable } from './TimeTable.tsx'

interface OutcomeViewProps {
  workshopId: WorkshopId
  version: number | 'current'
  /** The newest stored version; null when there is none. */
  newest: number | null
  closed: boolean
}

/** What one version says: what to know first, the plans, the goals, the conflicts, the remarks, the polls. */
export function OutcomeView({ workshopId, version, newest, closed }: OutcomeViewProps) {
  const { t } = useTranslation()
  const read = useResource(outcomeApi.outcome, { params: { workshopId, version } })
  return (
    <>
      {closed && <NotStored workshopId={workshopId} newest={newest} />}
      <Resource of={read}>
        {(outcome) => (
          <div className="pv-outcome">
            <OutcomeHead outcome={outcome} refresh={version === 'current' ? () => void read.refetch() : null} />
            <OutcomeNotices outcome={outcome} />
            {outcome.deadlines && <DeadlineNotes days={outcome.deadlines} asOf={outcome.computedAt.slice(0, 10)} />}
            {ranksPlans(outcome) && (
              <Part id="planer" title={t('outcome.plans', { count: outcome.plans.length })}>
                <PlanTable outcome={outcome} />
              </Part>
            )}
            {outcome.time && (
              <Part id="tid" title={t('timeline.outcome.title')}>
                <TimeTable outcome={{ ...outcome, time: outcome.time }} />
              </Part>
            )}
            {outcome.goals && outcome.goals.length > 0 && (
              <Part id="mal" title={t('goalCards.outcome.title', { count: outcome.goals.length })}>
                <GoalList outcome={outcome} goals={outcome.goals} />
                <Downloads workshopId={workshopId} version={outcome.version ?? 'current'} formats={['mal.csv']} />
              </Part>
            )}
            <Part id="malkonflikter" title={t('outcome.conflicts', { count: outcome.conflicts.length })}>
              <ConflictList outcome={outcome} />
            </Part>
            <Part id="arsaksbilde" title={t('causal.outcome.title')}>
              <CausesList outcome={outcome} />
            </Part>
            <Part id="merknader" title={t('outcome.remarks')}>
              <RemarkList outcome={outcome} />
            </Part>
            <Part id="temperaturmalinger" title={t('poll.outcome.title', { count: outcome.polls.length })}>
              <PollList outcome={outcome} />
            </Part>
          </div>
        )}
      </Resource>
    </>
  )
}

/** A workshop of goals alone has nothing to say of plans; one of neither says that there were none. */
function ranksPlans({ plans, goals = [] }: Outcome): boolean {
  return plans.length > 0 || goals.length === 0
}
