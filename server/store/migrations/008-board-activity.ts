import type { Migration } from 'kysely/migration'

/** When a device last worked on a board. */
export const boardActivity: Migration = {
  async up(database) {
    await database.schema.alterTable('boards').addColumn('active_at', 'text').execute()
  },
}
