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
import { ProjectorPicture } from './ProjectorPicture.tsx'

/** What the hall, the press and the public see. */
export function Projector() {
  const workshopId = useWorkshopId()
  return workshopId === null ? <NotFound /> : <ProjectorOf workshopId={workshopId} />
}

function ProjectorOf({ workshopId }: { workshopId: WorkshopId }) {
  const { t } = useTranslation()
  const session = useSession()
  const view = useWorkshopView(workshopId)
  // The weakest right first: the hall's screen should show what a viewer may see, whoever opened it.
  const role = session.data && roleIn(session.data, workshopId, ['viewer', 'facilitator', 'planner'])
  if (view.data && session.data && role) {
    return (
      <LiveProvider workshopId={workshopId} as={role}>
        <ProjectorPicture
          view={view.data}
          role={role}
          mayReadLinks={roleIn(session.data, workshopId, ['facilitator', 'planner']) !== null}
        />
      </LiveProvider>
    )
  }
  return (
    <Page title={t('workshop.desk.projector')} width="narrow">
      {role === null ? (
        <ErrorMessage error={new DomainError('notSignedIn')} />
      ) : (
        <Resource of={session}>{() => <Resource of={view}>{() => null}</Resource>}</Resource>
      )}
    </Page>
  )
}
