import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Goal } from '../../shared/planning/goal.ts'
import { launchBrowser, openDevice } from './harness/browser.ts'
import type { Device } from './harness/device.ts'
import { inspect, takePicture } from './harness/look.ts'
import { type ServerProcess, startServer } from './harness/server.ts'
import { type Keys, keysOf } from './people/keys.ts'
import { tableDevice } from './people/table.ts'

/** Goals are entered one by one in the planner's office; each test goes on where the one before ended. */

const main = 'Bærumsamfunnet er attraktivt og inkluderende'

let server: ServerProcess
let browser: Browser
let office: Device
let colleague: Device
let keys: Keys

const printed = (pattern: RegExp) => pattern.exec(server.output())?.[1] ?? ''
const button = (within: Page | Locator, name: string) => within.getByRole('button', { name, exact: true }).first()
const hasFocus = (element: Locator) => element.evaluate((one) => one === document.activeElement)

beforeAll(async () => {
  server = await startServer({ EXAMPLE: 'true' })
  browser = await launchBrowser()
  office = await openDevice(browser, 'laptop', server.url)
  colleague = await openDevice(browser, 'tablet', server.url)
  keys = keysOf(office)
  for (const { page } of [office, colleague]) {
    await page.goto(printed(/Planner.*: +(\S+)/))
    await page.getByRole('link', { name: /^Eksempelkommune/ }).click()
    await page.getByRole('link', { name: 'Se og hent inn mål' }).click()
    await button(page, 'Nytt mål').waitFor()
  }
})

afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  for (const [index, { page }] of [office, colleague].entries()) await takePicture(page, `goals-failed-${index}`)
})

afterAll(async () => {
  await browser?.close()
  await server?.remove()
})

test('[UU196] by keyboard a goal is added where a search finds its parent, then one under it, and the focus goes back', async () => {
  const { page } = office
  const opener = button(page, 'Nytt mål')
  await keys.tabTo(opener)
  await keys.press('Enter')
  const form = page.getByRole('dialog', { name: 'Nytt mål' })
  await form.waitFor()
  await keys.press('Enter')
  await form.getByText('Gi målet en tittel.').waitFor()
  expect(await hasFocus(form.getByLabel('Tittel'))).toBe(true)
  await keys.type('Trygg skolevei')
  await keys.tabTo(form.getByLabel('Nivå'))
  await keys.type('Opp')
  await form.getByLabel('Nivå').selectOption({ label: 'Oppdrag' })
  await keys.tabTo(form.getByLabel('Søk i overordnede mål'))
  await keys.type('attraktivt inkluderende')
  const parent = form.getByRole('checkbox', { name: `2 ${main}` })
  await expect.poll(() => form.getByRole('checkbox').count()).toBe(1)
  await keys.tabTo(parent)
  await keys.press(' ')
  await inspect(page, 'goal-form')
  await keys.tabTo(button(form, 'Lagre'))
  await keys.press('Enter')
  await form.waitFor({ state: 'hidden' })
  await keys.hear('Målet «Trygg skolevei» er lagt til.')
  expect(await hasFocus(opener)).toBe(true)

  await keys.tabTo(button(page, 'Legg til under Trygg skolevei'))
  await keys.press('Enter')
  await keys.type('Gangfelt ved skolene')
  expect(await form.getByLabel('Nivå').inputValue()).toBe('task')
  expect(await form.getByRole('checkbox', { name: 'Trygg skolevei' }).isChecked()).toBe(true)
  await keys.press('Enter')
  await form.waitFor({ state: 'hidden' })
  const item = (within: Page | Locator, name: string) => within.locator('li.pv-goal', { hasText: name }).first()
  await item(item(page, main), 'Trygg skolevei').getByText('Gangfelt ved skolene').waitFor()
  expect(await hasFocus(button(page, 'Legg til under Trygg skolevei'))).toBe(true)
  await inspect(page, 'goals-added')
  expect(office.problems()).toEqual([])
})

test('[UU196] a ring, and a parent that a colleague deletes meanwhile, are told at the field, and what was entered stays', async () => {
  const { page } = office
  office.expectProblem(/400/)
  const opener = button(page, 'Endre Trygg skolevei')
  await opener.click()
  const form = page.getByRole('dialog', { name: 'Endre målet' })
  await form.getByLabel('Tittel').fill('Trygge skoleveier')
  await form.getByLabel('Nivå').selectOption({ label: 'Oppgave' })
  await button(form, 'Lagre').click()
  await form.getByText('«Gangfelt ved skolene» ligger under målet').waitFor()
  await inspect(page, 'goal-form-level')
  await form.getByLabel('Nivå').selectOption({ label: 'Oppdrag' })
  await form.getByLabel('Søk i overordnede mål').fill('regionale knutepunkt')
  await expect.poll(() => form.getByRole('checkbox').count()).toBe(1)
  const name = (await form.locator('.pv-choice-list label').first().textContent()) ?? ''
  await form.getByRole('checkbox').check()
  // Without its number, as the hierarchy calls it.
  await button(colleague.page, `Slett ${name.replace(/^\S+ /, '')}`).click()
  await button(colleague.page.getByRole('dialog'), 'Slett').click()
  await colleague.page.getByRole('dialog').waitFor({ state: 'hidden' })
  await button(form, 'Lagre').click()
  await form.getByText('Et mål du valgte, er slettet av noen andre').waitFor()
  await inspect(page, 'goal-form-gone')
  expect(await form.getByLabel('Tittel').inputValue()).toBe('Trygge skoleveier')
  await button(form, 'Lagre').click()
  await form.waitFor({ state: 'hidden' })
  await page.getByText('Trygge skoleveier').first().waitFor()

  await button(page, `Endre ${main}`).click()
  await form.getByLabel('Nivå').selectOption({ label: 'Oppgave' })
  await form.getByLabel('Søk i overordnede mål').fill('trygge skoleveier')
  await form.getByRole('checkbox', { name: 'Trygge skoleveier' }).check()
  await button(form, 'Lagre').click()
  await form.getByText(`«2 ${main}» → «Trygge skoleveier» → «2 ${main}»`).waitFor()
  expect(await form.getByRole('checkbox', { name: 'Trygge skoleveier' }).isChecked()).toBe(true)
  await keys.press('Escape')
  await form.waitFor({ state: 'hidden' })
  expect(await hasFocus(button(page, `Endre ${main}`))).toBe(true)
  expect(office.problems()).toEqual([])
})

test('[PL138] a card that lies open on a table’s board takes the new name of its goal', async () => {
  const { page } = office
  const strategyId = /planstrategier\/([^/]+)/.exec(page.url())?.[1] ?? ''
  await page.evaluate(async (id) => {
    const read = async (path: string) => (await fetch(path)).json()
    const [{ id: workshopId }] = await read(`/api/strategies/${id}/workshops`)
    const goals: Goal[] = await read(`/api/strategies/${id}/goals`)
    const body = JSON.stringify({ goalIds: goals.filter(({ level }) => level === 'assignment').map((goal) => goal.id) })
    const headers = { 'content-type': 'application/json' }
    await fetch(`/api/workshops/${workshopId}`, { method: 'PATCH', headers, body })
  }, strategyId)
  const table = await tableDevice(await openDevice(browser, 'tablet', server.url))
  await table.join(printed(/bli-med\/(\w{6})/), 1)
  await table.reveal('Trygge skoleveier')
  await button(page, 'Endre Trygge skoleveier').click()
  const form = page.getByRole('dialog', { name: 'Endre målet' })
  await form.getByLabel('Tittel').fill('Gå trygt til skolen')
  await button(form, 'Lagre').click()
  await table.card('Gå trygt til skolen').waitFor()
  expect(await table.card('Trygge skoleveier').count()).toBe(0)
  expect([...office.problems(), ...table.device.problems()]).toEqual([])
})

test('[UU196] on a tablet and a phone, with a hundred goals, the form is used by finger and nothing goes out at the side', async () => {
  const { page } = colleague
  await button(page, 'Hent inn mål').click()
  const many = Array.from({ length: 100 }, (_, n) => `${' '.repeat(n % 4)}Mål nummer ${n + 1}`)
  await page.getByLabel('Liste med innrykk').fill(many.join('\n'))
  await button(page, 'Hent inn 100 mål').tap()
  await page.getByText('100 mål er hentet inn.').waitFor()
  await button(page, 'Endre Mål nummer 98').tap()
  const form = page.getByRole('dialog', { name: 'Endre målet' })
  for (const [name, size] of [
    ['tablet', { width: 1024, height: 768 }],
    ['phone', { width: 390, height: 844 }],
  ] as const) {
    await page.setViewportSize(size)
    await inspect(page, `goal-form-${name}`)
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(over, name).toBeLessThanOrEqual(0)
  }
  await form.getByLabel('Nummer (valgfritt)').fill('9.8')
  await button(form, 'Lagre').tap()
  await form.waitFor({ state: 'hidden' })
  await page.getByText('9.8', { exact: true }).waitFor()
  await inspect(page, 'goals-phone')
  expect(colleague.problems()).toEqual([])
})
