import type { UseQueryResult } from '@tanstack/react-query'
import type { Role } from '../../shared/access/roles.ts'
import type { WorkshopId } from '../../shared/ids.ts'
import { accessApi, type SessionView } from '../../shared/protocol/rest/access.ts'
import { useResource } from '../ui/resource.tsx'

/** The first of these roles that this browser holds in a workshop; null when it holds none. */
export function roleIn<Wanted extends Role>(
  session: SessionView,
  workshopId: WorkshopId,
  wanted: readonly Wanted[],
): Wanted | null {
  const holds: Record<Role, boolean> = {
    planner: session.planner,
    facilitator: session.facilitator.includes(workshopId),
    participant: session.seat?.workshopId === workshopId,
    viewer: session.viewer.includes(workshopId),
  }
  return wanted.find((role) => holds[role]) ?? null
}

/** What this browser holds, to choose a role from. */
export function useSession(): UseQueryResult<SessionView> {
  return useResource(accessApi.session, {})
}
