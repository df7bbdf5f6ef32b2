import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'wouter'
import { address } from '../../shared/protocol/addresses.ts'
import { outcomeApi } from '../../shared/protocol/rest/outcome.ts'
import type { WorkshopView } from '../../shared/protocol/rest/workshop.ts'
import { Page } from '../ui/Page.tsx'
import { Resource, useResource } from '../ui/resource.tsx'
import { useLiveState } from '../workshop/live/LiveProvider.tsx'
import { CloseOrReopen } from './CloseOrReopen.tsx'
import { OutcomeView } from './OutcomeView.tsx'
import './Outcome.css'
import { shownVersion, versionParameter } from './shown-version.ts'
import { useFreshOutcomes } from './useFreshOutcomes.ts'
import { VersionList } from './VersionList.tsx'

/** One version of the outcome, or the workshop as it stands, with all versions below. */
export function OutcomePage({ view }: { view: WorkshopView }) {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  const live = useLiveState()
  const { workshop, municipality, example } = view
  const workshopId = workshop.id
  const versions = useResource(outcomeApi.outcomes, { params: { workshopId } })
  const control = live.control ?? view.control
  const released = live.polls?.polls.filter(({ stage }) => stage === 'released').length ?? 0
  useFreshOutcomes(workshopId, control.version, released)

  return (
    <Page
      title={t('outcome.title')}
      lead={t('outcome.lead', { workshop: workshop.title, municipality })}
      trail={[{ label: workshop.title, href: address('desk', { workshopId }) }]}
      example={example}
      width="wide"
      actions={<CloseOrReopen workshopId={workshopId} stage={control.stage} />}
    >
      <Resource of={versions}>
        {(stored) => (
          <>
            <OutcomeView
              workshopId={workshopId}
              version={shownVersion(search.get(versionParameter), stored, control.stage)}
              newest={stored[0]?.version ?? null}
              closed={control.stage === 'closed'}
            />
            <VersionList workshopId={workshopId} versions={stored} />
          </>
        )}
      </Resource>
    </Page>
  )
}
