import { createHash } from 'node:crypto'
import type { BoardId, TableId } from '../../shared/ids.ts'
import { limits } from '../../shared/limits.ts'
import type { Database } from './database.ts'

/** An update that came when its board was no longer open to the table. */
export interface LateUpdate {
  readonly boardId: BoardId
  readonly tableId: TableId | null
  readonly receivedAtMs: number
  readonly bytes: Uint8Array
}

/** Work that came too late: kept for the facilitator, so that nothing a table did is lost silently. */
export interface LateUpdates {
  /** Keeps it; the same bytes once only. False when the board has as many as are kept. */
  keep(update: LateUpdate): Promise<boolean>
}

/** The late updates in the database. */
export function lateUpdates(database: Database): LateUpdates {
  return {
    async keep({ boardId, tableId, receivedAtMs, bytes }) {
      const { count } = await database
        .selectFrom('late_updates')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('board_id', '=', boardId)
        .executeTakeFirstOrThrow()
      if (count >= limits.lateUpdates) return false
      await database
        .insertInto('late_updates')
        .values({
          // A device that reconnects sends the same bytes again.
          id: createHash('sha256').update(boardId).update(bytes).digest('base64url'),
          board_id: boardId,
          table_id: tableId,
          received_at: new Date(receivedAtMs).toISOString(),
          bytes,
        })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute()
      return true
    },
  }
}
