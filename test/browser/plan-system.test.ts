import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { launchBrowser, openDevice } from './harness/browser.ts'
import type { Device } from './harness/device.ts'
import { inspect, takePicture } from './harness/look.ts'
import { type ServerProcess, startServer } from './harness/server.ts'
import { type Keys, keysOf } from './people/keys.ts'
import { type TableDevice, tableDevice } from './people/table.ts'

/** The example's plan system from the planner's office to a tablet; each test goes on where the one before ended. */

const society = 'Kommuneplanens samfunnsdel med arealstrategi 2021-2040'
const climate = 'Klimastrategi 2030'
const culture = 'Kulturplanen 2016-2026'

let server: ServerProcess
let browser: Browser
let office: Device
let table: TableDevice
let keys: Keys
let strategy: string

const printed = (pattern: RegExp) => pattern.exec(server.output())?.[1] ?? ''
const button = (within: Page | Locator, name: string | RegExp) => within.getByRole('button', { name })

beforeAll(async () => {
  server = await startServer({ EXAMPLE: 'true' })
  browser = await launchBrowser()
  office = await openDevice(browser, 'laptop', server.url)
  keys = keysOf(office)
  await office.page.goto(printed(/Planner.*: +(\S+)/))
  await office.page.getByRole('link', { name: /^Eksempelkommune/ }).click()
  await office.page.getByRole('heading', { name: /^Eksempelkommune/, level: 1 }).waitFor()
  strategy = office.page.url()
})

afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  for (const [index, device] of [office, table?.device].entries())
    if (device) await takePicture(device.page, `plan-system-failed-${index}`)
})

afterAll(async () => {
  await browser?.close()
  await server?.remove()
})

async function openPlan(name: string): Promise<Locator> {
  const { page } = office
  await page.goto(`${strategy}/planer`)
  await page.getByLabel('Søk i planene').fill(name)
  await button(page, `Endre ${name}`).click()
  return page.getByRole('dialog', { name: 'Endre planen' })
}

test('[UU110] goals are searched for and ticked by keyboard in the plan’s form, and stand there when it is opened again', async () => {
  const { page } = office
  const form = await openPlan(culture)
  await form.getByText('Mål: ingen valgt', { exact: true }).click()
  await form.getByLabel('Søk i mål').focus()
  await keys.type('kunst sentral')
  // One is found: a list that grows shorter while one goes through it would take the focus along.
  await expect.poll(() => form.getByRole('checkbox').count()).toBe(1)
  const goal = form.getByRole('checkbox', { name: /^2\.5\.1 Satse spesielt/ })
  await keys.tabTo(goal)
  await keys.press(' ')
  await form.getByText('Mål: 1 valgt', { exact: true }).waitFor()
  await form.getByText('Bygger på: ingen valgt').click()
  await form.getByLabel('Søk i bygger på').fill('samfunnsdel arealstrategi')
  await form.getByRole('checkbox', { name: society }).check()
  await form.getByText('FNs bærekraftsmål: ingen valgt').click()
  await form.getByRole('checkbox', { name: '11 Bærekraftige byer og lokalsamfunn' }).check()
  await form.getByLabel('Behandling', { exact: true }).selectOption({ label: 'Administrativ' })
  await inspect(page, 'plan-ties')
  await button(form, 'Lagre').click()
  await form.waitFor({ state: 'hidden' })

  const again = await openPlan(culture)
  await again.getByText('Mål: 1 valgt', { exact: true }).click()
  await again.getByRole('checkbox', { name: /^2\.5\.1 Satse spesielt/ }).waitFor()
  expect(await again.getByLabel('Behandling', { exact: true }).inputValue()).toBe('administrative')
  await page.keyboard.press('Escape')
  expect(office.problems()).toEqual([])
})

test('[UU110] a plan that would build on itself is refused with the names of the ring, and what was entered stays', async () => {
  const form = await openPlan(society)
  await form.getByText('Bygger på: ingen valgt').click()
  await form.getByLabel('Søk i bygger på').fill('Kulturplanen')
  await form.getByRole('checkbox', { name: culture }).check()
  office.expectProblem(/400/)
  await button(form, 'Lagre').click()
  await form.getByText(`«${society}» → «${culture}» → «${society}»`).waitFor()
  expect(await form.getByRole('checkbox', { name: culture }).isChecked()).toBe(true)
  expect(office.problems()).toEqual([])
})

test('[UU111] the strategy answers which goals have no plan and which plans no goal, and each goal shows its plans and SDGs', async () => {
  const { page } = office
  await page.goto(strategy)
  await page.getByText(/^Hvilke mål har ingen plan\? \(\d+\)$/).click()
  const uncovered = page.locator('.pv-coverage-names').first()
  await uncovered.getByText('2.3 Bærum har et likestilt').first().waitFor()
  // Linked itself, and by a goal under it.
  for (const covered of ['2.5.1 Satse', '2.5 Sandvika', '2 Bærumsamfunnet'])
    expect(await uncovered.getByText(covered).count(), covered).toBe(0)
  await page.getByText(/^Hvilke planer har ingen mål\? \(\d+\)$/).click()
  const aimless = page.locator('.pv-coverage-names').nth(1)
  expect(await aimless.getByText(culture).count()).toBe(0)
  expect(await aimless.locator('li').count()).toBeGreaterThan(50)
  await inspect(page, 'goal-coverage', { fullPage: true })

  await page.goto(`${strategy}/mal`)
  await page.getByText(`Planer: ${culture}`).first().waitFor()
  await button(page, /^Endre Satse spesielt/)
    .first()
    .click()
  const dialog = page.getByRole('dialog', { name: 'Endre målet' })
  await dialog.getByText('FNs bærekraftsmål: ingen valgt').click()
  await dialog.getByRole('checkbox', { name: '4 God utdanning' }).check()
  await button(dialog, 'Lagre').click()
  await page.getByText('Bærekraftsmål 4', { exact: true }).first().waitFor()
  await inspect(page, 'goal-plans')
  expect(office.problems()).toEqual([])
})

test('[UU112] the map has every type at its horizon with its count; a type opens its plans, by keyboard too, and the list has every plan', async () => {
  const { page } = office
  await page.goto(strategy)
  await page.getByRole('link', { name: 'Se plansystemet' }).click()
  await page.getByRole('heading', { name: 'Plansystemet', level: 1 }).waitFor()
  const row = (name: string) => page.getByRole('region', { name, exact: true })
  await row('20 år')
    .getByRole('button', { name: /Kommuneplanens samfunnsdel/ })
    .waitFor()
  await row('1 år')
    .getByRole('button', { name: /Virksomhetsplan/ })
    .waitFor()
  const strategies = row('10–12 år').getByRole('button', { name: /^Strategi/ })
  await inspect(page, 'plan-system', { fullPage: true })
  await keys.tabTo(strategies)
  await keys.press('Enter')
  const opened = page.locator('#plan-type-strategy')
  await expect.poll(() => opened.evaluate((element) => element === document.activeElement)).toBe(true)
  expect(await opened.getAttribute('aria-expanded')).toBe('true')
  await page.getByText(climate, { exact: true }).waitFor()
  await button(page, 'Vis alle planene').click()
  const all = page.locator('.pv-system-type > ul > li:has(strong)')
  expect(await all.count()).toBe(84)
  await page.getByText(`bygger på «${society}»`).first().waitFor()
  await page.getByText('Administrativ behandling · bygger på').first().waitFor()
  await inspect(page, 'plan-system-open', { fullPage: true })
  expect(office.problems()).toEqual([])
})

test('[UU112] on a tablet, on end and on paper the map is read without its lines, and goes not out at the side', async () => {
  const { page } = office
  for (const [name, size] of [
    ['tablet', { width: 1024, height: 768 }],
    ['on-end', { width: 768, height: 1024 }],
    ['phone', { width: 390, height: 844 }],
  ] as const) {
    await page.setViewportSize(size)
    await inspect(page, `plan-system-${name}`)
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(over, name).toBeLessThanOrEqual(0)
  }
  await page.getByText('Følger opp Kommuneplanens samfunnsdel').first().waitFor()
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.reload()
  await page.getByRole('heading', { name: 'Alle planene etter type' }).waitFor()
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.pv-system-type > ul > li:visible strong').count()).toBe(84)
  await takePicture(page, 'plan-system-print', { fullPage: true })
  await page.emulateMedia({ media: 'screen' })
  expect(office.problems()).toEqual([])
})

test('[UU112] with three hundred plans the map is as calm, and says which mandatory plan is missing', async () => {
  const { page } = office
  const made = await page.evaluate(async (count) => {
    const post = async (path: string, body: unknown) => {
      const headers = { 'content-type': 'application/json' }
      return (await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) })).json()
    }
    const term = {
      municipality: 'Storkommune',
      termFrom: 2027,
      termTo: 2031,
      constitutedOn: null,
      councilMeetingOn: null,
      capacities: [],
    }
    const { id } = await post('/api/strategies', term)
    const types = ['Temaplan', 'Strategi', 'Kommuneplanens arealdel', 'Detaljregulering', 'Virksomhetsplan', 'Notat']
    const rows = Array.from({ length: count }, (_row, at) => [`Plan nummer ${at + 1}`, types[at % types.length] ?? ''])
    const rowNumbers = rows.map((_row, at) => at + 2)
    const body = {
      cells: [['Plannavn', 'Plantype'], ...rows],
      mapping: ['name', 'planType'],
      headerRow: 1,
      rows: rowNumbers,
    }
    await post(`/api/strategies/${id}/plans/import`, { ...body, acceptedDuplicates: [] })
    return String(id)
  }, 300)
  await page.goto(`/planstrategier/${made}/plansystem`)
  await page
    .getByRole('button', { name: /^Detaljregulering 50 planer/ })
    .first()
    .waitFor()
  await page.getByRole('button', { name: /Kommuneplanens samfunnsdel ingen planer Mangler/ }).waitFor()
  await page.getByRole('region', { name: 'Uten fast tidshorisont' }).waitFor()
  await button(page, 'Vis alle planene').click()
  await expect.poll(() => page.locator('.pv-system-type > ul > li:has(strong)').count()).toBe(300)
  await inspect(page, 'plan-system-300')
  expect(office.problems()).toEqual([])
})

test('[UU113, BD92] a table shows the cards of one type only; a card is moved among them and keeps its place among all', async () => {
  table = await tableDevice(await openDevice(browser, 'tablet', server.url))
  const { page } = table.device
  const heard = keysOf(table.device)
  const lane = 'Start 2028'
  const housing = 'Boligpolitisk strategi 2015-2026'
  const digital = 'Digitaliseringsstrategi'
  await table.join(printed(/bli-med\/(\w{6})/), 1)
  for (const name of [digital, culture, climate]) await table.drag(name, lane)
  expect(await table.cardsIn(lane)).toEqual([climate, culture, digital])

  await button(page, 'Vis bare noen kort').tap()
  const sheet = page.getByRole('dialog')
  await sheet.getByLabel('Plantype').selectOption({ label: 'Strategi' })
  await sheet.getByText('Viser 5 av 18 kort').waitFor()
  await inspect(page, 'filter-sheet')
  await sheet.locator('.pv-sheet-footer').getByRole('button', { name: 'Lukk' }).tap()
  await sheet.waitFor({ state: 'hidden' })
  await heard.hear('Viser 5 av 18 kort')
  await expect.poll(() => table.cardsIn(lane)).toEqual([climate, digital])
  expect(await table.card(culture).count()).toBe(0)
  await page.getByRole('region', { name: lane }).getByText('2 av 3', { exact: true }).waitFor()
  await inspect(page, 'filtered-board')

  const [from, above] = [await boxOf(table.card(housing)), await boxOf(table.card(climate))]
  const start = { x: from.x + from.width / 2, y: from.y + from.height / 2 }
  await table.finger.drag(start, { x: above.x + above.width / 2, y: above.y + above.height + from.height / 2 })
  await expect.poll(() => table.cardsIn(lane)).toEqual([climate, housing, digital])
  await page.getByRole('radio', { name: 'Liste' }).check({ force: true })
  const listed = page.locator('.pv-list-lane', { hasText: lane }).locator('li')
  await expect.poll(() => listed.count()).toBe(3)
  expect(await listed.first().getAttribute('value')).toBe('1')
  await button(listed.last(), new RegExp(`^Flytt ${digital} opp`)).tap()
  await expect.poll(() => listed.locator('.pv-card-face-name').allTextContents()).toEqual([climate, digital, housing])

  await button(page, 'Vis alle').tap()
  await heard.hear('Alle 18 kort vises.')
  const names = () => listed.locator('.pv-card-face-name').allTextContents()
  await expect.poll(async () => (await names()).toSorted()).toEqual([climate, culture, digital, housing].toSorted())
  expect((await names()).filter((name) => name !== culture)).toEqual([climate, digital, housing])
  await table.saved()
  expect(table.device.problems()).toEqual([])
})

test('[UU113] the desk has its own choice on the same board, told on the board and in the list', async () => {
  const { page } = office
  await page.goto(printed(/Facilitator: +(\S+)/))
  await page
    .getByRole('link', { name: /Hjelp til/ })
    .first()
    .click()
  await page.locator('.pv-card').first().waitFor()
  expect(await page.getByText(/^Viser \d+ av/).count()).toBe(0)
  await button(page, 'Vis bare noen kort').click()
  const sheet = page.getByRole('dialog')
  await sheet.getByLabel('Mål', { exact: true }).selectOption({ label: '3 Bærumsamfunnet er klima- og miljøklokt' })
  await sheet.getByLabel('Bærekraftsmål').selectOption({ label: '15 Livet på land' })
  await sheet.getByText('Viser 2 av 18 kort').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('status').or(page.getByText('Viser 2 av 18 kort')).first().waitFor()
  await inspect(page, 'filtered-desk')
  await button(page, 'Vis alle').click()
  await expect.poll(() => page.locator('#board').evaluate((element) => element === document.activeElement)).toBe(true)
  expect(office.problems()).toEqual([])
})

async function boxOf(element: Locator) {
  const box = await element.boundingBox()
  if (!box) throw new Error(`${element} is not on the screen`)
  return box
}
