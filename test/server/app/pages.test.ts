import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import Fastify from 'fastify'
import { expect, onTestFinished, test } from 'vitest'
import { answerErrors } from '../../../server/errors.ts'
import { staticClient } from '../../../server/static-client.ts'
import { makeId } from '../../../shared/ids.ts'
import { address, addresses } from '../../../shared/protocol/addresses.ts'
import { buildTestApp } from '../../fixtures/app.ts'

/** A server of a client that was built into a folder of its own. */
async function builtClient() {
  const folder = mkdtempSync(join(tmpdir(), 'planverksted-client-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Planverksted</title>')
  writeFileSync(join(folder, 'assets', 'main-abc123.js'), 'export {}')
  writeFileSync(join(folder, 'assets', 'main-abc123.js.br'), brotliCompressSync('export {}'))
  writeFileSync(join(folder, 'first-files.json'), '{"seat":["assets/Seat-abc123.js","assets/Seat-abc123.css"]}')
  writeFileSync(join(folder, 'icon.svg'), '<svg/>')
  writeFileSync(join(folder, 'sw.js'), '// service worker')
  writeFileSync(join(folder, 'manifest.webmanifest'), '{}')
  const app = Fastify()
  answerErrors(app)
  await staticClient(app, folder)
  onTestFinished(() => app.close())
  return (url: string, accept = 'text/html,*/*;q=0.8', headers = {}) =>
    app.inject({ url, headers: { accept, ...headers } })
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

test('[OP24] a script goes as brotli to whoever takes it, and as it is to others', async () => {
  const get = await builtClient()
  const small = await get('/assets/main-abc123.js', '*/*', { 'accept-encoding': 'gzip, br' })
  expect(small.headers).toMatchObject({
    'content-encoding': 'br',
    'content-type': 'application/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'accept-encoding',
  })
  expect(brotliDecompressSync(small.rawPayload).toString()).toBe('export {}')
  const plain = await get('/assets/main-abc123.js', '*/*')
  expect(plain.headers).not.toHaveProperty('content-encoding')
  expect(plain.body).toBe('export {}')
})

test('[OP24] a large answer of the API goes as brotli to whoever takes it, a small one as it is', async () => {
  const { app } = await buildTestApp()
  const ask = (url: string, headers = {}) => app.inject({ url, headers })
  const large = await ask('/api/openapi.json', { 'accept-encoding': 'gzip, deflate, br' })
  expect(large.headers['content-encoding']).toBe('br')
  const plain = await ask('/api/openapi.json')
  expect(plain.headers).not.toHaveProperty('content-encoding')
  expect(brotliDecompressSync(large.rawPayload).toString()).toBe(plain.body)
  expect((await ask('/api/access/session', { 'accept-encoding': 'br' })).headers).not.toHaveProperty('content-encoding')
})

test('[OP25] with the page of a seat go its files and the answers its board begins with, with other pages nothing', async () => {
  const get = await builtClient()
  const workshopId = makeId('workshop', 'abcdefghijklmnop')
  const { headers } = await get(address('seat', { workshopId }))
  expect(String(headers.link).split(', ')).toEqual([
    '</assets/Seat-abc123.js>; rel=modulepreload',
    '</assets/Seat-abc123.css>; rel=preload; as=style; crossorigin',
    '</api/access/session>; rel=preload; as=fetch; crossorigin',
    `</api/workshops/${workshopId}>; rel=preload; as=fetch; crossorigin`,
  ])
  // An address that names no workshop asks for none.
  expect(String((await get('/bord/x%3E%3B')).headers.link)).not.toContain('/api/')
  expect((await get('/planstrategier')).headers).not.toHaveProperty('link')
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
