import { useTranslation } from 'react-i18next'
import type { WorkshopId } from '../../../shared/ids.ts'
import { DomainError } from '../../../shared/protocol/errors.ts'
import { ErrorMessage } from '../../ui/ErrorMessage.tsx'
import { NotFound } from '../../ui/NotFound.tsx'
import { Page } from '../../ui/Page.tsx'
import { Resource } from '../../ui/resource.tsx'
import { LiveProvider } from '../live/LiveProvider.tsx'
import { roleIn, useSession } from '../useRoleIn.ts'
import { useWorkshopId } from '../useWorkshopId.ts'
import { useWorkshopView } from '../useWorkshopView.ts'
import './Desk.css'
import { DeskPanels } from './DeskPanels.tsx'

/** The facilitator's desk: what comes next, how the tables are doing, what the hall sees. */
export function Desk() {
  const workshopId = useWorkshopId()
  return workshopId === null ? <NotFound /> : <DeskOf workshopId={workshopId} />
}

function DeskOf({ workshopId }: { workshopId: WorkshopId }) {
  const { t } = useTranslation()
  const session = useSession()
  const view = useWorkshopView(workshopId)
  const role = session.data && roleIn(session.data, workshopId, ['facilitator', 'planner'])
  if (view.data && role) {
    return (
      <LiveProvider workshopId={workshopId} as={role}>
        <DeskPanels view={view.data} isPlanner={session.data?.planner ?? false} />
      </LiveProvider>
    )
  }
  return (
    <Page title={t('access.toDesk')} width="narrow">
      {role === null ? (
        <ErrorMessage error={new DomainError('notSignedIn')} />
      ) : (
        <Resource of={session}>{() => <Resource of={view}>{() => null}</Resource>}</Resource>
      )}
    </Page>
  )
}
