import type { Migration } from 'kysely/migration'

/** Polls keep the phase they were opened in. */
export const pollPhases: Migration = {
  async up(database) {
    await database.schema.alterTable('polls').addColumn('phase', 'text').execute()
  },
}
