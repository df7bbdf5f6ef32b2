import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Fastify from 'fastify'
import { expect, onTestFinished, test } from 'vitest'
import { answerErrors } from '../../../server/errors.ts'
import { staticClient } from '../../../server/static-client.ts'
import { addresses } from '../../../shared/protocol/addresses.ts'
import { buildTestApp } from '../../fixtures/app.ts'

/** A server of a client that was built into a folder of its own. */
async function builtClient() {
  const folder = mkdtempSync(join(tmpdir(), 'planverksted-client-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Planverksted</title>')
  writeFileSync(join(folder, 'assets', 'main-abc123.js'), 'export {}')
  writeFileSync(join(folder, 'icon.svg'), '<svg/>')
  writeFileSync(join(folder, 'sw.js'), '// service worker')
  writeFileSync(join(folder, 'manifest.webmanifest'), '{}')
  const app = Fastify()
  answerErrors(app)
  await staticClient(app, folder)
  onTestFinished(() => app.close())
  return (url: string, accept = 'text/html,*/*;q=0.8') => app.inject({ url, headers: { accept } })
}

test('[OP20] each address of the client answers with its page, which is never kept', async () => {
  const get = await builtClient()
  for (const pattern of Object.values(addresses)) {
    const response = await get(pattern.replace(/:\w+/g, 'x'))
    expect(response.statusCode, pattern).toBe(200)
    expect(response.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(response.headers['cache-control']).toBe('no-store')
    expect(response.body).toContain('Planverksted')
  }
})

test('[OP20] files named by their contents are kept for good, others are asked for again', async () => {
  const get = await builtClient()
  expect((await get('/assets/main-abc123.js')).headers['cache-control']).toBe('public, max-age=31536000, immutable')
  for (const file of ['icon.svg', 'sw.js', 'manifest.webmanifest'])
    expect((await get(`/${file}`)).headers['cache-control'], file).toBe('no-cache')
  expect((await get('/sw.js')).headers['content-type']).toMatch(/^(text|application)\/javascript/)
  expect((await get('/manifest.webmanifest')).headers['content-type']).toMatch(/^application\/manifest\+json/)
  // Asked for by a page that wants to know whether the server has another version.
  expect((await get('/index.html?version')).headers['cache-control']).toBe('no-store')
})

const unknown = ['/nei', '/assets/gone.js', '/../package.json', '/%2e%2e/package.json', '/assets/../../server/app.ts']

test.each(['/api/nei', ...unknown])('[OP12] %s is not found, told as an error', async (url) => {
  const get = await builtClient()
  const response = await get(url, url.startsWith('/api') ? 'text/html' : '*/*')
  expect([response.statusCode, response.json()]).toEqual([404, { error: { code: 'notFound', params: {} } }])
})

test.each(unknown)('[OP12] %s is not found, told to people by the page', async (url) => {
  const get = await builtClient()
  const { statusCode, headers, body } = await get(url)
  expect([statusCode, headers['cache-control']]).toEqual([404, 'no-store'])
  expect(body).toContain('<title>Planverksted</title>')
})

test('[OP21] no page may load, run or send anything that is not ours, nor stand in another site’s frame', async () => {
  const { browser } = await buildTestApp()
  const { headers } = await browser().send('GET', '/healthz')
  const policy = String(headers['content-security-policy'])
  expect(policy).toContain("default-src 'self'")
  expect(policy).toContain("connect-src 'self' ws://localhost wss://localhost;")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).toContain("object-src 'none'")
  // Scripts, the service worker and the manifest are held by default-src: only our own.
  expect(policy).not.toMatch(/unsafe-eval|script-src|worker-src|manifest-src|\*|https?:/)
  expect(policy.match(/[\w-]+ [^;]*'unsafe-inline'/g)).toEqual(["style-src-attr 'unsafe-inline'"])
  expect(headers['x-content-type-options']).toBe('nosniff')
  // In a hall there is often plain http only.
  expect(headers).not.toHaveProperty('strict-transport-security')
})

test('[OP21] a forged Host does not get into the policy', async () => {
  const { browser } = await buildTestApp()
  const { headers } = await browser().send('GET', '/healthz', undefined, { host: 'evil.example; script-src *' })
  expect(String(headers['content-security-policy'])).not.toContain('evil')
})
