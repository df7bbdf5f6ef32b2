import { afterAll, describe, expect, test } from 'vitest'
import { newId } from '../../../server/context.ts'
import { addEvidence, addTrend, editEvidence } from '../../../server/planning/edit-evidence.ts'
import { importGoals } from '../../../server/planning/edit-goals.ts'
import { createStrategy } from '../../../server/planning/strategies.ts'
import { openDatabase } from '../../../server/store/database.ts'
import { evidenceRepository } from '../../../server/store/evidence-repository.ts'
import { planningRepository } from '../../../server/store/planning-repository.ts'
import { strategyRepository } from '../../../server/store/strategy-repository.ts'
import { makeId } from '../../../shared/ids.ts'
import { limits } from '../../../shared/limits.ts'
import type { EvidenceDraft, Series } from '../../../shared/planning/evidence.ts'
import { evidenceApi } from '../../../shared/protocol/rest/evidence.ts'
import { planningApi } from '../../../shared/protocol/rest/planning.ts'
import { workshopApi } from '../../../shared/protocol/rest/workshop.ts'
import { buildTestApp } from '../../fixtures/app.ts'
import { blankStrategy } from '../../fixtures/blank-strategy.ts'
import { startPostgres } from '../../fixtures/postgres.ts'
import { sampleStrategy } from '../../fixtures/sample-workshop.ts'

const postgres = await startPostgres()
afterAll(() => postgres?.stop())

const series: Series = {
  label: 'Innbyggere over 80 år',
  points: [
    { label: '2019', value: 5_800 },
    { label: '2024', value: 7_100.5 },
  ],
}
const fact: EvidenceDraft = {
  about: [],
  fact: 'Tallet på innbyggere over 80 år dobles',
  source: 'Kommunen i tall',
  year: 2026,
  url: 'https://example.org/tall',
  series,
}

async function withStrategy() {
  const test = await buildTestApp()
  const planner = await test.planner()
  const { strategyId, planIds } = await sampleStrategy(test, 3)
  const params = { strategyId }
  const goals = { format: 'list', text: 'Trygg by\n  Gode liv\nGrønn by', replace: false } as const
  await planner.call(planningApi.importGoals, { params, body: goals })
  const goalIds = (await planner.call(planningApi.goals, { params })).map(({ id }) => id)
  const add = (draft: Partial<EvidenceDraft>) =>
    planner.call(evidenceApi.addEvidence, { params, body: { ...fact, ...draft } })
  return { ...test, planner, strategyId, planIds, goalIds, params, add }
}

describe('facts', () => {
  test('[PL100] are kept as entered, in their order, and changed whole', async () => {
    const { planner, params, add, planIds, goalIds } = await withStrategy()
    const about = [planIds[1], goalIds[0], planIds[0]].flatMap((id) => id ?? [])
    const first = await add({ about })
    const second = await add({ fact: 'Boligprisene stiger' })
    expect(first).toEqual({ ...fact, about, id: first.id })
    expect(await planner.call(evidenceApi.evidence, { params })).toEqual([first, second])

    const { url, series: _chart, ...rest } = fact
    const body = { ...rest, fact: 'Endret' }
    const changed = await planner.call(evidenceApi.editEvidence, { params: { ...params, evidenceId: first.id }, body })
    expect(changed).toEqual({ ...body, id: first.id })
    expect(await planner.call(evidenceApi.evidence, { params })).toEqual([changed, second])
    await planner.call(evidenceApi.deleteEvidence, { params: { ...params, evidenceId: first.id } })
    expect(await planner.call(evidenceApi.evidence, { params })).toEqual([second])
    const gone = { params: { ...params, evidenceId: first.id } }
    expect(await planner.refused(evidenceApi.deleteEvidence, gone)).toMatchObject({ status: 404, where: 'evidenceId' })
    expect(await planner.refused(evidenceApi.editEvidence, { ...gone, body })).toMatchObject({ status: 404 })
  })

  test('[UU207] what somebody changed since it was seen is not put in another’s place unasked', async () => {
    const { planner, params, add } = await withStrategy()
    const seen = await add({})
    const trendBody = { title: 'Flere eldre', text: '' }
    const trend = await planner.call(evidenceApi.addTrend, { params, body: trendBody })
    const editFact = { params: { ...params, evidenceId: seen.id }, body: { ...fact, source: 'En annen' } }
    const editTrend = { params: { ...params, trendId: trend.id }, body: { ...trendBody, text: 'Mer' } }
    await planner.call(evidenceApi.editEvidence, { ...editFact, body: { ...editFact.body, seen } })
    await planner.call(evidenceApi.editTrend, { ...editTrend, body: { ...editTrend.body, seen: trend } })
    const refused = { status: 409, code: 'conflictingChange' }
    const late = { ...editFact, body: { ...fact, year: 2020, seen } }
    expect(await planner.refused(evidenceApi.editEvidence, late)).toMatchObject(refused)
    const lateTrend = { ...editTrend, body: { ...trendBody, title: 'Andre', seen: trend } }
    expect(await planner.refused(evidenceApi.editTrend, lateTrend)).toMatchObject(refused)
    expect(await planner.call(evidenceApi.evidence, { params })).toMatchObject([{ source: 'En annen', year: 2026 }])
    expect(await planner.call(evidenceApi.editEvidence, { ...editFact, body: { ...fact, year: 2020 } })).toMatchObject({
      year: 2020,
      source: fact.source,
    })
  })

  test('[PL100] that make no sense are refused by their field, and nothing is stored', async () => {
    const { planner, params } = await withStrategy()
    const points = (count: number) => Array.from({ length: count }, (_, at) => ({ label: String(at), value: at }))
    for (const [change, where] of [
      [{ fact: '  ' }, 'fact'],
      [{ fact: 'x'.repeat(limits.sentenceChars + 1) }, 'fact'],
      [{ source: '' }, 'source'],
      [{ year: 26 }, 'year'],
      [{ year: '2026' }, 'year'],
      [{ url: 'javascript:alert(1)' }, 'url'],
      [{ about: ['wks_nothing'] }, 'about/0'],
      [{ series: { ...series, points: points(1) } }, 'series/points'],
      [{ series: { ...series, points: points(limits.seriesPoints + 1) } }, 'series/points'],
      [{ series: { ...series, label: ' ' } }, 'series/label'],
      [{ html: '<b>' }, 'html'],
    ] as const) {
      const body = { ...fact, ...change }
      const refused = await planner.refused(evidenceApi.addEvidence, { params, body })
      expect(refused, where).toMatchObject({ status: 400, code: 'badRequest' })
      expect(refused.where, where).toContain(where)
    }
    expect(await planner.call(evidenceApi.evidence, { params })).toEqual([])
  })

  test('[PL101] are about plans and goals of their own strategy', async () => {
    const { planner, params, planIds, ...test } = await withStrategy()
    const others = await sampleStrategy(test, 1)
    for (const id of [others.planIds[0], makeId('goal', 'nothing')]) {
      const body = { ...fact, about: [planIds[0], id] }
      expect(await planner.refused(evidenceApi.addEvidence, { params, body })).toMatchObject({ where: 'about/1' })
    }
    const { id: evidenceId } = await planner.call(evidenceApi.addEvidence, { params, body: fact })
    const elsewhere = { strategyId: others.strategyId, evidenceId }
    expect(await planner.refused(evidenceApi.editEvidence, { params: elsewhere, body: fact })).toMatchObject({
      status: 404,
    })
    expect(await planner.refused(evidenceApi.deleteEvidence, { params: elsewhere })).toMatchObject({ status: 404 })
  })

  test('[PL102] lose the tie to a plan or goal that is deleted, and stay', async () => {
    const { planner, params, add, planIds, goalIds } = await withStrategy()
    const [planId, other] = planIds
    const [goalId] = goalIds
    if (!planId || !other || !goalId) throw new Error('no plans')
    const { id } = await add({ about: [planId, goalId, other] })
    await planner.call(planningApi.deletePlan, { params: { ...params, planId } })
    await planner.call(planningApi.deleteGoal, { params: { ...params, goalId } })
    expect(await planner.call(evidenceApi.evidence, { params })).toEqual([{ ...fact, about: [other], id }])
  })

  test('[PL102] keep the tie to a goal that is imported again', async () => {
    const { planner, params, add, goalIds } = await withStrategy()
    const { id } = await add({ about: goalIds })
    const again = { format: 'list', text: 'Trygg by\n  Gode liv', replace: true } as const
    await planner.call(planningApi.importGoals, { params, body: again })
    expect(await planner.call(evidenceApi.evidence, { params })).toMatchObject([{ id, about: goalIds.slice(0, 2) }])
  })

  test('[PL104] are given to a workshop that has one of their plans or goals', async () => {
    const { planner, params, add, planIds, goalIds } = await withStrategy()
    const [planId, left] = planIds
    const [goalId] = goalIds
    if (!planId || !left || !goalId) throw new Error('no plans')
    const here = await add({ about: [planId, left] })
    await add({ about: [left] })
    await add({ about: [] })
    const ofGoal = await add({ about: [goalId] })
    const made = await planner.call(workshopApi.createWorkshop, {
      params,
      body: { title: 'Verksted', template: 'needs' },
    })
    const workshop = { workshopId: made.id }
    await planner.call(workshopApi.editWorkshop, { params: workshop, body: { planIds: [planId] } })
    const view = await planner.call(workshopApi.workshop, { params: workshop })
    expect(view.evidence).toEqual([here, ofGoal])
  })
})

test('[PL105] trends are kept as entered, changed whole and deleted', async () => {
  const { planner, params } = await withStrategy()
  const trend = { title: 'Flere eldre', text: 'Fra 2030 øker det.', source: 'SSB', year: 2026 }
  const first = await planner.call(evidenceApi.addTrend, { params, body: trend })
  const second = await planner.call(evidenceApi.addTrend, { params, body: { title: 'Varmere', text: '' } })
  const edited = { params: { ...params, trendId: first.id }, body: { title: 'Mange eldre', text: '' } }
  const changed = await planner.call(evidenceApi.editTrend, edited)
  expect(await planner.call(evidenceApi.trends, { params })).toEqual([changed, second])
  expect(changed).toEqual({ id: first.id, title: 'Mange eldre', text: '' })
  await planner.call(evidenceApi.deleteTrend, { params: edited.params })
  expect(await planner.call(evidenceApi.trends, { params })).toEqual([second])
  expect(await planner.refused(evidenceApi.editTrend, edited)).toMatchObject({ status: 404, where: 'trendId' })
  for (const body of [{ title: ' ', text: '' }, { title: 'x' }, { title: 'x', text: '', year: 20.5 }])
    expect(await planner.refused(evidenceApi.addTrend, { params, body })).toMatchObject({ status: 400 })
})

test('[PL4] none but a planner reads or changes evidence and trends', async () => {
  const { planner, browser, facilitator, participant, viewer, strategyId, params } = await withStrategy()
  const body = { title: 'Verksted', template: 'needs' } as const
  const { id } = await planner.call(workshopApi.createWorkshop, { params, body })
  const ids = { strategyId, evidenceId: makeId('evidence', 'nothing'), trendId: makeId('trend', 'nothing') }
  for (const other of [browser(), await facilitator(id), await participant(id), await viewer(id)])
    for (const endpoint of Object.values(evidenceApi))
      expect([401, 403]).toContain((await other.refused(endpoint, { params: ids })).status)
})

const stores = [
  { name: 'the embedded store', settings: { DATABASE_URL: '', DATA_DIR: ':memory:' } },
  { name: 'PostgreSQL', settings: postgres && { DATABASE_URL: postgres.url, DATA_DIR: '' } },
]
describe.each(stores)('on $name', ({ settings }) => {
  test.runIf(settings)('[PL106] two who add at once never pass the limit; all goes with the strategy', async () => {
    const database = await openDatabase(settings ?? { DATABASE_URL: '', DATA_DIR: ':memory:' })
    const strategies = strategyRepository(database)
    const evidence = evidenceRepository(database)
    const context = { newId, now: () => 0 }
    const { id } = await createStrategy(context, strategies, blankStrategy)
    await importGoals(context, planningRepository(database), id, { format: 'list', text: 'Mål', replace: false })
    const about = (await planningRepository(database).goals(id)).map((goal) => goal.id)
    for (let count = 0; count < limits.evidence - 1; count += 1)
      await addEvidence(context, evidence, id, { ...fact, about })
    const both = await Promise.allSettled([1, 2].map(() => addEvidence(context, evidence, id, fact)))
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'tooMany' } })
    const all = await evidence.evidence(id)
    expect(all).toHaveLength(limits.evidence)
    const [first] = all
    if (!first) throw new Error('no fact')
    await editEvidence(evidence, id, first.id, { ...fact, fact: 'Endret', about })
    expect((await evidence.evidence(id))[0]).toMatchObject({ id: first.id, fact: 'Endret', series, about })
    await addTrend(context, evidence, id, { title: 'Flere eldre', text: '' })
    await strategies.delete(id)
    expect([await evidence.evidence(id), await evidence.trends(id)]).toEqual([[], []])
    await database.destroy()
  })
})
