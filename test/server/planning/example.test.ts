import { expect, test } from 'vitest'
import { seedExampleStrategy } from '../../../server/planning/example/seed-example.ts'
import { mandatoryPlanTypes } from '../../../shared/planning/plan-type.ts'
import { planningApi } from '../../../shared/protocol/rest/planning.ts'
import { buildTestApp } from '../../fixtures/app.ts'

test('[PL45] the example is made once, and marked as example', async () => {
  const { app, planner } = await buildTestApp()
  const strategyId = await seedExampleStrategy(app.context)
  expect(await seedExampleStrategy(app.context)).toBe(strategyId)
  const strategies = await (await planner()).call(planningApi.strategies)
  expect(strategies).toMatchObject([{ id: strategyId, example: true, plans: 84, goals: 26 }])
})

test('[PL45] its cards can be seen at work: mandatory and statutory plans with a legal basis, and effort', async () => {
  const { app, planner } = await buildTestApp()
  const params = { strategyId: await seedExampleStrategy(app.context) }
  const plans = await (await planner()).call(planningApi.plans, { params })
  expect(mandatoryPlanTypes.every((type) => plans.some(({ planType }) => planType === type))).toBe(true)
  const statutory = plans.filter((plan) => plan.statutory)
  expect(statutory.length).toBeGreaterThan(3)
  expect(statutory.every(({ legalBasis }) => legalBasis.includes('§'))).toBe(true)
  expect(plans.every(({ effort }) => effort !== null && effort > 0)).toBe(true)
})

test('[PL45] some of its plans are tied to goals and build on others, all of it understood by the import', async () => {
  const { app, planner } = await buildTestApp()
  const params = { strategyId: await seedExampleStrategy(app.context) }
  const plans = await (await planner()).call(planningApi.plans, { params })
  expect(plans.filter(({ goalIds }) => goalIds.length > 0).length).toBeGreaterThan(7)
  expect(plans.filter(({ buildsOn }) => buildsOn.length > 0).length).toBeGreaterThan(5)
  expect(plans.flatMap(({ extra }) => extra)).toEqual([])
})
