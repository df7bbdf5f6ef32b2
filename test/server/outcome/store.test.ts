import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { outcomeRepository } from '../../../server/store/outcome-repository.ts'
import { limits } from '../../../shared/limits.ts'
import { computeOutcome } from '../../../shared/outcome/compute-outcome.ts'
import { anyWorkshop } from '../../shared/outcome/any-workshop.ts'
import { board, boards, laneId, plan, planId, view, workshopId } from '../../shared/outcome/sample-workshop.ts'
import { type StandIn, standIn } from './stand-in-app.ts'

let it: StandIn
beforeAll(async () => {
  const workshop = view()
  it = await standIn(workshop, boards(workshop))
})
afterAll(() => it.app.close())

test('[OC12] any outcome is rebuilt from its rows exactly as it was stored', async () => {
  const outcomes = outcomeRepository(it.database)
  await fc.assert(
    fc.asyncProperty(anyWorkshop, async ({ view, states }) => {
      const stored = await outcomes.storeNext(
        computeOutcome(view, states, { version: null, computedAt: '2026-11-24T18:30:00.000Z' }),
      )
      expect(await outcomes.read(workshopId, stored.version ?? 0)).toEqual(stored)
      expect(await outcomes.readNewest(workshopId)).toEqual(stored)
    }),
  )
})

test('[OC12] thirty tables with three hundred plans are stored', async () => {
  const plans = Array.from({ length: limits.workshopPlans }, (_plan, index) => plan(index + 1))
  const workshop = view({ plans, tables: 30 })
  const full = board({ placements: plans.map(({ id }) => [id, { lane: laneId(1), rank: 'a0' }]) })
  const states = boards(workshop, Object.fromEntries(Array.from({ length: 31 }, (_board, n) => [n, full])))
  const outcomes = outcomeRepository(it.database)
  const stored = await outcomes.storeNext(computeOutcome(workshop, states, { version: null, computedAt: '' }))
  expect(await outcomes.read(workshopId, stored.version ?? 0)).toEqual(stored)
  expect(stored.plans.at(-1)?.cardId).toBe(planId(limits.workshopPlans))
})

test('[OC18] outcomes go with their workshop', async () => {
  await it.database.deleteFrom('workshops').execute()
  expect(await outcomeRepository(it.database).list(workshopId)).toEqual([])
  expect(await it.database.selectFrom('outcome_plans').selectAll().execute()).toEqual([])
})
