import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import { newId } from '../../../server/context.ts'
import { addGoal, deleteGoal, editGoal, importGoals } from '../../../server/planning/edit-goals.ts'
import { createStrategy } from '../../../server/planning/strategies.ts'
import { openDatabase } from '../../../server/store/database.ts'
import { planningRepository } from '../../../server/store/planning-repository.ts'
import { strategyRepository } from '../../../server/store/strategy-repository.ts'
import { makeId } from '../../../shared/ids.ts'
import { limits } from '../../../shared/limits.ts'
import type { Goal, GoalEntry } from '../../../shared/planning/goal.ts'
import { planningApi } from '../../../shared/protocol/rest/planning.ts'
import { workshopApi } from '../../../shared/protocol/rest/workshop.ts'
import { buildTestApp } from '../../fixtures/app.ts'
import { blankPlan } from '../../fixtures/blank-plan.ts'
import { blankStrategy } from '../../fixtures/blank-strategy.ts'
import { listen, openLive } from '../../fixtures/live.ts'
import { startPostgres } from '../../fixtures/postgres.ts'

const postgres = await startPostgres()
afterAll(() => postgres?.stop())

const context = { newId, now: () => 0 }
const blank: GoalEntry = { level: 'mainGoal', number: '', title: 'Nytt mål', text: '', parents: [], sdgs: [] }
const list = {
  format: 'list',
  text: '1 Gode liv\n  1.1 Gode skoler\n    Flere lærere\n2 Klima',
  replace: false,
} as const
const stores = [
  { name: 'the embedded store', settings: { DATABASE_URL: '', DATA_DIR: ':memory:' } },
  { name: 'PostgreSQL', settings: postgres && { DATABASE_URL: postgres.url, DATA_DIR: '' } },
]

/** A planner with a strategy of four goals. */
async function withGoals() {
  const server = await buildTestApp()
  const planner = await server.planner()
  const { id: strategyId } = await planner.call(planningApi.createStrategy, { body: blankStrategy })
  const params = { strategyId }
  await planner.call(planningApi.importGoals, { params, body: list })
  const goals = () => planner.call(planningApi.goals, { params })
  const known = named(await goals())
  const add = (entry: Partial<GoalEntry>) => planner.call(planningApi.addGoal, { params, body: { ...blank, ...entry } })
  const edit = (goalId: string, body: Partial<GoalEntry>) =>
    planner.call(planningApi.editGoal, { params: { ...params, goalId }, body })
  const refusedAdd = (body: object) => planner.refused(planningApi.addGoal, { params, body: { ...blank, ...body } })
  const refusedEdit = (goalId: string, body: object) =>
    planner.refused(planningApi.editGoal, { params: { ...params, goalId }, body })
  return { ...server, planner, params, goals, ...known, add, edit, refusedAdd, refusedEdit }
}

test('[PL135] a goal is added after the others and changed in what is given, and reads the same', async () => {
  const { goals, life, schools, climate, add, edit } = await withGoals()
  const before = await goals()
  const added = await add({
    level: 'strategy',
    number: ' 1.1.1 ',
    title: '  Trygg skolevei ',
    text: 'Alle går.',
    parents: [schools.id, climate.id],
    sdgs: [11, 3, 3],
  })
  expect(added).toEqual({
    id: added.id,
    level: 'strategy',
    number: '1.1.1',
    title: 'Trygg skolevei',
    text: 'Alle går.',
    parents: [schools.id, climate.id],
    sdgs: [3, 11],
  })
  expect(await goals()).toEqual([...before, added])
  const changed = await edit(added.id, { level: 'task', title: 'Trygge veier', parents: [life.id] })
  expect(changed).toEqual({ ...added, level: 'task', title: 'Trygge veier', parents: [life.id] })
  expect(await goals()).toEqual([...before, changed])
})

test('[PL135] without a title, with what no store keeps or with a field that is none a goal is refused by its field', async () => {
  const { goals, schools, refusedAdd, refusedEdit } = await withGoals()
  const before = await goals()
  for (const [wrong, where] of [
    [{ title: '' }, 'title'],
    [{ title: '   ' }, 'title'],
    [{ title: 'x'.repeat(limits.nameChars + 1) }, 'title'],
    [{ title: 'a\0b' }, 'title'],
    [{ number: '\ud800' }, 'number'],
    [{ number: 'x'.repeat(limits.goalNumberChars + 1) }, 'number'],
    [{ text: 'a\0b' }, 'text'],
    [{ level: 'vision' }, 'level'],
    [{ sdgs: [18] }, 'sdgs/0'],
    [{ parents: [schools.id, schools.id] }, 'parents'],
    [{ parents: ['pln_plan'] }, 'parents/0'],
    [{ id: makeId('goal', 'another') }, 'id'],
  ] as const) {
    expect(await refusedAdd(wrong)).toMatchObject({ status: 400, code: 'badRequest', where })
    expect(await refusedEdit(schools.id, wrong)).toMatchObject({ status: 400, code: 'badRequest', where })
  }
  expect((await refusedEdit(makeId('goal', 'nothing'), { title: 'Ingen' })).code).toBe('notFound')
  expect(await goals()).toEqual(before)
})

test('[PL136] a goal stands under goals of a higher level of its own strategy, levels may be missing', async () => {
  const { repository, id, life, schools, teachers, climate } = await strategyIn(stores[0]?.settings)
  const other = await strategyIn(stores[0]?.settings)
  const before = await repository.goals(id)
  const add = (entry: Partial<GoalEntry>) => addGoal(context, repository, id, { ...blank, ...entry })
  await expect(add({ level: 'task', parents: [life.id, other.life.id] })).rejects.toMatchObject({
    code: 'badRequest',
    where: 'parents/1',
    params: { reason: 'parentGone' },
  })
  await expect(add({ level: 'subGoal', parents: [life.id, schools.id] })).rejects.toMatchObject({
    code: 'badRequest',
    where: 'parents/1',
    params: { reason: 'notBelowParent', names: '«1.1 Gode skoler»' },
  })
  // What is under it would stand under a goal of its own level.
  await expect(editGoal(repository, id, schools.id, { level: 'strategy' })).rejects.toMatchObject({
    code: 'badRequest',
    where: 'level',
    params: { reason: 'notAboveChild', names: '«Flere lærere»' },
  })
  expect(await repository.goals(id)).toEqual(before)
  await editGoal(repository, id, teachers.id, { level: 'task', parents: [climate.id] })
  await editGoal(repository, id, schools.id, { level: 'strategy' })
  await add({ level: 'task', title: 'Rett under hovedmålet', parents: [life.id] })
})

test('[PL137] a goal is not put under itself, by way of others or not', async () => {
  const { repository, id, life, schools } = await strategyIn(stores[0]?.settings)
  const before = await repository.goals(id)
  await expect(editGoal(repository, id, schools.id, { parents: [schools.id] })).rejects.toMatchObject({
    code: 'badRequest',
    where: 'parents',
    params: { reason: 'goalRing', names: '«1.1 Gode skoler» → «1.1 Gode skoler»' },
  })
  await expect(editGoal(repository, id, life.id, { level: 'task', parents: [schools.id] })).rejects.toMatchObject({
    where: 'parents',
    params: { reason: 'goalRing', names: '«1 Gode liv» → «1.1 Gode skoler» → «1 Gode liv»' },
  })
  expect(await repository.goals(id)).toEqual(before)
})

test('[PL138] a goal on boards keeps its place with another name and level, and open boards read it again', async () => {
  const server = await withGoals()
  const { planner, params, app, schools, teachers, edit, participant } = server
  const plan = await planner.call(planningApi.addPlan, { params, body: { ...blankPlan, name: 'Skolebruksplan' } })
  const body = { title: 'Verksted', template: 'ambitions' } as const
  const { id, goalIds } = await planner.call(workshopApi.createWorkshop, { params, body })
  expect(goalIds).toEqual([schools.id, teachers.id])
  const url = await listen(server)
  const tablet = openLive(url, await participant(id), id, 'participant')
  await tablet.until(() => tablet.received.control.length === 1)
  await edit(teachers.id, { title: 'Dyktige lærere', level: 'task' })
  await tablet.until(() => tablet.received.setupChanged.length === 1)
  const planParams = { ...params, planId: plan.id }
  await planner.call(planningApi.editPlan, { params: planParams, body: { name: 'Ny skolebruksplan' } })
  await tablet.until(() => tablet.received.setupChanged.length === 2)
  const view = await app.workshops.view(id)
  expect(view.workshop.goalIds).toEqual(goalIds)
  expect(view.goals[2]).toMatchObject({ id: teachers.id, title: 'Dyktige lærere', level: 'task' })
})

describe.each(stores)('on $name', ({ settings }) => {
  test.runIf(settings)('[PL139] of two at once each keeps what the other changed', async () => {
    const { repository, id, schools } = await strategyIn(settings)
    await Promise.all([
      editGoal(repository, id, schools.id, { title: 'Bedre skoler' }),
      editGoal(repository, id, schools.id, { sdgs: [4] }),
      addGoal(context, repository, id, { ...blank, level: 'task', parents: [schools.id] }),
    ])
    const after = await repository.goals(id)
    expect(after[1]).toEqual({ ...schools, title: 'Bedre skoler', sdgs: [4] })
    expect(after).toHaveLength(5)
  })

  test.runIf(settings)(
    '[PL139] two ties that would make a ring together, a parent that goes: the later is refused',
    async () => {
      const { repository, id, climate } = await strategyIn(settings)
      const [one, two] = [
        await addGoal(context, repository, id, { ...blank, level: 'subGoal', title: 'En' }),
        await addGoal(context, repository, id, { ...blank, level: 'subGoal', title: 'To' }),
      ]
      const ties = await Promise.allSettled([
        editGoal(repository, id, one.id, { level: 'task', parents: [two.id] }),
        editGoal(repository, id, two.id, { level: 'task', parents: [one.id] }),
      ])
      expect(ties.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      await deleteGoal(repository, id, climate.id)
      const late = addGoal(context, repository, id, { ...blank, level: 'task', parents: [climate.id] })
      await expect(late).rejects.toMatchObject({ where: 'parents/0', params: { reason: 'parentGone' } })
    },
  )

  test.runIf(settings)('[PL139] two who add the last goal there is room for: one is added', async () => {
    const { repository, id } = await strategyIn(settings)
    const text = Array.from({ length: limits.goals - 5 }, (_, n) => `Mål ${n}`).join('\n')
    await importGoals(context, repository, id, { ...list, text })
    const added = await Promise.allSettled([1, 2].map(() => addGoal(context, repository, id, blank)))
    expect(added.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(added.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'tooMany', where: 'goals', params: { limit: limits.goals } },
    })
    expect(await repository.goals(id)).toHaveLength(limits.goals)
  })
})

/** A store with a strategy of four goals; closed when the test is finished. */
async function strategyIn(settings: { DATABASE_URL: string; DATA_DIR: string } | null | undefined) {
  const database = await openDatabase(settings ?? { DATABASE_URL: '', DATA_DIR: ':memory:' })
  onTestFinished(() => database.destroy())
  const repository = planningRepository(database)
  const { id } = await createStrategy(context, strategyRepository(database), blankStrategy)
  await importGoals(context, repository, id, list)
  return { repository, id, ...named(await repository.goals(id)) }
}

function named([life, schools, teachers, climate]: readonly Goal[]) {
  if (!life || !schools || !teachers || !climate) throw new Error('The list was not read whole')
  return { life, schools, teachers, climate }
}
