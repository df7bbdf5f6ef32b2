import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { BoardState } from '../../shared/board/state.ts'
import type { BoardId, DeviceId } from '../../shared/ids.ts'
import type { DurableSnapshot } from '../../shared/protocol/live.ts'

/** The boards as other capabilities ask for them. */
export interface Boards {
  /** The board as it stands, with everything that has arrived admitted and stored. */
  read(boardId: BoardId): Promise<BoardState>
  /** The whole durable state, once all that has arrived is stored. */
  durable(boardId: BoardId): Promise<DurableSnapshot>
  /** Called when updates have become durable, with the devices that sent them. */
  onSaved(listener: (boardId: BoardId, devices: readonly DeviceId[], snapshot: DurableSnapshot) => void): void
  /** Takes over a socket whose path is /boards/:boardId. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
}

declare module 'fastify' {
  interface FastifyInstance {
    boards: Boards
  }
}
