import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { createTable } from './create-table.ts'
import type { StoreKind } from './store-kind.ts'

/** Plans have an area, who treats them and SDGs; they are tied to goals and to the plans they build on. */
export function planSystem(kind: StoreKind): Migration {
  return {
    async up(database: Kysely<unknown>) {
      for (const table of ['plans', 'outcome_plans']) {
        await addText(database, table, 'area', '')
        await database.schema.alterTable(table).addColumn('treatment', 'text').execute()
        await addText(database, table, 'sdgs_json', '[]')
      }
      // An outcome is frozen: it has the names of what its plans were tied to then.
      await addText(database, 'outcome_plans', 'goals_json', '[]')
      await addText(database, 'outcome_plans', 'foundations_json', '[]')
      await createTable(database, 'plan_goals', ties('goal_id', 'goals'), kind)
      await createTable(database, 'plan_foundations', ties('foundation_id', 'plans'), kind)
    },
  }
}

/** A column that says this of the rows there are. */
async function addText(database: Kysely<unknown>, table: string, column: string, value: string): Promise<void> {
  await database.schema
    .alterTable(table)
    .addColumn(column, 'text', (added) => added.notNull().defaultTo(value))
    .execute()
}

/** What a plan is tied to: rows that go with either end. */
function ties(column: string, owner: string) {
  return {
    columns: { plan_id: 'text', [column]: 'text', position: 'integer' } as const,
    key: ['plan_id', column],
    belongsTo: { plan_id: 'plans', [column]: owner },
  }
}
