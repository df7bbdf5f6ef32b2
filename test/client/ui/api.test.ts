import { afterEach, expect, test, vi } from 'vitest'
import { call } from '../../../client/ui/api.ts'
import { accessApi } from '../../../shared/protocol/rest/access.ts'

afterEach(() => vi.unstubAllGlobals())

function answering(status: number, body: string): void {
  vi.stubGlobal('fetch', async () => new Response(body, { status }))
}

test('[UU40] an error of ours is thrown with its code, place and values', async () => {
  answering(400, JSON.stringify({ error: { code: 'tooMany', where: 'plans', params: { limit: 8 } } }))
  const expected = { code: 'tooMany', where: 'plans', params: { limit: 8 } }
  await expect(call(accessApi.session, {})).rejects.toMatchObject(expected)
})

test.each([
  '',
  'null',
  '<html>502 Bad Gateway</html>',
  '{"error":"Service Unavailable","code":"Service Unavailable","statusCode":503}',
  '{"error":null}',
  '{"error":{"code":"teapot"}}',
])('[UU40] %s is not one of our errors', async (body) => {
  answering(503, body)
  await expect(call(accessApi.session, {})).rejects.toMatchObject({ name: 'DomainError', code: 'internal' })
})

test('[UU40] no answer at all is told as no contact', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  await expect(call(accessApi.session, {})).rejects.toMatchObject({ code: 'offline' })
})
