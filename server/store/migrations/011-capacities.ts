import type { Migration } from 'kysely/migration'
import { createTable } from './create-table.ts'
import type { StoreKind } from './store-kind.ts'

/** What there is of person-months in each year of a strategy's term. */
export function capacities(kind: StoreKind): Migration {
  return {
    up: (database) =>
      createTable(
        database,
        'strategy_capacities',
        {
          columns: { strategy_id: 'text', year: 'integer', person_months: 'real' },
          key: ['strategy_id', 'year'],
          belongsTo: { strategy_id: 'strategies' },
        },
        kind,
      ),
  }
}
