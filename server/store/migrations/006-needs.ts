import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { addKinds } from './new-kinds.ts'

/** Plans are screened: outcomes keep the answers, and boards as they stood earlier have none. */
export const needs: Migration = {
  async up(database: Kysely<unknown>) {
    await database.schema.alterTable('outcome_results').addColumn('need_json', 'text').execute()
    await addKinds(database, ['needs'])
  },
}
