import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { createTable, type TableShape } from './create-table.ts'
import type { StoreKind } from './store-kind.ts'

/** Seats that are taken, and where the facilitator has moved their devices. Every number that was given out before is a seat. */
export function seats(kind: StoreKind): Migration {
  return {
    async up(database: Kysely<unknown>) {
      await createTable(database, 'seats', shape, kind)
      await sql`
        with recursive given(table_id, device_number) as (
          select id, devices_seated from workshop_tables where devices_seated > 0
          union all
          select table_id, device_number - 1 from given where device_number > 1
        )
        insert into seats (table_id, device_number, has_left) select table_id, device_number, 0 from given
      `.execute(database)
    },
  }
}

const shape: TableShape = {
  columns: {
    table_id: 'text',
    device_number: 'integer',
    next_table_id: 'text?',
    next_number: 'integer?',
    has_left: 'integer',
  },
  key: ['table_id', 'device_number'],
  belongsTo: { table_id: 'workshop_tables' },
}
