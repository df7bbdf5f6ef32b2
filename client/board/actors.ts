import type { Acting } from '../../shared/access/can.ts'
import type { Role } from '../../shared/access/roles.ts'
import type { WorkshopId } from '../../shared/ids.ts'
import type { Seat } from '../../shared/protocol/rest/access.ts'

/** Who a device at a table is. */
export function seatedActor({ workshopId, tableId, tableNumber, deviceNumber }: Seat): Acting {
  return { role: 'participant', workshopId, tableId, tableNumber, deviceNumber }
}

/** Who opens a board without a place at a table: from the desk, or on the hall's screen. */
export function actorWithoutSeat(role: Exclude<Role, 'participant'>, workshopId: WorkshopId): Acting {
  return role === 'planner' ? { role } : { role, workshopId }
}
