import { expect, test } from 'vitest'
import { isOwnOrigin } from '../../../server/origin.ts'
import { accessApi } from '../../../shared/protocol/rest/access.ts'
import { workshopApi } from '../../../shared/protocol/rest/workshop.ts'
import { buildTestApp, plannerKey } from '../../fixtures/app.ts'
import { sampleWorkshop } from '../../fixtures/sample-workshop.ts'

const direct = { PUBLIC_URL: '', TRUST_PROXY: false }
const behindProxy = { PUBLIC_URL: '', TRUST_PROXY: true }
const named = { PUBLIC_URL: 'https://Plan.example', TRUST_PROXY: false }

test.each([
  [{ host: 'plan.example', origin: 'http://plan.example' }, direct, true],
  [{ host: 'plan.example:3000', origin: 'http://plan.example:3000' }, direct, true],
  // The proxy in front speaks https: the host is the same.
  [{ host: 'plan.example', origin: 'https://plan.example' }, direct, true],
  [{ host: 'plan.example:80', origin: 'http://plan.example' }, direct, true],
  [{ host: '[::1]:3000', origin: 'http://[::1]:3000' }, direct, true],
  [{ host: 'inner', origin: 'https://plan.example' }, named, true],
  [{ host: 'inner', 'x-forwarded-host': 'plan.example', origin: 'https://plan.example' }, behindProxy, true],
  [{ host: 'plan.example', origin: 'http://evil.example' }, direct, false],
  [{ host: 'plan.example:3000', origin: 'http://plan.example:3001' }, direct, false],
  [{ host: 'plan.example', origin: 'http://plan.example.evil.example' }, direct, false],
  [{ host: 'plan.example', origin: 'null' }, direct, false],
  [{ host: 'plan.example', origin: '' }, direct, false],
  [{ host: 'plan.example', origin: 'plan.example' }, direct, false],
  [{ host: '', origin: 'http://' }, direct, false],
  [{ origin: 'http://plan.example' }, direct, false],
  [{ host: 'inner', 'x-forwarded-host': 'plan.example', origin: 'https://plan.example' }, direct, false],
  [{ host: 'plan.example' }, direct, null],
] as const)('[AC20] the page that sent %j is our own: settings %j, %j', (headers, settings, expected) => {
  expect(isOwnOrigin(headers, settings)).toBe(expected)
})

test('[AC20] what another site sends with the user’s cookie changes nothing', async () => {
  const server = await buildTestApp()
  const { id } = await sampleWorkshop(server)
  const planner = await server.planner()
  const path = workshopApi.deleteWorkshop.path.replace(':workshopId', id)
  for (const origin of ['http://evil.example', 'null']) {
    const response = await planner.send('DELETE', path, undefined, { origin })
    expect([response.statusCode, response.json()]).toEqual([
      403,
      { error: { code: 'forbidden', where: 'origin', params: {} } },
    ])
  }
  await planner.call(workshopApi.workshop, { params: { workshopId: id } })
})

test('[AC20] another site cannot make a browser take a link either', async () => {
  const { browser } = await buildTestApp()
  const response = await browser().send(
    'POST',
    accessApi.openLink.path,
    { token: plannerKey },
    { origin: 'http://evil.example' },
  )
  expect([response.statusCode, response.cookies]).toEqual([403, []])
})

test('[AC21] a program that is no browser, and so sends no Origin, may use the API with a cookie of its own', async () => {
  const { app } = await buildTestApp()
  const response = await app.inject({ method: 'POST', url: accessApi.openLink.path, payload: { token: plannerKey } })
  expect(response.statusCode).toBe(200)
})
