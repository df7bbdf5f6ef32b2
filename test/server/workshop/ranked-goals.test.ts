import { expect, test } from 'vitest'
import { judgeLate } from '../../../server/board/judge-late.ts'
import { openBoard } from '../../../shared/board/doc.ts'
import { linkRecord } from '../../../shared/board/records/link.ts'
import { placementRecord } from '../../../shared/board/records/placement.ts'
import { makeId } from '../../../shared/ids.ts'
import { limits } from '../../../shared/limits.ts'
import { planningApi } from '../../../shared/protocol/rest/planning.ts'
import { workshopApi } from '../../../shared/protocol/rest/workshop.ts'
import { buildTestApp } from '../../fixtures/app.ts'
import { laneIds, planIds as samplePlans } from '../../fixtures/board-samples.ts'
import { sampleStrategy } from '../../fixtures/sample-workshop.ts'

const list = 'Gode liv\n  Gode skoler\n    Flere lærere\n      Ansett lærere\n  Gode barnehager'

/** A strategy with plans and goals on four levels, and a planner. */
async function withGoals(text = list) {
  const server = await buildTestApp()
  const { strategyId, planIds } = await sampleStrategy(server)
  const planner = await server.planner()
  const params = { strategyId }
  await planner.call(planningApi.importGoals, { params, body: { format: 'list', text, replace: false } })
  const goals = await planner.call(planningApi.goals, { params })
  const goalId = (title: string) => goals.find((goal) => goal.title === title)?.id ?? makeId('goal', 'none')
  const create = (template: 'ambitions' | 'needs') =>
    planner.call(workshopApi.createWorkshop, { params, body: { title: 'Verksted', template } })
  return { ...server, planner, params, planIds, goalId, create }
}

test('[WS30] “Politiske ambisjoner” begins with the strategy’s sub-goals and strategies, “Planbehov” with its plans', async () => {
  const { create, goalId, planIds } = await withGoals()
  const ranked = ['Gode skoler', 'Flere lærere', 'Gode barnehager'].map(goalId)
  expect(await create('ambitions')).toMatchObject({ goalIds: ranked, planIds: [] })
  expect(await create('needs')).toMatchObject({ goalIds: [], planIds })
})

test('[WS30] where there is no goal to rank, “Politiske ambisjoner” begins with the plans', async () => {
  const { create, planIds } = await withGoals('Gode liv')
  expect(await create('ambitions')).toMatchObject({ goalIds: [], planIds })
})

test('[WS31] goals are chosen and ordered beside plans, from the strategy’s own, at most so many', async () => {
  const { create, app, facilitator, goalId } = await withGoals()
  const workshop = await create('needs')
  const params = { workshopId: workshop.id }
  const desk = await facilitator(workshop.id)
  const goalIds = ['Ansett lærere', 'Gode liv'].map(goalId)
  await desk.call(workshopApi.editWorkshop, { params, body: { goalIds, seen: { goalIds: [] } } })
  expect((await app.workshops.view(workshop.id)).workshop).toEqual({ ...workshop, goalIds })
  const refused = (ids: readonly string[]) =>
    desk.refused(workshopApi.editWorkshop, { params, body: { goalIds: ids, seen: { goalIds } } })
  expect(await refused([goalIds[0] ?? '', makeId('goal', 'other')])).toMatchObject({
    code: 'notFound',
    where: 'goalIds/1',
  })
  expect((await refused([goalIds[0] ?? '', goalIds[0] ?? ''])).code).toBe('badRequest')
  const many = Array.from({ length: limits.workshopGoals + 1 }, (_, index) => makeId('goal', `many${index}`))
  expect((await refused(many)).code).toBe('badRequest')
  expect(
    await desk.refused(workshopApi.editWorkshop, { params, body: { goalIds: [], seen: { goalIds: [] } } }),
  ).toMatchObject({ code: 'conflictingChange', where: 'goalIds' })
  expect((await app.workshops.view(workshop.id)).workshop.goalIds).toEqual(goalIds)
})

test('[WS32] a goal that lies on boards stays there when goals are imported again, and is not deleted', async () => {
  const { create, app, planner, params, goalId } = await withGoals()
  const { id, goalIds } = await create('ambitions')
  await planner.call(planningApi.importGoals, { params, body: { format: 'list', text: list, replace: false } })
  expect((await app.workshops.view(id)).workshop.goalIds).toEqual(goalIds)
  const deletion = { params: { ...params, goalId: goalId('Gode skoler') } }
  expect((await planner.request(planningApi.deleteGoal, deletion)).json().error).toMatchObject({
    code: 'inUse',
    params: { names: '«Gode skoler»' },
  })
  await planner.call(planningApi.deleteGoal, { params: { ...params, goalId: goalId('Gode liv') } })
  expect(await planner.call(planningApi.goals, { params })).toHaveLength(4)
})

test('[PL55] goals that would take the place of one on the boards are not taken in', async () => {
  const { create, planner, params } = await withGoals()
  await create('ambitions')
  const replace = (text: string) => ({ params, body: { format: 'list' as const, text, replace: true } })
  const before = await planner.call(planningApi.goals, { params })
  const refused = await planner.request(planningApi.importGoals, replace('Gode liv\n  Gode skoler'))
  expect(refused.json().error).toMatchObject({
    code: 'inUse',
    params: { names: '«Flere lærere», «Gode barnehager»' },
  })
  expect(await planner.call(planningApi.goals, { params })).toEqual(before)
  const ranked = 'Godt liv\n  Gode skoler\n    Flere lærere\n  Gode barnehager'
  await planner.call(planningApi.importGoals, replace(ranked))
  expect((await planner.call(planningApi.goals, { params })).map(({ title }) => title)).toEqual([
    'Godt liv',
    'Gode skoler',
    'Flere lærere',
    'Gode barnehager',
  ])
})

test('[BD123] late work that places a goal which lies on the boards no more is gone; one that links it is not', () => {
  const goal = makeId('goal', 'first')
  const [lane] = laneIds
  const [plan] = samplePlans
  if (!lane || !plan) throw new Error('no sample')
  const standing = { doc: openBoard(), lanes: new Set([lane]), tableId: null }
  const placed = { type: placementRecord, key: goal, value: { lane, rank: 'a0' }, isNew: true }
  const linked = { type: linkRecord, key: `${goal}>${plan}`, value: { effect: 1 }, isNew: true }
  const fits = (laidOut: Parameters<typeof judgeLate>[1]['laidOut']) =>
    judgeLate([placed, linked], { ...standing, laidOut }).map(({ fit }) => fit)
  expect(fits(new Set([goal, plan]))).toEqual(['open', 'open'])
  expect(fits(new Set([plan]))).toEqual(['gone', 'open'])
})
