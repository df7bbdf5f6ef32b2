import { duplexPair } from 'node:stream'
import { text } from 'node:stream/consumers'
import fc from 'fast-check'
import { Type } from 'typebox'
import { Check } from 'typebox/value'
import { describe, expect, test } from 'vitest'
import { validatorFor } from '../../../server/validation.ts'
import { limits } from '../../../shared/limits.ts'
import { ErrorBody } from '../../../shared/protocol/errors.ts'
import { accessApi } from '../../../shared/protocol/rest/access.ts'
import { planningApi } from '../../../shared/protocol/rest/planning.ts'
import { workshopApi } from '../../../shared/protocol/rest/workshop.ts'
import { buildTestApp } from '../../fixtures/app.ts'
import { sampleWorkshop } from '../../fixtures/sample-workshop.ts'

async function desk() {
  const server = await buildTestApp()
  const workshop = await sampleWorkshop(server)
  const facilitator = await server.facilitator(workshop.id)
  const params = { workshopId: workshop.id }
  const [lane] = workshop.lanes
  return { ...server, workshop, facilitator, params, lane }
}

test('[OP10] each fault in a body is answered with the field it stands in, and nothing is stored', async () => {
  const { facilitator, params, lane, workshop } = await desk()
  const faults: [body: unknown, where: string][] = [
    [{ titel: 'Nytt' }, 'titel'],
    [{ title: 5 }, 'title'],
    [{ title: '' }, 'title'],
    [{ title: 'a'.repeat(10_000) }, 'title'],
    [{ task: null }, 'task'],
    [{ lanes: [] }, 'lanes'],
    [{ lanes: 'alle' }, 'lanes'],
    [{ lanes: [{ ...lane, name: 'a'.repeat(10_000) }] }, 'lanes/0/name'],
    [{ lanes: [{ ...lane, farge: 'blå' }] }, 'lanes/0/farge'],
    [{ lanes: [{ ...lane, colour: 'pink' }] }, 'lanes/0/colour'],
    [{ lanes: [{ ...lane, capacity: -1 }] }, 'lanes/0/capacity'],
    [{ lanes: [{ ...lane, capacity: '12' }] }, 'lanes/0/capacity'],
    [{ lanes: [{ name: 'Ny' }] }, 'lanes/0/colour'],
    [{ lanes: Array(limits.lanes + 1).fill(lane) }, 'lanes'],
    [{ tables: Array(limits.tables + 1).fill({ topic: '' }) }, 'tables'],
    [{ tables: [{ topic: 'x', number: 7 }] }, 'tables/0/number'],
    [{ planIds: ['pln_1'] }, 'planIds/0'],
    [{ planIds: [workshop.planIds[0], workshop.planIds[0]] }, 'planIds'],
    [[], 'body'],
    ['title', 'body'],
    [null, 'body'],
  ]
  for (const [body, where] of faults) {
    const refused = await facilitator.refused(workshopApi.editWorkshop, { params, body })
    expect(refused, JSON.stringify(body)?.slice(0, 100)).toEqual({ status: 400, code: 'badRequest', where })
  }
  expect((await facilitator.call(workshopApi.workshop, { params })).workshop).toEqual(workshop)
})

test('[OP10] a body that is no JSON, none at all, or of another kind is refused as such', async () => {
  const { facilitator, params } = await desk()
  const url = workshopApi.editWorkshop.path.replace(':workshopId', params.workshopId)
  const send = (payload: string | undefined, type: string) =>
    facilitator.app.inject({
      method: 'PATCH',
      url,
      headers: { cookie: facilitator.cookie, 'content-type': type },
      ...(payload !== undefined && { payload }),
    })
  for (const [payload, type, status] of [
    ['{"title":', 'application/json', 400],
    ['', 'application/json', 400],
    ['{"__proto__":{"x":1}}', 'application/json', 400],
    ['{"title":"x"}', 'text/plain', 400],
    ['title=x', 'application/x-www-form-urlencoded', 400],
    ['<x/>', 'application/xml', 400],
    ['a'.repeat(limits.jsonBytes + 1), 'application/json', 413],
  ] as const) {
    const response = await send(payload, type)
    expect(response.statusCode, `${type} ${payload.slice(0, 30)}`).toBe(status)
    expect(Check(ErrorBody, response.json())).toBe(true)
  }
})

test('[OP15] a text no store keeps, or a name nobody can see, is refused with its field on every store', async () => {
  const { facilitator, planner, params, lane, workshop } = await desk()
  const { strategyId } = workshop
  const desks = await planner()
  for (const written of ['a\0b', 'a\ud800b', '\udfff', ' \n\t\u00a0']) {
    const topic = written.trim() === '' ? '\0' : written
    for (const [body, where] of [
      [{ title: written }, 'title'],
      [{ task: written }, 'task'],
      [{ lanes: [{ ...lane, name: written }] }, 'lanes/0/name'],
      [{ tables: [{ topic }] }, 'tables/0/topic'],
    ] as const) {
      const refused = await facilitator.refused(workshopApi.editWorkshop, { params, body })
      expect(refused, JSON.stringify(body)).toEqual({ status: 400, code: 'badRequest', where })
    }
    const strategy = { params: { strategyId }, body: { municipality: written } }
    expect(await desks.refused(planningApi.editStrategy, strategy)).toMatchObject({ where: 'municipality' })
    const created = { params: { strategyId }, body: { title: written, template: 'needs' } }
    expect(await desks.refused(workshopApi.createWorkshop, created)).toMatchObject({ where: 'title' })
  }
  expect((await facilitator.call(workshopApi.workshop, { params })).workshop).toEqual(workshop)
  const odd = { title: '🏛 «Æ»', task: 'Linje 1\nlinje 2', tables: workshop.tables.map(({ id }) => ({ id, topic: '' })) }
  expect(await facilitator.call(workshopApi.editWorkshop, { params, body: odd })).toMatchObject({ title: odd.title })
})

test('[OP16] an address that cannot be read is answered as such', async () => {
  const { browser } = await buildTestApp()
  for (const address of ['/api/%zz', '/api/workshops/%E0%A4%A']) {
    const response = await browser().send('GET', address)
    expect([response.statusCode, response.json().error.code, response.json().error.where], address).toEqual([
      400,
      'badRequest',
      'address',
    ])
  }
})

test('[OP16] what is no request is answered in the form of all errors, and the server lives on', async () => {
  const { app, browser } = await buildTestApp()
  const answerTo = async (bytes: string) => {
    const [here, there] = duplexPair()
    app.server.emit('connection', there)
    here.write(bytes)
    const [head = '', body = ''] = (await text(here)).split('\r\n\r\n')
    return { head, body: JSON.parse(body) as unknown }
  }
  const endless = `GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(100_000)}\r\n\r\n`
  for (const [bytes, status, code] of [
    ['GARBAGE\r\n\r\n', '400 Bad Request', 'badRequest'],
    ['GET /api/\0 HTTP/1.1\r\nHost: x\r\n\r\n', '400 Bad Request', 'badRequest'],
    [endless, '431 Request Header Fields Too Large', 'tooLarge'],
  ] as const) {
    const { head, body } = await answerTo(bytes)
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status}\r\n`))
    expect(body).toMatchObject({ error: { code, where: 'request' } })
    expect(Check(ErrorBody, body)).toBe(true)
  }
  expect((await browser().send('GET', '/healthz')).statusCode).toBe(200)
})

test('[OP11] an id of another form in the path is refused by its name', async () => {
  const { facilitator } = await desk()
  for (const workshopId of ['1', 'pln_12345678', '../../etc/passwd', '\u0000']) {
    const refused = await facilitator.refused(workshopApi.workshop, { params: { workshopId } })
    expect(refused, workshopId).toEqual({ status: 400, code: 'badRequest', where: 'workshopId' })
  }
  const endless = { workshopId: `wks_${'a'.repeat(500)}` }
  // Longer than anything of ours in an address: no route is found for it.
  expect(await facilitator.refused(workshopApi.workshop, { params: endless })).toMatchObject({ code: 'notFound' })
})

test('[OP12] an unknown address of the API is answered with the error body', async () => {
  const { browser } = await buildTestApp()
  const response = await browser().send('GET', '/api/planverk')
  expect([response.statusCode, response.json()]).toEqual([404, { error: { code: 'notFound', params: {} } }])
})

test('[OP10] any JSON at all sent as a join code gets an error body, never a fault of ours', async () => {
  const { app } = await buildTestApp()
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (payload) => {
      const response = await app.inject({
        method: 'POST',
        url: accessApi.findByCode.path,
        headers: { 'content-type': 'application/json' },
        payload: JSON.stringify(payload),
      })
      expect(response.statusCode).toBe(400)
      expect(Check(ErrorBody, response.json())).toBe(true)
    }),
  )
})

describe('[OP10] validation', () => {
  const schema = Type.Object({
    number: Type.Integer(),
    inner: Type.Optional(Type.Object({ text: Type.String() })),
    either: Type.Optional(Type.Union([Type.Object({ a: Type.String() }), Type.Null()])),
  })
  const body = validatorFor({ schema, httpPart: 'body' })
  const params = validatorFor({ schema, httpPart: 'params' })

  test('bodies are not converted, path parameters are', () => {
    expect(body({ number: '3' })).toMatchObject({ error: { code: 'badRequest', where: 'number' } })
    expect(params({ number: '3' })).toEqual({ value: { number: 3 } })
    expect(params({ number: 'tre' })).toMatchObject({ error: { code: 'badRequest', where: 'number' } })
  })

  test('an unknown field is refused however deep it lies', () => {
    expect(body({ number: 1, inner: { text: '', extra: 1 } })).toMatchObject({ error: { where: 'inner/extra' } })
    expect(body({ number: 1, either: { a: '', extra: 1 } })).toMatchObject({ error: { where: 'either/extra' } })
    expect(body({ number: 1, either: null, inner: { text: '' } })).toHaveProperty('value')
  })

  test('a field’s name that is sent back is cut to a sensible length', () => {
    const result = body({ number: 1, ['x'.repeat(100_000)]: 1 })
    expect('error' in result && result.error.where?.length).toBeLessThan(200)
  })
})
