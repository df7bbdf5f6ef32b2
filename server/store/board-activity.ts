import type { BoardId, WorkshopId } from '../../shared/ids.ts'
import type { Database } from './database.ts'

/** When devices last worked on boards: the log of their updates has no instants, and a restart must not make tables look idle. */
export interface BoardActivity {
  /** The boards of a workshop that somebody has worked on. */
  of(workshopId: WorkshopId): Promise<Map<BoardId, number>>
  keep(boardId: BoardId, activeAtMs: number): Promise<void>
}

/** Last activity in the database. */
export function boardActivity(database: Database): BoardActivity {
  return {
    async of(workshopId) {
      const query = database.selectFrom('boards').select(['id', 'active_at']).where('workshop_id', '=', workshopId)
      const rows = await query.execute()
      return new Map(
        rows.flatMap(({ id, active_at }) => (active_at === null ? [] : [[id as BoardId, Date.parse(active_at)]])),
      )
    },
    async keep(boardId, activeAtMs) {
      const active_at = new Date(activeAtMs).toISOString()
      await database.updateTable('boards').set({ active_at }).where('id', '=', boardId).execute()
    },
  }
}
