import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

interface Before {
  earlier_boards: { id: string; board_json: string }
}

/** Plans are screened: outcomes keep the answers, and boards as they stood earlier have none. */
export const needs: Migration = {
  async up(database: Kysely<unknown>) {
    await database.schema.alterTable('outcome_results').addColumn('need_json', 'text').execute()
    const store = database as Kysely<Before>
    for (const { id } of await store.selectFrom('earlier_boards').select('id').execute()) {
      const row = store.selectFrom('earlier_boards').select('board_json').where('id', '=', id)
      const { board_json } = await row.executeTakeFirstOrThrow()
      await store
        .updateTable('earlier_boards')
        .set({ board_json: JSON.stringify({ ...JSON.parse(board_json), needs: [] }) })
        .where('id', '=', id)
        .execute()
    }
  },
}
