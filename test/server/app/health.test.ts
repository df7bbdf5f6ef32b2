import { expect, test } from 'vitest'
import { buildTestApp } from '../../fixtures/app.ts'

test('[OP1] the server says that it is well while its store answers', async () => {
  const { browser } = await buildTestApp()
  const response = await browser().send('GET', '/healthz')
  expect(response.statusCode).toBe(200)
  expect(response.json()).toEqual({ status: 'ok' })
})
