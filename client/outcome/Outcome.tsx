import { useTranslation } from 'react-i18next'
import type { WorkshopId } from '../../shared/ids.ts'
import { DomainError } from '../../shared/protocol/errors.ts'
import { ErrorMessage } from '../ui/ErrorMessage.tsx'
import { NotFound } from '../ui/NotFound.tsx'
import { Page } from '../ui/Page.tsx'
import { Resource } from '../ui/resource.tsx'
import { LiveProvider } from '../workshop/live/LiveProvider.tsx'
import { roleIn, useSession } from '../workshop/useRoleIn.ts'
import { useWorkshopId } from '../workshop/useWorkshopId.ts'
import { OutcomePage } from './OutcomePage.tsx'

/** The workshop's outcome: what it says, its versions and downloads, closing and re-opening. */
export function Outcome() {
  const workshopId = useWorkshopId()
  return workshopId === null ? <NotFound /> : <OutcomeOf workshopId={workshopId} />
}

function OutcomeOf({ workshopId }: { workshopId: WorkshopId }) {
  const { t } = useTranslation()
  const session = useSession()
  const role = session.data && roleIn(session.data, workshopId, ['facilitator', 'planner'])
  if (role) {
    return (
      <LiveProvider workshopId={workshopId} as={role}>
        <OutcomePage workshopId={workshopId} />
      </LiveProvider>
    )
  }
  return (
    <Page title={t('outcome.title')} width="narrow">
      {role === null ? (
        <ErrorMessage error={new DomainError('notSignedIn')} />
      ) : (
        <Resource of={session}>{() => null}</Resource>
      )}
    </Page>
  )
}
