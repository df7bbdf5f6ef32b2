import type { Role } from '../../shared/access/roles.ts'
import type { WorkshopId } from '../../shared/ids.ts'
import { address, addresses } from '../../shared/protocol/addresses.ts'

/** Where somebody begins who has just opened a link in this role. */
export function screenOf({ role, workshopId }: { role: Role; workshopId: WorkshopId | null }): string {
  if (workshopId === null) return role === 'planner' ? addresses.strategies : addresses.home
  switch (role) {
    case 'planner':
    case 'facilitator':
      return address('desk', { workshopId })
    case 'participant':
      return address('seat', { workshopId })
    case 'viewer':
      return address('projector', { workshopId })
  }
}
