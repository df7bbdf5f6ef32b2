import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { limits } from '../../../shared/limits.ts'
import { accessApi } from '../../../shared/protocol/rest/access.ts'
import { planningApi } from '../../../shared/protocol/rest/planning.ts'
import { workshopApi } from '../../../shared/protocol/rest/workshop.ts'
import { buildTestApp, plannerKey } from '../../fixtures/app.ts'
import { sampleWorkshop } from '../../fixtures/sample-workshop.ts'

const nothing = { planner: false, facilitator: [], viewer: [], seat: null }

test('[AC6] the planner link opens the installation, a facilitator or viewer link its workshop only', async () => {
  const server = await buildTestApp()
  const { id } = await sampleWorkshop(server)
  const other = await sampleWorkshop(server)
  const planner = await server.planner()
  const facilitator = await server.facilitator(id)
  const viewer = await server.viewer(id)

  expect(await planner.call(accessApi.session)).toEqual({ ...nothing, planner: true })
  expect(await facilitator.call(accessApi.session)).toEqual({ ...nothing, facilitator: [id] })
  expect(await viewer.call(accessApi.session)).toEqual({ ...nothing, viewer: [id] })
  for (const browser of [facilitator, viewer]) {
    await browser.call(workshopApi.workshop, { params: { workshopId: id } })
    expect(await browser.refused(workshopApi.workshop, { params: { workshopId: other.id } })).toMatchObject({
      status: 401,
    })
  }
  await planner.call(workshopApi.workshop, { params: { workshopId: other.id } })
})

test('[AC6] one browser may hold several links, and acts with the strongest', async () => {
  const server = await buildTestApp()
  const { id } = await sampleWorkshop(server)
  const browser = await server.viewer(id)
  expect(await browser.refused(workshopApi.links, { params: { workshopId: id } })).toMatchObject({ code: 'forbidden' })
  await browser.open(server.app.access.linkToken('facilitator', id, 1))
  await browser.call(workshopApi.links, { params: { workshopId: id } })
  expect(await browser.call(accessApi.session)).toEqual({ ...nothing, facilitator: [id], viewer: [id] })
})

test('[AC7] a link that was altered in any part opens nothing, and is answered like a renewed one', async () => {
  const server = await buildTestApp()
  const { id } = await sampleWorkshop(server)
  const other = await sampleWorkshop(server)
  const token = server.app.access.linkToken('viewer', id, 1)
  const altered = [
    token.replace('viewer', 'facilitator'),
    token.replace(id, other.id),
    token.replace('.1.', '.2.'),
    `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`,
    token.slice(0, -1),
    `${token}A`,
    token.toUpperCase(),
    'facilitator',
    plannerKey.slice(0, -1),
    `${plannerKey} `,
    '\u0000',
    server.app.access.linkToken('viewer', id, 2),
  ]
  for (const wrong of altered) {
    const browser = server.browser()
    expect(await browser.refused(accessApi.openLink, { body: { token: wrong } }), wrong).toMatchObject({
      status: 401,
      code: 'linkExpired',
    })
    expect(browser.cookie).toBe('')
  }
})

test('[AC8] a cookie that was altered, or that another server signed, is worth nothing', async () => {
  const server = await buildTestApp()
  const { id } = await sampleWorkshop(server)
  const browser = await server.facilitator(id)
  const genuine = browser.cookie
  const elsewhere = await buildTestApp()
  const [name, value = ''] = genuine.split('=')
  const [payload = '', signature] = decodeURIComponent(value).split('.')
  const content = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>
  const promoted = Buffer.from(JSON.stringify({ ...content, planner: { key: 'x', untilMs: 9e15 } })).toString(
    'base64url',
  )
  const forgeries = [
    `${name}=${payload}`,
    `${name}=${payload}.`,
    `${name}=${promoted}.${signature}`,
    `${name}=${payload}.${signature?.slice(0, -2)}AA`,
    `${name}=`,
    `${name}=%E0%A4%A`,
    `${name}=${'a'.repeat(5_000)}`,
    (await elsewhere.planner()).cookie,
  ]
  for (const forged of forgeries) {
    browser.cookie = forged
    const refused = await browser.refused(workshopApi.workshop, { params: { workshopId: id } })
    expect(refused, forged.slice(0, 80)).toMatchObject({ status: 401, code: 'notSignedIn' })
  }
  browser.cookie = genuine
  await browser.call(workshopApi.workshop, { params: { workshopId: id } })
})

test('[AC8] the cookie is kept from scripts and other sites, and from plain http where the installation has https', async () => {
  const cookieOf = async (publicUrl: string) => {
    const { browser } = await buildTestApp({ PUBLIC_URL: publicUrl })
    const response = await browser().send('POST', accessApi.openLink.path, { token: plannerKey })
    return response.cookies[0]
  }
  const plain = await cookieOf('')
  expect(plain).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/', maxAge: limits.sessionDays * 86_400 })
  expect(plain).not.toHaveProperty('secure')
  expect(await cookieOf('https://planverksted.example')).toMatchObject({
    httpOnly: true,
    sameSite: 'Lax',
    secure: true,
  })
})

test('[AC8] a browser that opens ever more links keeps the newest, in a cookie that browsers take', async () => {
  const server = await buildTestApp()
  const browser = await server.planner()
  const ids = []
  for (let count = 0; count < 25; count += 1) ids.push((await sampleWorkshop(server, 0)).id)
  for (const id of ids) {
    for (const role of ['facilitator', 'viewer'] as const) await browser.open(server.app.access.linkToken(role, id, 1))
  }
  expect(Buffer.byteLength(browser.cookie)).toBeLessThan(4_096)
  const { facilitator } = await browser.call(accessApi.session)
  expect(facilitator.length).toBeGreaterThan(5)
  expect(facilitator).toEqual(ids.slice(-facilitator.length))
})

test('[AC8] a grant runs out, whatever the browser still sends', async () => {
  const server = await buildTestApp()
  const { id } = await sampleWorkshop(server)
  const browser = await server.participant(id)
  await browser.open(plannerKey)
  for (const role of ['facilitator', 'viewer'] as const) await browser.open(server.app.access.linkToken(role, id, 1))
  server.clock.advance(limits.sessionDays * 86_400_000 - 1)
  expect(await browser.call(accessApi.session)).toMatchObject({ planner: true, facilitator: [id], viewer: [id] })
  await browser.call(workshopApi.workshop, { params: { workshopId: id } })
  server.clock.advance(1)
  expect(await browser.refused(workshopApi.workshop, { params: { workshopId: id } })).toMatchObject({
    code: 'notSignedIn',
  })
  expect(await browser.call(accessApi.session)).toEqual(nothing)
})

test('[AC9] renewing the links ends every earlier link, code and cookie of that workshop; who renewed them stays', async () => {
  const server = await buildTestApp()
  const { id } = await sampleWorkshop(server)
  const params = { workshopId: id }
  const [facilitator, colleague, viewer, tablet] = [
    await server.facilitator(id),
    await server.facilitator(id),
    await server.viewer(id),
    await server.participant(id),
  ]
  const { code } = await server.app.workshops.joining(id)
  const oldToken = server.app.access.linkToken('facilitator', id, 1)
  const links = await facilitator.call(workshopApi.renewLinks, { params })

  for (const gone of [colleague, viewer, tablet]) {
    expect(await gone.refused(workshopApi.workshop, { params })).toMatchObject({ status: 401, code: 'linkExpired' })
    expect(await gone.call(accessApi.session)).toEqual(nothing)
  }
  await facilitator.call(workshopApi.workshop, { params })
  expect(links.code).not.toBe(code)
  expect(await server.browser().refused(accessApi.findByCode, { body: { code } })).toMatchObject({
    code: 'unknownCode',
  })
  expect(await server.browser().refused(accessApi.openLink, { body: { token: oldToken } })).toMatchObject({
    code: 'linkExpired',
  })
  await server.browser().open(decodeURIComponent(links.facilitator.split('#')[1] ?? ''))
})

test('[AC9] a new planner key ends the grants of the old one', async () => {
  const DATA_DIR = mkdtempSync(join(tmpdir(), 'planverksted-access-'))
  const before = await buildTestApp({ DATA_DIR })
  const { cookie } = await before.planner()
  await before.app.close()
  const after = await buildTestApp({ DATA_DIR, PLANNER_KEY: 'another-planner-key-012345' })
  const browser = after.browser()
  browser.cookie = cookie
  expect(await browser.refused(planningApi.strategies)).toMatchObject({ status: 401, code: 'notSignedIn' })
})

test('[AC15] forgetting a browser takes all it holds', async () => {
  const server = await buildTestApp()
  const { id } = await sampleWorkshop(server)
  const browser = await server.participant(id)
  await browser.call(accessApi.leave)
  expect(await browser.call(accessApi.session)).toEqual(nothing)
  expect(browser.cookie).toBe('')
})

test('[AC5] what belongs to a deleted workshop opens nothing', async () => {
  const server = await buildTestApp()
  const { id } = await sampleWorkshop(server)
  const tablet = await server.participant(id)
  const facilitator = await server.facilitator(id)
  const planner = await server.planner()
  await planner.call(workshopApi.deleteWorkshop, { params: { workshopId: id } })
  for (const browser of [tablet, facilitator]) {
    expect(await browser.refused(workshopApi.workshop, { params: { workshopId: id } })).toMatchObject({ status: 401 })
  }
  expect(await planner.refused(workshopApi.workshop, { params: { workshopId: id } })).toMatchObject({
    code: 'notFound',
  })
})
