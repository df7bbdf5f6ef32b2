import { expect, test } from 'vitest'
import { type PageSources, pageAnswer, pageWaitMs } from '../../../client/worker/page-answer.ts'

const server = (status: number) => new Response('from the server', { status })
const never = new Promise<never>(() => undefined)
const sources = (change: Partial<PageSources>): PageSources => ({
  fetch: async () => server(200),
  installed: async () => new Response('installed'),
  after: () => never,
  ...change,
})
const noNetwork = () => Promise.reject(new TypeError('Failed to fetch'))

test.each([200, 302, 404])('[OP31] with contact the page is the server’s: %s', async (status) => {
  const answer = await pageAnswer(sources({ fetch: async () => server(status) }))
  expect([answer.status, await answer.text()]).toEqual([status, 'from the server'])
})

test.each<[string, Partial<PageSources>]>([
  ['without network', { fetch: noNetwork }],
  ['when the server is not there behind its proxy', { fetch: async () => server(502) }],
  ['when nothing comes', { fetch: () => never, after: async (ms) => void expect(ms).toBe(pageWaitMs) }],
])('[OP31] %s the page is the one installed', async (_name, change) => {
  expect(await (await pageAnswer(sources(change))).text()).toBe('installed')
})

test('[OP31] where nothing is installed the load fails as it would have', async () => {
  const installed = async () => undefined
  expect((await pageAnswer(sources({ installed, fetch: noNetwork }))).type).toBe('error')
  expect((await pageAnswer(sources({ installed, fetch: async () => server(503) }))).status).toBe(503)
})
