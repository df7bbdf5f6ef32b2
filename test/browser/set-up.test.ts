import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, openDevice } from './harness/browser.ts'
import type { Device } from './harness/device.ts'
import { inspect } from './harness/look.ts'
import { type ServerProcess, startServer } from './harness/server.ts'

const plans = join(import.meta.dirname, '../../server/planning/example/plans.csv')
const isFocused = (element: Element) => element === document.activeElement

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

/** A facilitator's laptop with the set-up of the example workshop open. */
async function facilitator(): Promise<Device> {
  const device = await openDevice(browser, 'laptop', server.url)
  await device.page.goto(/Facilitator: +(\S+)/.exec(server.output())?.[1] ?? '')
  await device.page.getByRole('link', { name: 'Gjør klart' }).click()
  await device.page.getByRole('heading', { name: 'Gjør klart', level: 1 }).waitFor()
  return device
}

test('[WS12] two facilitators who change the lanes at once: the later one is told, keeps what was written, and decides', async () => {
  const [mine, theirs] = await Promise.all([facilitator(), facilitator()])
  const lanes = ({ page }: Device) =>
    page.locator('section').filter({ has: page.getByRole('heading', { name: 'Prioriteringsfelt' }) })
  const name = (device: Device) => lanes(device).getByLabel('Navn').first()
  const save = (device: Device) => lanes(device).getByRole('button', { name: 'Lagre' }).click()

  await name(mine).fill('Mitt navn')
  await name(theirs).fill('Deres navn')
  await save(theirs)
  await lanes(theirs).getByText('Lagret', { exact: true }).waitFor()
  mine.expectProblem(/409/)
  await save(mine)
  await lanes(mine).getByText('Noen andre har endret dette mens du skrev.').waitFor()
  expect(await name(mine).inputValue()).toBe('Mitt navn')
  await inspect(mine.page, 'setup-conflict')

  await save(mine)
  await lanes(mine).getByText('Lagret', { exact: true }).waitFor()
  await expect.poll(() => name(theirs).inputValue()).toBe('Mitt navn')
  expect([...mine.problems(), ...theirs.problems()]).toEqual([])
})

test('[UU59] a double click makes one strategy and one workshop, takes the plans in once, and saves the set-up once', async () => {
  const device = await openDevice(browser, 'laptop', server.url)
  const { page } = device
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  const submit = page.getByRole('dialog').locator('[type=submit]')
  await page.goto(/Planner.*: +(\S+)/.exec(server.output())?.[1] ?? '')

  await button('Ny planstrategi').click()
  const dialog = page.getByRole('dialog', { name: 'Ny planstrategi' })
  await expect.poll(() => dialog.getByLabel('Kommune', { exact: true }).evaluate(isFocused)).toBe(true)
  await page.keyboard.type('Dobbel')
  await submit.dblclick()
  await page.getByRole('heading', { name: /^Dobbel/, level: 1 }).waitFor()
  const strategy = page.url()
  await page.goto('/planstrategier')
  await page
    .getByRole('link', { name: /^Dobbel/ })
    .first()
    .waitFor()
  expect(await page.getByRole('link', { name: /^Dobbel/ }).count()).toBe(1)

  await page.goto(strategy)
  await page.getByRole('link', { name: 'Importer planer' }).click()
  await page.locator('input[type=file]').setInputFiles(plans)
  await button(/^Ta inn \d+ planer$/).dblclick()
  await page.getByText(/^\d+ planer er tatt inn\.$/).waitFor()

  await page.goto(strategy)
  await button('Lag arbeidsverksted').first().click()
  await submit.dblclick()
  await page.getByRole('heading', { name: 'Gjør klart', level: 1 }).waitFor()
  const task = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Tittel og oppgave' }) })
  await task.getByLabel('Tittel').fill('Ny tittel')
  await task.getByRole('button', { name: 'Lagre' }).dblclick()
  await task.getByText('Lagret', { exact: true }).waitFor()
  expect(await task.getByRole('alert').count()).toBe(0)
  await page.goto(strategy)
  await page.getByRole('link', { name: 'Gjør klart' }).first().waitFor()
  expect(await page.getByRole('link', { name: 'Gjør klart' }).count()).toBe(1)
  expect(device.problems()).toEqual([])
})

test('[UU67] what was begun and not saved is still there when one comes back from another screen', async () => {
  const device = await facilitator()
  const { page } = device
  const task = page.getByLabel('Oppgave til bordene')
  await task.fill('Legg planene der de hører hjemme.')
  await page.getByRole('link', { name: 'Til prosesslederens oversikt' }).click()
  await page.getByRole('link', { name: 'Gjør klart' }).click()
  await expect.poll(() => task.inputValue()).toBe('Legg planene der de hører hjemme.')
  await page.getByText('Endringer som ikke er lagret').waitFor()
  await page.getByRole('button', { name: 'Forkast endringene' }).click()
  await expect.poll(() => task.inputValue()).not.toBe('Legg planene der de hører hjemme.')
  expect(device.problems()).toEqual([])
})
