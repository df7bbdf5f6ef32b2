import type { StrategyId } from '../../shared/ids.ts'
import type { Database } from './database.ts'

/**
 * Does work on one strategy in one transaction, in which no other changes the same strategy: all of it is stored or
 * nothing. undefined when there is no such strategy.
 */
export function changeStrategy<T>(
  database: Database,
  strategyId: StrategyId,
  work: (transaction: Database) => Promise<T>,
): Promise<T | undefined> {
  return database.transaction().execute(async (transaction) => {
    // Writing the row locks it: a second change of the same strategy waits here and then sees what the first stored.
    const lock = transaction.updateTable('strategies').set((row) => ({ id: row.ref('id') }))
    const { numUpdatedRows } = await lock.where('id', '=', strategyId).executeTakeFirstOrThrow()
    return numUpdatedRows === 0n ? undefined : work(transaction)
  })
}
