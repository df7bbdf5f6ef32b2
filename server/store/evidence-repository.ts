import { type EvidenceId, isId, type StrategyId, type TrendId } from '../../shared/ids.ts'
import type { Evidence, Trend } from '../../shared/planning/evidence.ts'
import type { Database } from './database.ts'
import { evidenceOf, evidenceRow, trendOf, trendRow } from './evidence-rows.ts'
import { grouped } from './row-parts.ts'
import { changeStrategy } from './strategy-lock.ts'

/** The evidence and the development trends of strategies, in the order they were entered. */
export interface EvidenceRepository {
  evidence(strategyId: StrategyId): Promise<Evidence[]>
  trends(strategyId: StrategyId): Promise<Trend[]>
  /** Does work on one strategy's evidence in one transaction. undefined when there is no such strategy. */
  change<T>(strategyId: StrategyId, work: (transaction: EvidenceTransaction) => Promise<T>): Promise<T | undefined>
}

/** What can be done to one strategy's evidence within a transaction. */
export interface EvidenceTransaction {
  evidence(): Promise<Evidence[]>
  /** Those of these plans and goals that the strategy has. */
  known(about: Evidence['about']): Promise<ReadonlySet<string>>
  /** Adds it at the end, or puts it in the place of what has its id. */
  putEvidence(evidence: Evidence): Promise<void>
  /** false when there is none. */
  deleteEvidence(id: EvidenceId): Promise<boolean>
  trends(): Promise<Trend[]>
  putTrend(trend: Trend): Promise<void>
  deleteTrend(id: TrendId): Promise<boolean>
}

/** The evidence in the database. */
export function evidenceRepository(database: Database): EvidenceRepository {
  return {
    evidence: (strategyId) => readEvidence(database, strategyId),
    trends: (strategyId) => readTrends(database, strategyId),
    change: (strategyId, work) =>
      changeStrategy(database, strategyId, (transaction) => work(transactionOn(transaction, strategyId))),
  }
}

function transactionOn(database: Database, strategyId: StrategyId): EvidenceTransaction {
  const remove = async (table: 'evidence' | 'trends', id: string) => {
    const own = database.deleteFrom(table).where('strategy_id', '=', strategyId).where('id', '=', id)
    return (await own.executeTakeFirst()).numDeletedRows > 0n
  }
  const place = async (table: 'evidence' | 'trends', id: string) => {
    const own = database.selectFrom(table).select(['id', 'position']).where('strategy_id', '=', strategyId)
    const rows = await own.execute()
    return rows.find((row) => row.id === id)?.position ?? Math.max(-1, ...rows.map(({ position }) => position)) + 1
  }
  return {
    evidence: () => readEvidence(database, strategyId),
    async known(about) {
      const found = (table: 'plans' | 'goals') =>
        database
          .selectFrom(table)
          .select('id')
          .where('strategy_id', '=', strategyId)
          .where('id', 'in', ['', ...about])
      const rows = [...(await found('plans').execute()), ...(await found('goals').execute())]
      return new Set(rows.map(({ id }) => id))
    },
    async putEvidence(evidence) {
      const row = evidenceRow(strategyId, evidence, await place('evidence', evidence.id))
      await remove('evidence', evidence.id)
      await database.insertInto('evidence').values(row).execute()
      for (const [position, id] of evidence.about.entries()) {
        const tie = { evidence_id: evidence.id, position }
        if (isId('plan', id))
          await database
            .insertInto('evidence_plans')
            .values({ ...tie, plan_id: id })
            .execute()
        else
          await database
            .insertInto('evidence_goals')
            .values({ ...tie, goal_id: id })
            .execute()
      }
    },
    deleteEvidence: (id) => remove('evidence', id),
    trends: () => readTrends(database, strategyId),
    async putTrend(trend) {
      const row = trendRow(strategyId, trend, await place('trends', trend.id))
      await remove('trends', trend.id)
      await database.insertInto('trends').values(row).execute()
    },
    deleteTrend: (id) => remove('trends', id),
  }
}

async function readEvidence(database: Database, strategyId: StrategyId): Promise<Evidence[]> {
  const rows = database.selectFrom('evidence').selectAll().where('strategy_id', '=', strategyId).orderBy('position')
  const ofStrategy = database.selectFrom('evidence').select('id').where('strategy_id', '=', strategyId)
  const plans = database
    .selectFrom('evidence_plans')
    .select(['evidence_id', 'plan_id as id', 'position'])
    .where('evidence_id', 'in', ofStrategy)
  const goals = database
    .selectFrom('evidence_goals')
    .select(['evidence_id', 'goal_id as id', 'position'])
    .where('evidence_id', 'in', ofStrategy)
  const ties = [...(await plans.execute()), ...(await goals.execute())].sort((a, b) => a.position - b.position)
  const about = grouped(ties, (tie) => tie.evidence_id)
  return (await rows.execute()).map((row) =>
    evidenceOf(
      row,
      about(row.id).map(({ id }) => id),
    ),
  )
}

async function readTrends(database: Database, strategyId: StrategyId): Promise<Trend[]> {
  const rows = database.selectFrom('trends').selectAll().where('strategy_id', '=', strategyId)
  return (await rows.orderBy('position').execute()).map(trendOf)
}
