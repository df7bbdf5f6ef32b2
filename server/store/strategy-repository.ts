import { sql } from 'kysely'
import type { StrategyId } from '../../shared/ids.ts'
import type { Strategy, StrategyDraft } from '../../shared/planning/strategy.ts'
import { capacitiesOf, insertCapacities, setCapacities } from './capacities.ts'
import type { Database } from './database.ts'
import { strategyDraftOf, strategyRow } from './planning-rows.ts'

/** Planning strategies, with the sizes of what belongs to them. */
export interface StrategyRepository {
  /** Newest first. */
  list(): Promise<Strategy[]>
  read(strategyId: StrategyId): Promise<Strategy | undefined>
  /** The example strategy, which there is at most one of. */
  readExample(): Promise<Strategy | undefined>
  insert(id: StrategyId, draft: StrategyDraft, example: boolean, createdAt: string): Promise<void>
  /** Changes what is given; nothing when there is no such strategy. */
  update(strategyId: StrategyId, change: Partial<StrategyDraft>): Promise<void>
  /** Deletes the strategy with all that belongs to it. */
  delete(strategyId: StrategyId): Promise<void>
}

/** The strategies in the database. */
export function strategyRepository(database: Database): StrategyRepository {
  const strategies = () =>
    database
      .selectFrom('strategies')
      .select((row) => [
        'id',
        'municipality',
        'term_from',
        'term_to',
        'constituted_on',
        'council_meeting_on',
        'example',
        ...(['plans', 'goals', 'workshops'] as const).map((table) =>
          row
            .selectFrom(table)
            .select(sql<number>`count(*)`.as('n'))
            .whereRef(`${table}.strategy_id`, '=', 'strategies.id')
            .as(table),
        ),
      ])
  type Row = Awaited<ReturnType<ReturnType<typeof strategies>['execute']>>[number]
  const strategyOf = async (row: Row): Promise<Strategy> => ({
    ...strategyDraftOf(row),
    capacities: await capacitiesOf(database, row.id as StrategyId),
    id: row.id as StrategyId,
    example: row.example === 1,
    plans: row.plans ?? 0,
    goals: row.goals ?? 0,
    workshops: row.workshops ?? 0,
  })
  return {
    async list() {
      const rows = await strategies().orderBy('created_at', 'desc').orderBy('id').execute()
      return Promise.all(rows.map(strategyOf))
    },
    async read(strategyId) {
      const row = await strategies().where('id', '=', strategyId).executeTakeFirst()
      return row && strategyOf(row)
    },
    async readExample() {
      const row = await strategies().where('example', '=', 1).orderBy('created_at').executeTakeFirst()
      return row && strategyOf(row)
    },
    insert: (id, draft, example, createdAt) =>
      database.transaction().execute(async (transaction) => {
        const row = { ...strategyRow(draft), id, example: example ? 1 : 0, created_at: createdAt }
        await transaction.insertInto('strategies').values(row).execute()
        await insertCapacities(transaction, id, draft.capacities)
      }),
    update: (strategyId, change) =>
      database.transaction().execute(async (transaction) => {
        const found = transaction.selectFrom('strategies').selectAll().where('id', '=', strategyId)
        const row = await found.executeTakeFirst()
        if (!row) return
        const after = strategyRow({ ...strategyDraftOf(row), ...change })
        await transaction.updateTable('strategies').set(after).where('id', '=', strategyId).execute()
        if (change.capacities) await setCapacities(transaction, strategyId, change.capacities)
      }),
    async delete(strategyId) {
      await database.deleteFrom('strategies').where('id', '=', strategyId).execute()
    },
  }
}
