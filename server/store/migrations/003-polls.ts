import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { createTable, type TableShape } from './create-table.ts'
import type { StoreKind } from './store-kind.ts'

/** Polls with their counts and the tokens that are spent while a round is open. */
export function polls(kind: StoreKind): Migration {
  return {
    async up(database: Kysely<unknown>) {
      await createTable(database, 'polls', shape, kind)
      await database.schema
        .alterTable('workshops')
        .addColumn('polls_version', 'integer', (column) => column.notNull().defaultTo(0))
        .execute()
    },
  }
}

const shape: TableShape = {
  columns: {
    id: 'text',
    workshop_id: 'text',
    position: 'integer',
    question: 'text',
    form_json: 'text',
    options_json: 'text',
    stage: 'text',
    counts_json: 'text',
    spent_json: 'text',
  },
  key: ['id'],
  belongsTo: { workshop_id: 'workshops' },
}
