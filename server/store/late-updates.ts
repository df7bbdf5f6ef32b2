import { createHash } from 'node:crypto'
import type { BoardId, TableId, WorkshopId } from '../../shared/ids.ts'
import { limits } from '../../shared/limits.ts'
import type { Database } from './database.ts'

/** An update that came when its board was no longer open to the table. */
export interface LateUpdate {
  readonly boardId: BoardId
  readonly tableId: TableId | null
  readonly receivedAtMs: number
  readonly bytes: Uint8Array
}

/** One that is kept. */
export interface KeptUpdate {
  readonly id: string
  readonly boardId: BoardId
  readonly tableId: TableId | null
  readonly receivedAt: string
  readonly bytes: Uint8Array
}

/** Where work that came too late is put. */
export interface LateKeeper {
  /** Keeps it; the same bytes once only. False when the board has as many as are kept. */
  keep(update: LateUpdate): Promise<boolean>
  /** A board's, in the order they came in. */
  ofBoard(boardId: BoardId): Promise<Pick<KeptUpdate, 'bytes'>[]>
}

/** Work that came too late: kept for the facilitator, so that nothing a table did is lost silently. */
export interface LateUpdates extends LateKeeper {
  ofBoard(boardId: BoardId): Promise<KeptUpdate[]>
  /** The boards of a workshop that have any. */
  boards(workshopId: WorkshopId): Promise<BoardId[]>
  count(workshopId: WorkshopId): Promise<number>
  /** False when there is no such update of the board any more. */
  remove(boardId: BoardId, id: string): Promise<boolean>
}

/** The late updates in the database. */
export function lateUpdates(database: Database): LateUpdates {
  const ofWorkshop = (workshopId: WorkshopId) =>
    database
      .selectFrom('late_updates')
      .innerJoin('boards', 'boards.id', 'late_updates.board_id')
      .where('boards.workshop_id', '=', workshopId)
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
    async ofBoard(boardId) {
      const query = database.selectFrom('late_updates').selectAll().where('board_id', '=', boardId)
      const rows = await query.orderBy('received_at').orderBy('id').execute()
      return rows.map(({ id, table_id, received_at, bytes }) => ({
        id,
        boardId,
        tableId: table_id as TableId | null,
        receivedAt: received_at,
        bytes,
      }))
    },
    async boards(workshopId) {
      const rows = await ofWorkshop(workshopId).select('late_updates.board_id').distinct().execute()
      return rows.map(({ board_id }) => board_id as BoardId)
    },
    async count(workshopId) {
      const query = ofWorkshop(workshopId).select(({ fn }) => fn.countAll<number>().as('count'))
      return Number((await query.executeTakeFirstOrThrow()).count)
    },
    async remove(boardId, id) {
      const query = database.deleteFrom('late_updates').where('board_id', '=', boardId).where('id', '=', id)
      return (await query.executeTakeFirst()).numDeletedRows === 1n
    },
  }
}
