import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Outcomes keep what was made of a conflict, and its causal chain; those stored before have neither. */
export const handledConflicts: Migration = {
  async up(database: Kysely<unknown>) {
    for (const column of ['status', 'affected', 'handling_json', 'chains_json'])
      await database.schema.alterTable('outcome_conflicts').addColumn(column, 'text').execute()
  },
}
