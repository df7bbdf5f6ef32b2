import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, openDevice } from './harness/browser.ts'
import { inspect } from './harness/look.ts'
import { type ServerProcess, startServer } from './harness/server.ts'

let server: ServerProcess

beforeAll(async () => {
  server = await startServer({ EXAMPLE: 'true' })
})

afterAll(() => server?.remove())

test('[UU66] the sheet for the tables is one page of A4', async () => {
  const browser = await launchBrowser()
  const { page } = await openDevice(browser, 'laptop', server.url)
  await page.goto(/Facilitator: .*(\/lenke#\S+)/.exec(server.output())?.[1] ?? '')
  await page.getByRole('link', { name: 'Ark til bordene' }).click()
  await page.getByRole('img').waitFor()
  await inspect(page, 'qr-sheet', { fullPage: true })
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(paper.match(/\/Type \/Page\b/g)).toHaveLength(1)
  expect(paper).toMatch(/\/MediaBox \[0 0 59[45]\S* 84[12]/)
  await browser.close()
})
