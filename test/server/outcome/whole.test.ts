import { expect, test } from 'vitest'
import { arrange } from '../../../shared/board/arrange.ts'
import { cardsOf } from '../../../shared/board/card.ts'
import { decide, flag, place } from '../../../shared/board/edits.ts'
import { exportPath, outcomeApi } from '../../../shared/protocol/rest/outcome.ts'
import { planningApi } from '../../../shared/protocol/rest/planning.ts'
import { buildTestApp } from '../../fixtures/app.ts'
import { blankPlan } from '../../fixtures/blank-plan.ts'
import { blankStrategy } from '../../fixtures/blank-strategy.ts'
import { sampleWorkshop } from '../../fixtures/sample-workshop.ts'
import { board, conflict, conflictId } from '../../shared/outcome/sample-workshop.ts'
import { imported } from './imported.ts'
import { writeBoard } from './write-board.ts'

test('[OC12] what the tables did on the real boards is what closing stores and every export holds', async () => {
  const whole = await buildTestApp()
  const workshop = await sampleWorkshop(whole)
  const view = await whole.app.workshops.view(workshop.id)
  const { plans } = view
  const [table] = workshop.tables
  const [lane] = workshop.lanes
  const [first, second] = plans
  if (!table || !lane || !first || !second) throw new Error('The sample workshop has changed')
  await writeBoard(whole.app.context.database, table.boardId, (doc) => {
    const empty = arrange(workshop.lanes, cardsOf(view, board()), board())
    place(doc, empty, second.id, lane.id, 0, null)
    decide(doc, second.id, { decision: 'revise', reason: 'Utdatert' }, null)
    flag(doc, conflict(1, { parties: [first.id, second.id], sentence: 'Begge vil ha jordet' }), null)
  })
  const facilitator = await whole.facilitator(workshop.id)
  const params = { workshopId: workshop.id }

  const summary = await facilitator.call(outcomeApi.close, { params })
  expect(summary).toMatchObject({ version: 1, plans: plans.length, conflicts: 1 })
  expect((await whole.app.workshops.view(workshop.id)).control.stage).toBe('closed')

  const outcome = await facilitator.call(outcomeApi.outcome, { params: { ...params, version: 1 } })
  expect(outcome.plans[1]).toMatchObject({
    name: second.name,
    results: [{ boardId: table.boardId, lane: lane.name, rank: 1, decision: 'revise', reason: 'Utdatert' }],
    conflicts: [conflictId(1)],
  })
  for (const format of ['csv', 'xlsx'] as const) {
    const file = (await facilitator.send('GET', exportPath(workshop.id, 1, format))).rawPayload
    const draft = (await imported(file))[1]
    expect(draft).toMatchObject({ name: second.name, baseline: { lane: lane.name, rank: 1, decision: 'revise' } })
    expect(JSON.stringify(draft?.extra)).toContain('Begge vil ha jordet')
  }
  const json = (await facilitator.send('GET', exportPath(workshop.id, 1, 'json'))).json()
  expect(json).toMatchObject(outcome)
})

test('[EX21] a stored outcome names the goals and foundations of its plans, also when they are gone', async () => {
  const whole = await buildTestApp()
  const planner = await whole.planner()
  const { id: strategyId } = await planner.call(planningApi.createStrategy, { body: blankStrategy })
  const params = { strategyId }
  await planner.call(planningApi.importGoals, { params, body: { format: 'list', text: '1 Gode liv', replace: false } })
  const [goal] = await planner.call(planningApi.goals, { params })
  const below = await planner.call(planningApi.addPlan, { params, body: { ...blankPlan, name: 'Samfunnsdel' } })
  const ties = { goalIds: goal ? [goal.id] : [], buildsOn: [below.id] }
  const plan = await planner.call(planningApi.addPlan, { params, body: { ...blankPlan, name: 'Temaplan', ...ties } })
  const { id: workshopId } = await whole.app.workshops.create(strategyId, { title: 'Planbehov', template: 'needs' })
  await whole.app.workshops.edit(workshopId, { planIds: [plan.id], seen: {} })
  await planner.call(outcomeApi.close, { params: { workshopId } })

  await planner.call(planningApi.deleteGoal, { params: { strategyId, goalId: goal?.id ?? '' } })
  await planner.call(planningApi.deletePlan, { params: { strategyId, planId: below.id } })
  const { plans } = await planner.call(outcomeApi.outcome, { params: { workshopId, version: 1 } })
  expect(plans).toMatchObject([
    { goals: [{ id: goal?.id, name: '1 Gode liv' }], foundations: [{ id: below.id, name: 'Samfunnsdel' }] },
  ])
})

test('[OC17] a participant and the public reach no outcome', async () => {
  const whole = await buildTestApp()
  const workshop = await sampleWorkshop(whole)
  const params = { workshopId: workshop.id }
  for (const [browser, status] of [
    [await whole.participant(workshop.id), 403],
    [await whole.viewer(workshop.id), 403],
    [whole.browser(), 401],
  ] as const) {
    expect(await browser.refused(outcomeApi.close, { params })).toMatchObject({ status })
    expect(await browser.refused(outcomeApi.outcomes, { params })).toMatchObject({ status })
    expect(await browser.refused(outcomeApi.outcome, { params: { ...params, version: 'current' } })).toMatchObject({
      status,
    })
    expect((await browser.send('GET', exportPath(workshop.id, 'current', 'csv'))).statusCode).toBe(status)
  }
})
