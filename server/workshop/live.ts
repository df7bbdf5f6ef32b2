import type { WorkshopId } from '../../shared/ids.ts'
import type { TablePresence } from '../../shared/protocol/live.ts'

/** The control channel as other capabilities ask for it. */
export interface Live {
  /** How many devices are connected at each table just now; tables without any are left out. */
  presence(workshopId: WorkshopId): TablePresence[]
}

declare module 'fastify' {
  interface FastifyInstance {
    live: Live
  }
}
