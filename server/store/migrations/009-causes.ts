import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { addKinds } from './new-kinds.ts'

/** The causal picture: boards as they stood earlier have no statements and no links. */
export const causes: Migration = {
  up: (database: Kysely<unknown>) => addKinds(database, ['statements', 'links']),
}
