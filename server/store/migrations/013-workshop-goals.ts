import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { createTable } from './create-table.ts'
import type { StoreKind } from './store-kind.ts'

/** The goals that lie on a workshop's boards. Workshops of before have none. */
export function workshopGoals(kind: StoreKind): Migration {
  return {
    up: (database: Kysely<unknown>) =>
      createTable(
        database,
        'workshop_goals',
        {
          columns: { workshop_id: 'text', goal_id: 'text', position: 'integer' },
          key: ['workshop_id', 'goal_id'],
          belongsTo: { workshop_id: 'workshops', goal_id: 'goals' },
        },
        kind,
      ),
  }
}
