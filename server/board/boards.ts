import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type * as Y from 'yjs'
import type { Actor } from '../../shared/access/roles.ts'
import type { BoardState } from '../../shared/board/state.ts'
import type { BoardId, DeviceId, WorkshopId } from '../../shared/ids.ts'
import type { DurableSnapshot, UnstoredBoard } from '../../shared/protocol/live.ts'

/**
 * Hears that updates have become durable: of which board, from which devices, and what they brought. `isWork` is false where
 * devices are told of what the board had before: one that opens it, or comes back to it, has done nothing.
 */
export type SavedListener = (
  boardId: BoardId,
  devices: readonly DeviceId[],
  snapshot: DurableSnapshot,
  isWork: boolean,
) => void

/** Hears which boards of a workshop cannot be stored any more, or again. */
export type UnstoredListener = (workshopId: WorkshopId, boards: UnstoredBoard[]) => void

/** The boards as other capabilities ask for them. */
export interface Boards {
  /** The board as it stands, with everything that has arrived admitted and stored. Throws `notFound`, `storeFailed`. */
  read(boardId: BoardId): Promise<BoardState>
  /** The whole durable state, once all that has arrived is stored. Throws `notFound`, `storeFailed`. */
  durable(boardId: BoardId): Promise<DurableSnapshot>
  /** The whole document as it stands, with everything that has arrived admitted and stored. Throws `notFound`, `storeFailed`. */
  encoded(boardId: BoardId): Promise<Uint8Array>
  /**
   * Makes an edit for somebody at the desk: judged, stored and sent to all like a device's. Throws `notFound`, `storeFailed`,
   * and what the gate says.
   */
  write(boardId: BoardId, actor: Actor, edit: (doc: Y.Doc) => void): Promise<void>
  /** Called when updates have become durable, with the devices that sent them. */
  onSaved(listener: SavedListener): void
  /** The boards, of one workshop or of all, that the store takes nothing of just now. */
  unstored(workshopId?: WorkshopId): UnstoredBoard[]
  /** Called when what `unstored` answers for a workshop has changed. */
  onUnstored(listener: UnstoredListener): void
  /** Takes over a socket whose path is /boards/:boardId. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
}

declare module 'fastify' {
  interface FastifyInstance {
    boards: Boards
  }
}
