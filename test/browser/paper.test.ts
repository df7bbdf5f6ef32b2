import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, openDevice } from './harness/browser.ts'
import { inspect } from './harness/look.ts'
import { type ServerProcess, startServer } from './harness/server.ts'

let server: ServerProcess

beforeAll(async () => {
  server = await startServer({ EXAMPLE: 'true' })
})

afterAll(() => server?.remove())

test('[UU66] the sheet for the tables is one page of A4, and the public’s another while the meeting is open', async () => {
  const browser = await launchBrowser()
  const { page } = await openDevice(browser, 'laptop', server.url)
  await page.goto(/Facilitator: .*(\/lenke#\S+)/.exec(server.output())?.[1] ?? '')
  await page.getByRole('link', { name: 'Ark til bordene' }).click()
  const pages = async () => {
    const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(paper).toMatch(/\/MediaBox \[0 0 59[45]\S* 84[12]/)
    return paper.match(/\/Type \/Page\b/g)?.length
  }
  await page.getByRole('article', { name: 'Ark til presse og publikum' }).waitFor()
  await inspect(page, 'qr-sheet', { fullPage: true })
  expect(await pages()).toBe(2)
  const sheet = page.url()
  await page.goto(sheet.replace('/qr-ark', '/oppsett'))
  await page.getByRole('radio', { name: 'Lukket: bare de som er i salen' }).check()
  await page.getByLabel('Hjemmel for å lukke møtet').fill('Kommuneloven § 11-5')
  await page.getByRole('group', { name: 'Hvem kan følge med?' }).scrollIntoViewIfNeeded()
  await page.getByRole('button', { name: 'Lagre' }).click()
  await page.getByText('Lagret', { exact: true }).waitFor()
  await inspect(page, 'setup-closed-meeting', { fullPage: true })
  await page.goto(sheet)
  await page.getByRole('img').waitFor()
  expect(await pages()).toBe(1)
  await browser.close()
})
