import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { createTable, type TableShape } from './create-table.ts'
import type { StoreKind } from './store-kind.ts'

/** Evidence, what it is about, and development trends. */
export function evidence(kind: StoreKind): Migration {
  return {
    async up(database: Kysely<unknown>) {
      for (const [name, shape] of Object.entries(shapes)) await createTable(database, name, shape, kind)
    },
  }
}

const shapes: Record<string, TableShape> = {
  evidence: {
    columns: {
      id: 'text',
      strategy_id: 'text',
      position: 'integer',
      fact: 'text',
      source: 'text',
      year: 'integer',
      url: 'text?',
      series_json: 'text?',
    },
    key: ['id'],
    belongsTo: { strategy_id: 'strategies' },
  },
  evidence_plans: {
    columns: { evidence_id: 'text', plan_id: 'text', position: 'integer' },
    key: ['evidence_id', 'plan_id'],
    belongsTo: { evidence_id: 'evidence', plan_id: 'plans' },
  },
  evidence_goals: {
    columns: { evidence_id: 'text', goal_id: 'text', position: 'integer' },
    key: ['evidence_id', 'goal_id'],
    belongsTo: { evidence_id: 'evidence', goal_id: 'goals' },
  },
  trends: {
    columns: {
      id: 'text',
      strategy_id: 'text',
      position: 'integer',
      title: 'text',
      text: 'text',
      source: 'text?',
      year: 'integer?',
    },
    key: ['id'],
    belongsTo: { strategy_id: 'strategies' },
  },
}
