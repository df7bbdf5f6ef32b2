import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { createTable } from './create-table.ts'
import type { StoreKind } from './store-kind.ts'

/** Boards as they stood at each change of phase. */
export function earlierBoards(kind: StoreKind): Migration {
  return {
    async up(database: Kysely<unknown>) {
      const columns = {
        id: 'text',
        board_id: 'text',
        control_version: 'integer',
        phase: 'text?',
        why: 'text',
        kept_at: 'text',
        board_json: 'text',
      } as const
      await createTable(database, 'earlier_boards', { columns, key: ['id'], belongsTo: { board_id: 'boards' } }, kind)
    },
  }
}
