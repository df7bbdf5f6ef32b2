import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { heldAgainst } from '../bench/client/budgets.ts'
import { fetchedBy, kilobytes } from '../bench/client/fetched.ts'
import { launchBrowser, openDevice } from './harness/browser.ts'
import { type ServerProcess, startServer } from './harness/server.ts'

let server: ServerProcess
let browser: Browser

beforeAll(async () => {
  server = await startServer({ EXAMPLE: 'true' })
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.remove()
})

test('[UU195] from the code to the first card a tablet with an empty cache fetches no more scripts than promised', async () => {
  const { page } = await openDevice(browser, 'tablet', server.url)
  // What is fetched once there is time for it is no part of the first load.
  await page.addInitScript(() => {
    requestAnimationFrame(function look() {
      if (document.querySelector('.pv-card')) performance.mark('card')
      else requestAnimationFrame(look)
    })
  })
  await page.goto(/(\S+\/bli-med\/\w{6})/.exec(server.output())?.[1] ?? '')
  await page.getByRole('button', { name: /Bord 1/ }).tap()
  await page.locator('.pv-card').first().waitFor()
  const seenMs = await page.evaluate(() => performance.getEntriesByName('card')[0]?.startTime ?? Number.NaN)
  const fetched = await fetchedBy(page, seenMs)
  const [held] = heldAgainst({ scriptKilobytes: kilobytes(fetched, '.js') })
  expect(held).toMatchObject({ unit: 'kB', reached: true })
  // Were it nothing, it would not have been the way in.
  expect(held?.measured).toBeGreaterThan(100)
})
