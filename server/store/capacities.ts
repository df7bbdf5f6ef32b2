import type { StrategyId } from '../../shared/ids.ts'
import type { YearCapacity } from '../../shared/planning/strategy.ts'
import type { Database } from './database.ts'

/** The capacities of a strategy, by year. */
export async function capacitiesOf(database: Database, strategyId: StrategyId): Promise<YearCapacity[]> {
  const rows = database.selectFrom('strategy_capacities').select(['year', 'person_months as personMonths'])
  return rows.where('strategy_id', '=', strategyId).orderBy('year').execute()
}

/** Makes the capacities of a strategy the given ones. */
export async function setCapacities(
  database: Database,
  strategyId: StrategyId,
  capacities: readonly YearCapacity[],
): Promise<void> {
  await database.deleteFrom('strategy_capacities').where('strategy_id', '=', strategyId).execute()
  await insertCapacities(database, strategyId, capacities)
}

/** Stores the capacities of a strategy that has none yet. */
export async function insertCapacities(
  database: Database,
  strategyId: StrategyId,
  capacities: readonly YearCapacity[],
): Promise<void> {
  const rows = capacities.map(({ year, personMonths }) => ({
    strategy_id: strategyId,
    year,
    person_months: personMonths,
  }))
  if (rows.length > 0) await database.insertInto('strategy_capacities').values(rows).execute()
}
