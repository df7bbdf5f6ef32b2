import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** The lanes that the templates have made for plans that are not made in the term, in each language. */
const fromTemplates = ['Løses uten plan', 'Blir løyst utan plan', 'Solved without a plan', 'Neste periode', 'Next term']

/** Lanes say whether what lies there is made in the term. */
export const leavingLanes: Migration = {
  async up(database: Kysely<unknown>) {
    await database.schema
      .alterTable('lanes')
      .addColumn('leaves_out', 'integer', (column) => column.notNull().defaultTo(0))
      .execute()
    const lanes = (database as Kysely<{ lanes: { name: string; leaves_out: number } }>).updateTable('lanes')
    await lanes.set({ leaves_out: 1 }).where('name', 'in', fromTemplates).execute()
  },
}
