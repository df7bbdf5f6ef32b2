import { io } from 'socket.io-client'
import type { Role } from '../../../shared/access/roles.ts'
import type { WorkshopId } from '../../../shared/ids.ts'
import { socketPaths } from '../../../shared/protocol/addresses.ts'
import { type LiveAuth, PROTOCOL_VERSION } from '../../../shared/protocol/live.ts'
import type { Live } from '../live.ts'
import { createLive } from './create-live.ts'
import { reconnecting } from './reconnecting.ts'

/** Opens the control channel of a workshop in one of the roles this browser has there. */
export function openLive(workshopId: WorkshopId, as: Role): Live {
  const auth: LiveAuth = { workshopId, as, protocol: PROTOCOL_VERSION }
  const socket = io({
    path: socketPaths.live,
    // One transport: polling would need sticky addresses when there are several servers.
    transports: ['websocket'],
    auth: { ...auth },
    autoConnect: false,
    ...reconnecting,
    // Two screens of one page must not share a socket: each has its own role and its own end.
    forceNew: true,
  })
  const live = createLive(socket, {
    later: (run, ms) => void setTimeout(run, ms),
    // Counted from when the page was opened: it goes on evenly when the device's own time is set right.
    now: () => performance.timeOrigin + performance.now(),
  })
  socket.connect()
  return live
}
