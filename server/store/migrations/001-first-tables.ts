import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { createTable, type TableShape } from './create-table.ts'
import type { StoreKind } from './store-kind.ts'

const planColumns = {
  name: 'text',
  plan_type: 'text',
  plan_type_text: 'text',
  status_text: 'text',
  status_decision: 'text?',
  adopted_text: 'text',
  adopted_on: 'text?',
  revision_text: 'text',
  committee: 'text',
  sector: 'text',
  description: 'text',
  source: 'text',
  effort: 'real?',
  statutory: 'integer',
  legal_basis: 'text',
  baseline_json: 'text',
  extra_json: 'text',
} as const

const outcomeColumns = { workshop_id: 'text', version: 'integer' } as const

const tables: Record<string, TableShape> = {
  settings: { columns: { key: 'text', value: 'text' }, key: ['key'] },
  strategies: {
    columns: {
      id: 'text',
      municipality: 'text',
      term_from: 'integer',
      term_to: 'integer',
      constituted_on: 'text?',
      council_meeting_on: 'text?',
      example: 'integer',
      created_at: 'text',
    },
    key: ['id'],
  },
  plans: {
    columns: {
      id: 'text',
      strategy_id: 'text',
      position: 'integer',
      ...planColumns,
    },
    key: ['id'],
    belongsTo: { strategy_id: 'strategies' },
  },
  goals: {
    columns: {
      id: 'text',
      strategy_id: 'text',
      position: 'integer',
      level: 'text',
      number: 'text',
      title: 'text',
      text: 'text',
      sdgs_json: 'text',
    },
    key: ['id'],
    belongsTo: { strategy_id: 'strategies' },
  },
  goal_parents: {
    columns: { goal_id: 'text', parent_id: 'text', position: 'integer' },
    key: ['goal_id', 'parent_id'],
    belongsTo: { goal_id: 'goals', parent_id: 'goals' },
  },
  workshops: {
    columns: {
      id: 'text',
      strategy_id: 'text',
      title: 'text',
      template: 'text',
      task: 'text',
      plenary_board_id: 'text',
      join_code: 'text',
      join_code_expires_at: 'text',
      link_generation: 'integer',
      control_version: 'integer',
      control_json: 'text',
      created_at: 'text',
    },
    key: ['id'],
    belongsTo: { strategy_id: 'strategies' },
    unique: [['join_code']],
  },
  lanes: {
    columns: {
      id: 'text',
      workshop_id: 'text',
      position: 'integer',
      name: 'text',
      colour: 'text',
      pattern: 'text',
      capacity: 'real?',
    },
    key: ['id'],
    belongsTo: { workshop_id: 'workshops' },
  },
  workshop_tables: {
    columns: {
      id: 'text',
      workshop_id: 'text',
      number: 'integer',
      topic: 'text',
      board_id: 'text',
      devices_seated: 'integer',
    },
    key: ['id'],
    belongsTo: { workshop_id: 'workshops' },
    unique: [['workshop_id', 'number']],
  },
  workshop_plans: {
    columns: { workshop_id: 'text', plan_id: 'text', position: 'integer' },
    key: ['workshop_id', 'plan_id'],
    belongsTo: { workshop_id: 'workshops', plan_id: 'plans' },
  },
  boards: {
    columns: { id: 'text', workshop_id: 'text', table_id: 'text?' },
    key: ['id'],
    belongsTo: { workshop_id: 'workshops' },
  },
  board_updates: {
    columns: { board_id: 'text', seq: 'integer', bytes: 'bytes' },
    key: ['board_id', 'seq'],
    belongsTo: { board_id: 'boards' },
  },
  board_snapshots: {
    columns: { board_id: 'text', seq: 'integer', bytes: 'bytes' },
    key: ['board_id', 'seq'],
    belongsTo: { board_id: 'boards' },
  },
  late_updates: {
    columns: { id: 'text', board_id: 'text', table_id: 'text?', received_at: 'text', bytes: 'bytes' },
    key: ['id'],
    belongsTo: { board_id: 'boards' },
  },
  outcomes: {
    columns: {
      ...outcomeColumns,
      computed_at: 'text',
      plans: 'integer',
      conflicts: 'integer',
      frame_json: 'text',
    },
    key: ['workshop_id', 'version'],
    belongsTo: { workshop_id: 'workshops' },
  },
  outcome_plans: {
    columns: {
      ...outcomeColumns,
      position: 'integer',
      card_id: 'text',
      ...planColumns,
      proposed_on: 'text?',
    },
    key: ['workshop_id', 'version', 'card_id'],
    belongsTo: { workshop_id: 'workshops' },
  },
  outcome_results: {
    columns: {
      ...outcomeColumns,
      card_id: 'text',
      board_id: 'text',
      position: 'integer',
      lane: 'text?',
      rank: 'integer?',
      decision: 'text?',
      replaced_by: 'text?',
      reason: 'text?',
      start: 'text?',
      finish: 'text?',
    },
    key: ['workshop_id', 'version', 'card_id', 'board_id'],
    belongsTo: { workshop_id: 'workshops' },
  },
  outcome_conflicts: {
    columns: {
      ...outcomeColumns,
      position: 'integer',
      conflict_id: 'text',
      board_id: 'text',
      kind: 'text',
      severity: 'integer',
      sentence: 'text',
    },
    key: ['workshop_id', 'version', 'conflict_id', 'board_id'],
    belongsTo: { workshop_id: 'workshops' },
  },
  outcome_conflict_parties: {
    columns: {
      ...outcomeColumns,
      conflict_id: 'text',
      board_id: 'text',
      position: 'integer',
      kind: 'text',
      party_id: 'text',
      name: 'text',
    },
    key: ['workshop_id', 'version', 'conflict_id', 'board_id', 'position'],
    belongsTo: { workshop_id: 'workshops' },
  },
  outcome_remarks: {
    columns: {
      ...outcomeColumns,
      position: 'integer',
      remark_id: 'text',
      board_id: 'text',
      about: 'text',
      text: 'text',
    },
    key: ['workshop_id', 'version', 'remark_id', 'board_id'],
    belongsTo: { workshop_id: 'workshops' },
  },
}

/** The tables of the first release. */
export function firstTables(kind: StoreKind): Migration {
  return {
    async up(database: Kysely<unknown>) {
      for (const [name, shape] of Object.entries(tables)) await createTable(database, name, shape, kind)
    },
  }
}
