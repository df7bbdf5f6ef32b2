import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'wouter'
import type { WorkshopId } from '../../shared/ids.ts'
import { address } from '../../shared/protocol/addresses.ts'
import { outcomeApi } from '../../shared/protocol/rest/outcome.ts'
import { Page } from '../ui/Page.tsx'
import { Resource, useResource } from '../ui/resource.tsx'
import { useLiveState } from '../workshop/live/LiveProvider.tsx'
import { useWorkshopView } from '../workshop/useWorkshopView.ts'
import { CloseOrReopen } from './CloseOrReopen.tsx'
import { OutcomeView } from './OutcomeView.tsx'
import './Outcome.css'
import { shownVersion } from './shown-version.ts'
import { useFreshOutcomes } from './useFreshOutcomes.ts'
import { VersionList } from './VersionList.tsx'

/** One version of the outcome, or the workshop as it stands, with all versions below. */
export function OutcomePage({ workshopId }: { workshopId: WorkshopId }) {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  const live = useLiveState()
  const view = useWorkshopView(workshopId)
  const versions = useResource(outcomeApi.outcomes, { params: { workshopId } })
  const control = live.control ?? view.data?.control
  useFreshOutcomes(workshopId, control?.version)

  return (
    <Page
      title={t('outcome.title')}
      lead={
        view.data && t('outcome.lead', { workshop: view.data.workshop.title, municipality: view.data.municipality })
      }
      trail={view.data ? [{ label: view.data.workshop.title, href: address('desk', { workshopId }) }] : []}
      example={view.data?.example ?? false}
      width="wide"
      actions={control && <CloseOrReopen workshopId={workshopId} stage={control.stage} />}
    >
      <Resource of={versions}>
        {(stored) =>
          control && (
            <>
              <OutcomeView
                workshopId={workshopId}
                version={shownVersion(search.get('versjon'), stored, control.stage)}
                newest={stored[0]?.version ?? null}
                closed={control.stage === 'closed'}
              />
              <VersionList workshopId={workshopId} versions={stored} />
            </>
          )
        }
      </Resource>
    </Page>
  )
}
