import { expect, test } from 'vitest'
import { arrange } from '../../../shared/board/arrange.ts'
import { cardsOf } from '../../../shared/board/card.ts'
import { decide, flag, place } from '../../../shared/board/edits.ts'
import { exportPath, outcomeApi } from '../../../shared/protocol/rest/outcome.ts'
import { buildTestApp } from '../../fixtures/app.ts'
import { sampleWorkshop } from '../../fixtures/sample-workshop.ts'
import { board, conflict, conflictId } from '../../shared/outcome/sample-workshop.ts'
import { imported } from './imported.ts'
import { writeBoard } from './write-board.ts'

test('[OC12] what the tables did on the real boards is what closing stores and every export holds', async () => {
  const whole = await buildTestApp()
  const workshop = await sampleWorkshop(whole)
  const { plans } = await whole.app.workshops.view(workshop.id)
  const [table] = workshop.tables
  const [lane] = workshop.lanes
  const [first, second] = plans
  if (!table || !lane || !first || !second) throw new Error('The sample workshop has changed')
  await writeBoard(whole.app.context.database, table.boardId, (doc) => {
    const empty = arrange(workshop.lanes, cardsOf(plans, board()), board())
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
