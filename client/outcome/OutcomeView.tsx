import { Heading } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import type { WorkshopId } from '../../shared/ids.ts'
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

/** What one version says: what to know first, the plans, the conflicts, the remarks, the polls. */
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
            <section aria-labelledby="planer">
              <Heading level={2} data-size="sm" id="planer">
                {t('outcome.plans', { count: outcome.plans.length })}
              </Heading>
              <PlanTable outcome={outcome} />
            </section>
            {outcome.time && (
              <section aria-labelledby="tid">
                <Heading level={2} data-size="sm" id="tid">
                  {t('timeline.outcome.title')}
                </Heading>
                <TimeTable outcome={{ ...outcome, time: outcome.time }} />
              </section>
            )}
            {outcome.goals && outcome.goals.length > 0 && (
              <section aria-labelledby="mal">
                <Heading level={2} data-size="sm" id="mal">
                  {t('goalCards.outcome.title', { count: outcome.goals.length })}
                </Heading>
                <GoalList outcome={outcome} goals={outcome.goals} />
                <Downloads workshopId={workshopId} version={outcome.version ?? 'current'} formats={['mal.csv']} />
              </section>
            )}
            <section aria-labelledby="malkonflikter">
              <Heading level={2} data-size="sm" id="malkonflikter">
                {t('outcome.conflicts', { count: outcome.conflicts.length })}
              </Heading>
              <ConflictList outcome={outcome} />
            </section>
            <section aria-labelledby="arsaksbilde">
              <Heading level={2} data-size="sm" id="arsaksbilde">
                {t('causal.outcome.title')}
              </Heading>
              <CausesList outcome={outcome} />
            </section>
            <section aria-labelledby="merknader">
              <Heading level={2} data-size="sm" id="merknader">
                {t('outcome.remarks')}
              </Heading>
              <RemarkList outcome={outcome} />
            </section>
            <section aria-labelledby="temperaturmalinger">
              <Heading level={2} data-size="sm" id="temperaturmalinger">
                {t('poll.outcome.title', { count: outcome.polls.length })}
              </Heading>
              <PollList outcome={outcome} />
            </section>
          </div>
        )}
      </Resource>
    </>
  )
}
