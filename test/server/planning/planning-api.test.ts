import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { makeId } from '../../../shared/ids.ts'
import { limits } from '../../../shared/limits.ts'
import type { PlanDraft } from '../../../shared/planning/plan.ts'
import type { StrategyDraft } from '../../../shared/planning/strategy.ts'
import { planningApi } from '../../../shared/protocol/rest/planning.ts'
import { workshopApi } from '../../../shared/protocol/rest/workshop.ts'
import { buildTestApp } from '../../fixtures/app.ts'
import { blankPlan } from '../../fixtures/blank-plan.ts'
import { importOf } from './import-request.ts'
import { cellsOf, upload } from './upload.ts'

const draft: StrategyDraft = {
  municipality: 'Prøvekommune',
  termFrom: 2027,
  termTo: 2031,
  constitutedOn: '2027-10-12',
  councilMeetingOn: null,
  capacities: [],
}
const plan: PlanDraft = {
  ...blankPlan,
  name: 'Temaplan for kultur',
  statusText: 'Rulleres',
  statusDecision: 'revise',
  effort: 3.5,
}
const exampleList = readFileSync(new URL('../../../server/planning/example/plans.csv', import.meta.url))

async function withStrategy() {
  const test = await buildTestApp()
  const planner = await test.planner()
  const { id: strategyId } = await planner.call(planningApi.createStrategy, { body: draft })
  return { ...test, planner, strategyId, params: { strategyId } }
}

describe('access', () => {
  test('[PL4] none but a planner reads, changes or has files read', async () => {
    const { browser, planner, facilitator, participant, viewer, strategyId } = await withStrategy()
    const body = { title: 'Verksted', template: 'needs' }
    const { id } = await planner.call(workshopApi.createWorkshop, { params: { strategyId }, body })
    const others = [browser(), await facilitator(id), await participant(id), await viewer(id)]
    const ids = { strategyId, planId: makeId('plan', 'nothing'), goalId: makeId('goal', 'nothing') }
    expect(Object.keys(planningApi)).toHaveLength(16)
    for (const other of others) {
      for (const endpoint of Object.values(planningApi)) {
        const { status } = await other.refused(endpoint, { params: ids })
        expect([401, 403]).toContain(status)
      }
    }
    expect((await upload(others[0] ?? browser(), Buffer.alloc(1_000))).statusCode).toBe(401)
  })
})

describe('strategies', () => {
  test('[PL3] what makes no sense is refused by its field, and nothing is changed', async () => {
    const { planner, params } = await withStrategy()
    const before = await planner.call(planningApi.strategy, { params })
    for (const [change, where] of [
      [{ municipality: '  ' }, 'municipality'],
      [{ termFrom: 2031, termTo: 2027 }, 'termTo'],
      [{ constitutedOn: '2027-02-29' }, 'constitutedOn'],
      [{ councilMeetingOn: '2028-13-01' }, 'councilMeetingOn'],
      [{ name: 'x' }, 'name'],
      [{ municipality: 'x'.repeat(10_000) }, 'municipality'],
      [{ termFrom: '2027' }, 'termFrom'],
    ] as const) {
      for (const [endpoint, body] of [
        [planningApi.createStrategy, { ...draft, ...change }],
        [planningApi.editStrategy, change],
      ] as const) {
        expect(await planner.refused(endpoint, { params, body })).toMatchObject({
          status: 400,
          code: 'badRequest',
          where,
        })
      }
    }
    expect(await planner.call(planningApi.strategy, { params })).toEqual(before)
    expect(await planner.call(planningApi.strategies)).toHaveLength(1)
  })
  test('[PL3] a change keeps what it does not speak of', async () => {
    const { planner, params } = await withStrategy()
    const changed = await planner.call(planningApi.editStrategy, { params, body: { councilMeetingOn: '2028-06-14' } })
    expect(changed).toMatchObject({ ...draft, councilMeetingOn: '2028-06-14', example: false })
  })
  test('[PL94] capacities are kept by year, and told to every board of the strategy; a year given twice is refused', async () => {
    const { planner, params } = await withStrategy()
    const body = { title: 'Verksted', template: 'needs' }
    const { id } = await planner.call(workshopApi.createWorkshop, { params, body })
    const [first, second] = [
      { year: 2028, personMonths: 24 },
      { year: 2029, personMonths: 30.5 },
    ]
    await planner.call(planningApi.editStrategy, { params, body: { capacities: [second, first] } })
    await planner.call(planningApi.editStrategy, { params, body: { councilMeetingOn: '2028-06-14' } })
    expect((await planner.call(planningApi.strategy, { params })).capacities).toEqual([first, second])
    const board = await planner.call(workshopApi.workshop, { params: { workshopId: id } })
    expect(board.capacities).toEqual([first, second])
    for (const wrong of [
      [first, { ...first, personMonths: 1 }],
      [{ year: 2028, personMonths: -1 }],
      [{ year: 2028 }],
    ]) {
      const refusal = await planner.refused(planningApi.editStrategy, { params, body: { capacities: wrong } })
      expect(refusal).toMatchObject({ status: 400, code: 'badRequest', where: expect.stringMatching(/^capacities/) })
    }
    const emptied = await planner.call(planningApi.editStrategy, { params, body: { capacities: [] } })
    expect(emptied.capacities).toEqual([])
  })
  test('[PL5] deleting a strategy deletes what belongs to it; then every verb answers notFound', async () => {
    const { app, planner, params } = await withStrategy()
    await planner.call(planningApi.addPlan, { params, body: plan })
    const body = { title: 'Verksted', template: 'needs' }
    const { id } = await planner.call(workshopApi.createWorkshop, { params, body })
    const told: string[] = []
    app.workshops.onSetup((workshopId) => told.push(workshopId))
    await planner.call(planningApi.deleteStrategy, { params })
    expect(told).toEqual([id])
    expect((await planner.refused(workshopApi.workshop, { params: { workshopId: id } })).code).toBe('notFound')
    const { n } = await app.context.database
      .selectFrom('plans')
      .select((row) => row.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
    expect(n).toBe(0)
    const bodies = {
      editStrategy: {},
      addPlan: plan,
      editPlan: {},
      importPlans: importOf([['Plannavn'], ['Plan A']]),
      addGoal: { level: 'mainGoal', number: '', title: 'Mål', text: '', parents: [], sdgs: [] },
      editGoal: { sdgs: [] },
      importGoals: { format: 'list', text: 'Mål', replace: false },
    } as Record<string, unknown>
    const ids = { ...params, planId: makeId('plan', 'nothing'), goalId: makeId('goal', 'nothing') }
    for (const [name, endpoint] of Object.entries(planningApi)) {
      if (!endpoint.path.includes(':strategyId')) continue
      const refused = await planner.refused(endpoint, { params: ids, body: bodies[name] })
      expect([name, refused.status, refused.code]).toEqual([name, 404, 'notFound'])
    }
  })
})

describe('plans', () => {
  test('[PL44] name, type text and adoption date of a stored plan agree', async () => {
    const { planner, params } = await withStrategy()
    const body = { ...plan, name: ' Plan A ', planTypeText: 'Strategi', adoptedText: '23.06.2021', adoptedOn: '1999' }
    const added = await planner.call(planningApi.addPlan, { params, body })
    expect(added).toMatchObject({ name: 'Plan A', planTypeText: 'Temaplan', adoptedOn: '2021-06-23' })
    const planParams = { ...params, planId: added.id }
    const changed = await planner.call(planningApi.editPlan, { params: planParams, body: { planType: 'report' } })
    expect(changed).toEqual({ ...added, planType: 'report', planTypeText: 'Melding' })
    expect(await planner.call(planningApi.plans, { params })).toEqual([changed])
    for (const [change, where] of [
      [{ name: '  ' }, 'name'],
      [{ effort: -1 }, 'effort'],
      [{ planType: 'plan' }, 'planType'],
      [{ id: 'pln_another' }, 'id'],
    ] as const) {
      const refused = await planner.refused(planningApi.editPlan, { params: planParams, body: change })
      expect([refused.code, refused.where]).toEqual(['badRequest', where])
    }
    expect(await planner.call(planningApi.plans, { params })).toEqual([changed])
  })
  test('[OP15] a text of a plan that no store keeps is refused with its field', async () => {
    const { planner, params } = await withStrategy()
    for (const [change, where] of [
      [{ description: 'a\0b' }, 'description'],
      [{ baseline: { lane: 'a\0b' } }, 'baseline'],
      [{ extra: [{ header: 'a\ud800', value: '' }] }, 'extra'],
      [{ extra: [{ header: '', value: '\udc00a' }] }, 'extra'],
    ] as const) {
      const refused = await planner.refused(planningApi.addPlan, { params, body: { ...plan, ...change } })
      expect([refused.code, refused.where]).toEqual(['badRequest', where])
    }
    expect(await planner.call(planningApi.plans, { params })).toEqual([])
  })
  test('[PL43] a plan on a workshop is not deleted; another is', async () => {
    const { planner, params } = await withStrategy()
    const used = await planner.call(planningApi.addPlan, { params, body: plan })
    await planner.call(workshopApi.createWorkshop, { params, body: { title: 'Verksted', template: 'needs' } })
    const free = await planner.call(planningApi.addPlan, { params, body: { ...plan, name: 'Plan B' } })
    const refused = await planner.request(planningApi.deletePlan, { params: { ...params, planId: used.id } })
    expect([refused.statusCode, refused.json().error]).toMatchObject([
      409,
      { code: 'inUse', params: { names: `«${used.name}»` } },
    ])
    await planner.call(planningApi.deletePlan, { params: { ...params, planId: free.id } })
    expect(await planner.call(planningApi.plans, { params })).toEqual([used])
  })
  test('[PL5] a plan of one strategy is not there in another', async () => {
    const { planner, params } = await withStrategy()
    const { id: planId } = await planner.call(planningApi.addPlan, { params, body: plan })
    const other = await planner.call(planningApi.createStrategy, { body: draft })
    const there = { strategyId: other.id, planId }
    for (const endpoint of [planningApi.editPlan, planningApi.deletePlan]) {
      const body = endpoint.method === 'PATCH' ? { name: 'Tyv' } : undefined
      expect((await planner.refused(endpoint, { params: there, body })).code).toBe('notFound')
    }
    expect(await planner.call(planningApi.plans, { params })).toHaveLength(1)
  })
})

describe('import', () => {
  test('[PL33] the example list comes in whole, from file to catalogue', async () => {
    const { planner, params } = await withStrategy()
    const cells = await cellsOf(planner, exampleList)
    const receipt = await planner.call(planningApi.importPlans, { params, body: importOf(cells) })
    expect(receipt).toEqual({ imported: 84, refused: [] })
    const plans = await planner.call(planningApi.plans, { params })
    expect(plans.map(({ name, statusText }) => [name, statusText])).toEqual(
      cells.slice(1).map(([name, , status]) => [name, status]),
    )
    expect(await planner.call(planningApi.strategy, { params })).toMatchObject({ plans: 84 })
  })
  test('[PL40] chosen rows are stored, and those that cannot be are answered with their reason', async () => {
    const { planner, params } = await withStrategy()
    const cells = [['Plannavn', 'Månedsverk'], ['Plan A', '2'], ['', '1'], ['Plan B', 'to'], [], ['Plan C', '']]
    const body = importOf(cells, { rows: [2, 3, 4, 5, 99] })
    expect(await planner.call(planningApi.importPlans, { params, body })).toEqual({
      imported: 1,
      refused: [
        { row: 3, code: 'nameMissing' },
        { row: 4, code: 'effortUnread' },
        { row: 5, code: 'emptyRow' },
        { row: 99, code: 'emptyRow' },
      ],
    })
    expect((await planner.call(planningApi.plans, { params })).map(({ name }) => name)).toEqual(['Plan A'])
  })
  test('[PL40] a mapping without a name, or made of anything, stores nothing and says so', async () => {
    const { planner, params } = await withStrategy()
    const cells = [['Navn'], ['Plan A']]
    const unmapped = importOf(cells, { mapping: [null] })
    expect(await planner.call(planningApi.importPlans, { params, body: unmapped })).toEqual({
      imported: 0,
      refused: [{ row: 2, code: 'nameMissing' }],
    })
    const body = { ...importOf(cells), mapping: ['navn'] }
    expect(await planner.refused(planningApi.importPlans, { params, body })).toMatchObject({ code: 'badRequest' })
  })
  test('[PL41] 5,000 rows are imported in one go, and a catalogue has a limit', async () => {
    const { planner, params } = await withStrategy()
    const cellsFrom = (first: number) => [
      ['Plannavn', 'Plantype', 'Status', 'Saksnummer'],
      ...Array.from({ length: limits.importRows }, (_, index) => [
        `Plan ${first + index}`,
        'Temaplan',
        'Rulleres',
        '21/55',
      ]),
    ]
    const first = await planner.call(planningApi.importPlans, { params, body: importOf(cellsFrom(0)) })
    expect(first).toEqual({ imported: limits.importRows, refused: [] })
    await planner.call(planningApi.addPlan, { params, body: plan })
    const refused = await planner.refused(planningApi.importPlans, { params, body: importOf(cellsFrom(5_000)) })
    expect([refused.code, refused.where]).toEqual(['tooMany', 'plans'])
    expect(await planner.call(planningApi.strategy, { params })).toMatchObject({ plans: limits.importRows + 1 })
    const rest = importOf(cellsFrom(5_000), { rows: Array.from({ length: 4_999 }, (_, index) => index + 2) })
    await planner.call(planningApi.importPlans, { params, body: rest })
    expect(await planner.refused(planningApi.addPlan, { params, body: plan })).toMatchObject({ code: 'tooMany' })
    expect(await planner.call(planningApi.strategy, { params })).toMatchObject({ plans: limits.plans })
  }, 30_000)
  test('[PL42] two planners importing the same file at once get each plan once, and accepted duplicates are stored', async () => {
    const { planner, params } = await withStrategy()
    const body = importOf([['Plannavn'], ['Plan A'], ['Plan B']])
    const both = await Promise.all([1, 2].map(() => planner.call(planningApi.importPlans, { params, body })))
    expect(both.map(({ imported }) => imported).toSorted()).toEqual([0, 2])
    expect(both.flatMap(({ refused }) => refused)).toEqual([
      { row: 2, code: 'duplicateInCatalogue' },
      { row: 3, code: 'duplicateInCatalogue' },
    ])
    const again = { ...body, rows: [3], acceptedDuplicates: [3] }
    expect(await planner.call(planningApi.importPlans, { params, body: again })).toEqual({ imported: 1, refused: [] })
    const names = (await planner.call(planningApi.plans, { params })).map(({ name }) => name)
    expect(names).toEqual(['Plan A', 'Plan B', 'Plan B'])
  })
  test('[PL42] a chosen row is no duplicate of one that stays out', async () => {
    const { planner, params } = await withStrategy()
    const body = importOf([['Plannavn'], ['Plan A'], ['plan a']], { rows: [3] })
    expect(await planner.call(planningApi.importPlans, { params, body })).toEqual({ imported: 1, refused: [] })
  })
  test('[PL10] a file is read whatever the sender says it is', async () => {
    const { planner } = await withStrategy()
    for (const type of ['text/csv', 'text/plain', 'application/vnd.ms-excel', 'image/png']) {
      const response = await upload(planner, Buffer.from('Plannavn;Status\nPlan A;Ny\n'), type)
      expect([response.statusCode, response.json().delimiter], type).toEqual([200, ';'])
    }
  })
  test('[PL15] a file over the limit is refused with the limit, and so is what is not a file', async () => {
    const { planner } = await withStrategy()
    const big = await upload(planner, Buffer.alloc(50_000_000))
    expect([big.statusCode, big.json().error]).toEqual([
      413,
      { code: 'fileTooLarge', where: 'file', params: { limit: limits.uploadBytes / 1_000_000 } },
    ])
    const endless = await upload(planner, Readable.from(Array(60).fill(Buffer.alloc(1_000_000))))
    expect([endless.statusCode, endless.json()]).toEqual([413, big.json()])
    expect((await upload(planner, Buffer.from('89504e470d0a1a0a', 'hex'), 'image/png')).statusCode).toBe(415)
    expect((await upload(planner, Buffer.from('{}'), 'application/json')).statusCode).toBe(400)
    const broken = await upload(planner, Buffer.from('Plannavn;Status\n"Plan A;Ny\n'))
    expect([broken.statusCode, broken.json().error]).toEqual([
      422,
      { code: 'fileUnreadable', where: 'row 2, column 1', params: { reason: 'quoteNotClosed', row: 2, column: 1 } },
    ])
    expect((await upload(planner, exampleList)).statusCode).toBe(200)
  })
})

describe('goals', () => {
  const list = 'Gode liv\n  Gode skoler\n    Flere lærere\n  Gode barnehager\n    Flere lærere'
  const body = { format: 'list', text: list, replace: false }
  test('[PL52] a strategy under two sub-goals is stored with both parents', async () => {
    const { planner, params } = await withStrategy()
    expect(await planner.call(planningApi.importGoals, { params, body })).toEqual({ imported: 4, refused: 0 })
    const goals = await planner.call(planningApi.goals, { params })
    const [, schools, teachers, nurseries] = goals
    expect(teachers?.parents).toEqual([schools?.id, nurseries?.id])
  })
  test('[PL54] the same goals again change nothing, also from our own JSON', async () => {
    const { planner, params } = await withStrategy()
    await planner.call(planningApi.importGoals, { params, body })
    const goals = await planner.call(planningApi.goals, { params })
    await planner.call(planningApi.importGoals, { params, body })
    const own = { format: 'json', text: JSON.stringify(goals), replace: true }
    await planner.call(planningApi.importGoals, { params, body: own })
    expect(await planner.call(planningApi.goals, { params })).toEqual(goals)
  })
  test('[PL55] goals beyond the limit of a strategy are refused, and those there stay', async () => {
    const { planner, params } = await withStrategy()
    const text = Array.from({ length: limits.goals }, (_, index) => `Mål ${index}`).join('\n')
    await planner.call(planningApi.importGoals, { params, body: { ...body, text } })
    const refused = await planner.refused(planningApi.importGoals, { params, body: { ...body, text: 'Ett til' } })
    expect([refused.code, refused.where]).toEqual(['tooMany', 'goals'])
    expect(await planner.call(planningApi.strategy, { params })).toMatchObject({ goals: limits.goals })
  })
  test('[PL56] deleting a goal leaves those under it, without that parent', async () => {
    const { planner, params } = await withStrategy()
    await planner.call(planningApi.importGoals, { params, body })
    const [, schools] = await planner.call(planningApi.goals, { params })
    const goalParams = { ...params, goalId: schools?.id ?? '' }
    await planner.call(planningApi.deleteGoal, { params: goalParams })
    const left = await planner.call(planningApi.goals, { params })
    expect(left.map(({ title, parents }) => [title, parents.length])).toEqual([
      ['Gode liv', 0],
      ['Flere lærere', 1],
      ['Gode barnehager', 1],
    ])
    expect((await planner.refused(planningApi.deleteGoal, { params: goalParams })).code).toBe('notFound')
  })
  test('[PL57] a text without goals is refused with the reason, and changes nothing', async () => {
    const { planner, params } = await withStrategy()
    await planner.call(planningApi.importGoals, { params, body })
    for (const text of ['', '{', '[]', '{"a": 1}', '[{"title": ""}]']) {
      const refused = await planner.refused(planningApi.importGoals, {
        params,
        body: { format: 'json', text, replace: true },
      })
      expect(refused).toMatchObject({ status: 400, code: 'badRequest' })
    }
    expect(await planner.call(planningApi.goals, { params })).toHaveLength(4)
  })
})
