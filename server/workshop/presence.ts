import { isSameSeat, type SeatId } from '../../shared/access/seat.ts'
import type { DeviceId, TableId, WorkshopId } from '../../shared/ids.ts'
import type { TablePresence } from '../../shared/protocol/live.ts'
import { gathered } from './gathered.ts'

/** One connection of a device that has a seat. */
export interface SeatedConnection extends SeatId {
  workshopId: WorkshopId
  deviceId: DeviceId
}

/**
 * Who is connected, as numbers per table. A hall of tablets joins in the same minute: changes are gathered and told once
 * per pause, or every device would be told of every other.
 */
export function createPresence(tell: (workshopId: WorkshopId) => void, pauseMs = 500) {
  const connections = new Set<SeatedConnection>()
  const { changed, stop } = gathered(tell, pauseMs)

  return {
    /** Counts a connection until the returned function is called. */
    add(connection: SeatedConnection): () => void {
      connections.add(connection)
      changed(connection.workshopId)
      return () => {
        connections.delete(connection)
        changed(connection.workshopId)
      }
    },
    /** Two windows of one device are one device. */
    of(workshopId: WorkshopId): TablePresence[] {
      const devices = new Map<TableId, Set<DeviceId>>()
      for (const { tableId, deviceId, ...connection } of connections) {
        if (connection.workshopId !== workshopId) continue
        devices.set(tableId, (devices.get(tableId) ?? new Set()).add(deviceId))
      }
      return [...devices].map(([tableId, seated]) => ({ tableId, devices: seated.size }))
    },
    has: (seat: SeatId): boolean => [...connections].some((connection) => isSameSeat(connection, seat)),
    stop,
  }
}
