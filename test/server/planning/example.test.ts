import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { exampleTrends } from '../../../server/planning/example/example-evidence.ts'
import { seedExampleStrategy } from '../../../server/planning/example/seed-example.ts'
import { mandatoryPlanTypes } from '../../../shared/planning/plan-type.ts'
import { evidenceApi } from '../../../shared/protocol/rest/evidence.ts'
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

test('[PL132] it has facts with a chart counted in its own plans, each about plans that are there, and trends in the words of the source', async () => {
  const { app, planner } = await buildTestApp()
  const params = { strategyId: await seedExampleStrategy(app.context) }
  await seedExampleStrategy(app.context)
  const one = await planner()
  const plans = await one.call(planningApi.plans, { params })
  const evidence = await one.call(evidenceApi.evidence, { params })
  const trends = await one.call(evidenceApi.trends, { params })
  expect(evidence).toHaveLength(3)
  expect(evidence.every(({ about }) => about.length > 0)).toBe(true)
  const counted = evidence.find(({ series }) => series)
  const dated = plans.filter(({ adoptedOn }) => adoptedOn !== null).length
  expect(counted?.series?.points.reduce((sum, { value }) => sum + value, 0)).toBe(dated)
  expect(counted?.fact).toContain(`${plans.length} planer`)
  const source = await readFile(new URL('../../../server/planning/example/goals.json', import.meta.url), 'utf8')
  expect(trends.map(({ title }) => title)).toEqual(exampleTrends.map(({ title }) => title))
  for (const { text } of trends) expect(source).toContain(text)
})

test("[PL133] plans whose source tells the chief executive's proposal have it as their baseline", async () => {
  const { app, planner } = await buildTestApp()
  const params = { strategyId: await seedExampleStrategy(app.context) }
  const plans = await (await planner()).call(planningApi.plans, { params })
  const proposed = plans.filter(({ baseline }) => baseline.decision)
  expect(proposed.map(({ baseline }) => baseline.decision)).toEqual(['continue', 'continue', 'repeal'])
  for (const plan of proposed)
    expect(`${plan.statusText} ${plan.description}`).toMatch(/kommunedirektørens|anbefales|forslaget fra utgår/)
})
