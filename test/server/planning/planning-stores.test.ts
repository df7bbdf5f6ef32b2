import { afterAll, describe, expect, test } from 'vitest'
import { newId } from '../../../server/context.ts'
import { importGoals } from '../../../server/planning/edit-goals.ts'
import { importPlans } from '../../../server/planning/import-plans.ts'
import { createStrategy, editStrategy } from '../../../server/planning/strategies.ts'
import { openDatabase } from '../../../server/store/database.ts'
import { planningRepository } from '../../../server/store/planning-repository.ts'
import { strategyRepository } from '../../../server/store/strategy-repository.ts'
import { blankStrategy } from '../../fixtures/blank-strategy.ts'
import { startPostgres } from '../../fixtures/postgres.ts'
import { importOf } from './import-request.ts'

const postgres = await startPostgres()
afterAll(() => postgres?.stop())

const stores = [
  { name: 'the embedded store', settings: { DATABASE_URL: '', DATA_DIR: ':memory:' } },
  { name: 'PostgreSQL', settings: postgres && { DATABASE_URL: postgres.url, DATA_DIR: '' } },
]

describe.each(stores)('on $name', ({ settings }) => {
  test.runIf(settings)('[PL42] imports of one strategy at once do not store a plan twice', async () => {
    const database = await openDatabase(settings ?? { DATABASE_URL: '', DATA_DIR: ':memory:' })
    const strategies = strategyRepository(database)
    const planning = planningRepository(database)
    const context = { newId, now: () => 0 }
    const { id } = await createStrategy(context, strategies, blankStrategy)
    const rows = Array.from({ length: 700 }, (_, index) => [`Plan ${index}`, '3,5', 'ja'])
    const request = importOf([['Plannavn', 'Månedsverk', 'Lovpålagt'], ...rows])
    const receipts = await Promise.all([1, 2, 3].map(() => importPlans(context, planning, id, request)))
    expect(receipts.map(({ imported }) => imported).toSorted((a, b) => a - b)).toEqual([0, 0, 700])
    const plans = await planning.plans(id)
    expect(plans.map(({ name }) => name)).toEqual(rows.map(([name]) => name))
    expect(plans[0]).toMatchObject({ effort: 3.5, statutory: true })

    const goals = { format: 'list', text: 'a\n  b\n    c\n  d\n    c', replace: false } as const
    await importGoals(context, planning, id, goals)
    expect((await planning.goals(id)).map(({ parents }) => parents.length)).toEqual([0, 1, 2, 1])
    expect(await strategies.list()).toMatchObject([{ id, plans: 700, goals: 4, workshops: 0 }])
    await strategies.delete(id)
    expect(await strategies.list()).toEqual([])
    expect(await planning.plans(id)).toEqual([])
    await database.destroy()
  })

  test.runIf(settings)('[PL3] a change of other fields does not take back a name given meanwhile', async () => {
    const database = await openDatabase(settings ?? { DATABASE_URL: '', DATA_DIR: ':memory:' })
    const strategies = strategyRepository(database)
    const { id } = await createStrategy({ newId, now: () => 0 }, strategies, blankStrategy)
    const renamedMeanwhile: typeof strategies = {
      ...strategies,
      async update(strategyId, change) {
        await strategies.update(strategyId, { municipality: 'B' })
        await strategies.update(strategyId, change)
      },
    }
    await editStrategy(renamedMeanwhile, id, { termTo: 2030 })
    expect(await strategies.read(id)).toMatchObject({ municipality: 'B', termTo: 2030 })
    await database.destroy()
  })
})
