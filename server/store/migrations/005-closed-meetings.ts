import type { Migration } from 'kysely/migration'

/** Meetings may be closed to the public, with the legal basis that closes them. */
export const closedMeetings: Migration = {
  async up(database) {
    await database.schema.alterTable('workshops').addColumn('closing_basis', 'text').execute()
  },
}
