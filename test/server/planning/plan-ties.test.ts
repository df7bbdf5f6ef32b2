import { afterAll, describe, expect, test } from 'vitest'
import { newId } from '../../../server/context.ts'
import { importGoals } from '../../../server/planning/edit-goals.ts'
import { addPlan, deletePlan, editPlan } from '../../../server/planning/edit-plans.ts'
import { importPlans } from '../../../server/planning/import-plans.ts'
import { createStrategy } from '../../../server/planning/strategies.ts'
import { openDatabase } from '../../../server/store/database.ts'
import { planningRepository } from '../../../server/store/planning-repository.ts'
import { strategyRepository } from '../../../server/store/strategy-repository.ts'
import type { PlanEntry } from '../../../shared/planning/plan.ts'
import { planningApi } from '../../../shared/protocol/rest/planning.ts'
import { buildTestApp } from '../../fixtures/app.ts'
import { blankPlan } from '../../fixtures/blank-plan.ts'
import { blankStrategy } from '../../fixtures/blank-strategy.ts'
import { startPostgres } from '../../fixtures/postgres.ts'
import { importOf } from './import-request.ts'

const postgres = await startPostgres()
afterAll(() => postgres?.stop())

const context = { newId, now: () => 0 }
const stores = [
  { name: 'the embedded store', settings: { DATABASE_URL: '', DATA_DIR: ':memory:' } },
  { name: 'PostgreSQL', settings: postgres && { DATABASE_URL: postgres.url, DATA_DIR: '' } },
]
const list = { format: 'list', text: '1 Hovedmål\n  1.1 Delmål\n2 Annet', replace: false } as const

/** A strategy with three goals and a function that adds a plan. */
async function strategyIn(settings: { DATABASE_URL: string; DATA_DIR: string }) {
  const database = await openDatabase(settings)
  const repository = planningRepository(database)
  const { id } = await createStrategy(context, strategyRepository(database), blankStrategy)
  await importGoals(context, repository, id, list)
  const add = (name: string, facts: Partial<PlanEntry> = {}) =>
    addPlan(context, repository, id, { ...blankPlan, name, ...facts })
  const other = await createStrategy(context, strategyRepository(database), blankStrategy)
  return { database, repository, id, other: other.id, goals: await repository.goals(id), add }
}

describe.each(stores)('on $name', ({ settings }) => {
  test.runIf(settings)(
    '[PL72] ties are kept in their order, and only those within the strategy are taken',
    async () => {
      const { database, repository, id, other, goals, add } = await strategyIn(
        settings ?? { DATABASE_URL: '', DATA_DIR: '' },
      )
      const [main, sub] = goals
      const society = await add('Samfunnsdel', { area: 'Sandvika', treatment: 'administrative', sdgs: [11, 3, 3] })
      const ties = { goalIds: [sub, main].map((goal) => goal?.id ?? newId('goal')), buildsOn: [society.id] }
      const land = await add('Arealdel', ties)
      expect(await repository.plans(id)).toEqual([{ ...society, sdgs: [3, 11] }, land])
      expect(await repository.plansById(id, [land.id])).toMatchObject([ties])
      const strange = addPlan(context, repository, other, { ...blankPlan, name: 'Annen', buildsOn: [society.id] })
      await expect(strange).rejects.toMatchObject({ code: 'badRequest', where: 'buildsOn' })
      await expect(add('Ukjent mål', { goalIds: [newId('goal')] })).rejects.toMatchObject({ where: 'goalIds' })

      const ring = editPlan(repository, id, society.id, { buildsOn: [land.id] })
      await expect(ring).rejects.toMatchObject({
        code: 'badRequest',
        where: 'buildsOn',
        params: { reason: 'foundationCycle', names: '«Samfunnsdel» → «Arealdel» → «Samfunnsdel»' },
      })
      await expect(editPlan(repository, id, society.id, { buildsOn: [society.id] })).rejects.toMatchObject({
        where: 'buildsOn',
      })
      expect((await repository.plans(id))[0]?.buildsOn).toEqual([])
      await database.destroy()
    },
  )

  test.runIf(settings)('[PL73] ties go with the goal or plan; goals that stay keep theirs', async () => {
    const { database, repository, id, goals, add } = await strategyIn(settings ?? { DATABASE_URL: '', DATA_DIR: '' })
    const society = await add('Samfunnsdel')
    const land = await add('Arealdel', { goalIds: goals.map((goal) => goal.id), buildsOn: [society.id] })
    await importGoals(context, repository, id, list)
    await importGoals(context, repository, id, { ...list, text: '1 Hovedmål\n2 Annet', replace: true })
    const [main, , another] = goals.map((goal) => goal.id)
    expect((await repository.plans(id))[1]?.goalIds).toEqual([main, another])
    await repository.change(id, (planning) => planning.deleteGoal(another ?? newId('goal')))
    await deletePlan(repository, id, society.id)
    expect(await repository.plans(id)).toMatchObject([{ id: land.id, goalIds: [main], buildsOn: [] }])
    await database.destroy()
  })

  test.runIf(settings)('[PL76] plans of one file that name each other are stored with these ties', async () => {
    const { database, repository, id, goals, add } = await strategyIn(settings ?? { DATABASE_URL: '', DATA_DIR: '' })
    const society = await add('Samfunnsdel')
    const cells = [
      ['Plannavn', 'Mål', 'Bygger på'],
      ['Arealdel', '1.1', 'Samfunnsdel; Strategi'],
      ['Strategi', '', ''],
      ['Temaplan', '', 'Arealdel'],
    ]
    await importPlans(context, repository, id, importOf(cells, { rows: [2, 3] }))
    const [, land, strategy] = await repository.plans(id)
    expect(land).toMatchObject({ goalIds: [goals[1]?.id], buildsOn: [society.id, strategy?.id] })
    await database.destroy()
  })
})

test('[PL74] a goal is tagged with SDGs, and what is none is refused', async () => {
  const { planner } = await buildTestApp().then(async (app) => ({ planner: await app.planner() }))
  const { id: strategyId } = await planner.call(planningApi.createStrategy, { body: blankStrategy })
  await planner.call(planningApi.importGoals, { params: { strategyId }, body: list })
  const [goal] = await planner.call(planningApi.goals, { params: { strategyId } })
  const params = { strategyId, goalId: goal?.id ?? '' }
  const tagged = await planner.call(planningApi.editGoal, { params, body: { sdgs: [11, 3, 3] } })
  expect(tagged).toEqual({ ...goal, sdgs: [3, 11] })
  expect((await planner.refused(planningApi.editGoal, { params, body: { sdgs: [18] } })).code).toBe('badRequest')
  const [after] = await planner.call(planningApi.goals, { params: { strategyId } })
  expect(after).toEqual(tagged)
})
