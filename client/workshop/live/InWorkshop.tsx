import type { ReactNode } from 'react'
import type { Role } from '../../../shared/access/roles.ts'
import type { WorkshopId } from '../../../shared/ids.ts'
import { DomainError } from '../../../shared/protocol/errors.ts'
import type { SessionView } from '../../../shared/protocol/rest/access.ts'
import type { WorkshopView } from '../../../shared/protocol/rest/workshop.ts'
import { ErrorMessage } from '../../ui/ErrorMessage.tsx'
import { NotFound } from '../../ui/NotFound.tsx'
import { Page } from '../../ui/Page.tsx'
import { Resource } from '../../ui/resource.tsx'
import { ToStart } from '../../ui/ToStart.tsx'
import { roleIn, useSession } from '../held-roles.ts'
import { useWorkshopId } from '../useWorkshopId.ts'
import { useWorkshopView } from '../useWorkshopView.ts'
import { LiveProvider } from './LiveProvider.tsx'

interface InWorkshopProps<Wanted extends Role> {
  /** The screen is shown in the first of these roles that this browser holds. */
  roles: readonly Wanted[]
  /** Of the page that stands there until then, or says why not. */
  title: string
  children: (known: { view: WorkshopView; role: Wanted; session: SessionView }) => ReactNode
}

/** Goes around a screen of the workshop in the address: session and set-up are read, and the control channel is open. */
export function InWorkshop<Wanted extends Role>(props: InWorkshopProps<Wanted>) {
  const workshopId = useWorkshopId()
  return workshopId === null ? <NotFound /> : <InThis {...props} workshopId={workshopId} />
}

function InThis<Wanted extends Role>({
  workshopId,
  roles,
  title,
  children,
}: InWorkshopProps<Wanted> & { workshopId: WorkshopId }) {
  const session = useSession()
  const view = useWorkshopView(workshopId)
  const role = session.data && roleIn(session.data, workshopId, roles)
  if (session.data && view.data && role) {
    return (
      <LiveProvider workshopId={workshopId} as={role}>
        {children({ view: view.data, role, session: session.data })}
      </LiveProvider>
    )
  }
  return (
    <Page title={title} width="narrow">
      {role === null ? (
        <>
          <ErrorMessage error={new DomainError('notSignedIn')} />
          <ToStart />
        </>
      ) : (
        <Resource of={session}>{() => <Resource of={view}>{() => null}</Resource>}</Resource>
      )}
    </Page>
  )
}
