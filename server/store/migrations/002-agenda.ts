import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { createTable, type TableShape } from './create-table.ts'
import type { StoreKind } from './store-kind.ts'

interface Before {
  workshops: { id: string; control_json: string }
}

/** Phases, and control states that know of them. */
export function agenda(kind: StoreKind): Migration {
  return {
    async up(database: Kysely<unknown>) {
      await createTable(database, 'phases', phases, kind)
      const store = database as Kysely<Before>
      for (const { id, control_json } of await store.selectFrom('workshops').select(['id', 'control_json']).execute()) {
        const { shownBoardId, ...state } = JSON.parse(control_json)
        const spotlight = { view: 'board', boardId: shownBoardId }
        const control = { ...state, phase: null, timer: null, spotlight, leading: false }
        await store
          .updateTable('workshops')
          .set({ control_json: JSON.stringify(control) })
          .where('id', '=', id)
          .execute()
      }
    },
  }
}

const phases: TableShape = {
  columns: {
    id: 'text',
    workshop_id: 'text',
    position: 'integer',
    title: 'text',
    instruction: 'text',
    kind: 'text',
    arena: 'text',
    verbs_json: 'text',
    picture: 'text',
    minutes: 'integer',
  },
  key: ['id'],
  belongsTo: { workshop_id: 'workshops' },
}
