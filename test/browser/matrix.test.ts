import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Device } from './harness/device.ts'
import { inspect } from './harness/look.ts'
import type { ServerProcess } from './harness/server.ts'
import { keysOf } from './people/keys.ts'
import type { TableDevice } from './people/table.ts'
import { failedPictures, goToPhase, type TwoAtTable, twoAtTable } from './people/two-at-table.ts'

/** Two tablets of one table that score pairs and cells, and the desk, told once: each test goes on where the one before ended. */

let all: TwoAtTable
let server: ServerProcess
let browser: Browser
let desk: Device
let one: TableDevice
let two: TableDevice

const goTo = (phase: string) => goToPhase(desk, phase)
const sheet = (page: Page) => page.getByRole('dialog')
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })
const heading = (page: Page) => page.locator('.pv-pair h3')
const ends = (page: Page) => page.locator('.pv-pair-end > span:first-child').allTextContents()
const choice = (page: Page, words: string) => page.locator('.pv-effects').getByRole('button', { name: words })
const cell = (page: Page, key: string) => page.locator(`[data-cell="${key}"]`)
const part = (page: Page, name: string) => page.getByText(name, { exact: true })

async function openMatrix({ page }: Device): Promise<void> {
  await page.getByRole('group', { name: 'Visning' }).getByText('Målkonflikter', { exact: true }).tap()
  await part(page, 'Matrise').tap()
  await page.locator('.pv-matrix').waitFor()
}

beforeAll(async () => {
  all = await twoAtTable('Når trenger vi planen?')
  ;({ server, browser, desk, one, two } = all)
  await one.device.page.setViewportSize({ width: 1180, height: 820 })
})

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await failedPictures(all, 'matrix')
})

afterAll(async () => {
  await browser?.close()
  await server?.remove()
})

test('[GC66] before the phase opens it the pairs are shown, with why nothing can be said; once it does, the scale is', async () => {
  const { page } = one.device
  await openMatrix(one.device)
  await heading(page).waitFor()
  await page.getByText('Dette er ikke åpent i den fasen dere er i nå.').waitFor()
  expect(await page.locator('.pv-effects').count()).toBe(0)
  await goTo('Finn målkonfliktene')
  await page.locator('.pv-effects').waitFor()
  await inspect(page, 'matrix-pairs')
})

test('[GC63] where nothing is drawn or flagged the pairs are what is seen first', async () => {
  const { page } = two.device
  await page.getByRole('group', { name: 'Visning' }).getByText('Målkonflikter', { exact: true }).tap()
  await heading(page).waitFor()
  await page.getByRole('group', { name: 'Visning' }).getByText('Tavle', { exact: true }).tap()
})

test('[GC63] a table is taken through its pairs: one tap scores, it is skipped, changed, taken back and undone', async () => {
  const { page } = one.device
  const [from, to] = await ends(page)
  expect(await heading(page).textContent()).toBe('Par å vurdere: 1 av 12')
  await choice(page, 'Motvirker tydelig').tap()
  // Twice on the same is one answer, and still the same question.
  await choice(page, 'Motvirker tydelig').tap()
  expect(await choice(page, 'Motvirker tydelig').getAttribute('aria-pressed')).toBe('true')
  await inspect(page, 'matrix-pair-scored')
  await button(page, 'Flagg dette som målkonflikt').tap()
  await expect.poll(() => sheet(page).locator('.pv-parties li').count()).toBe(2)
  await button(page, 'Avbryt').tap()
  await button(page, 'Neste par').tap()
  await expect.poll(() => heading(page).textContent()).toBe('Par å vurdere: 2 av 12')
  await button(page, 'Hopp over').tap()
  await expect.poll(() => heading(page).textContent()).toBe('Par å vurdere: 3 av 12')
  await choice(page, 'Ingen virkning').tap()
  await button(page, 'Se alle parene').tap()
  await page.getByText('2 av 12 er vurdert').waitFor()
  await inspect(page, 'matrix-overview')
  await page.getByRole('button', { name: `«${from}» motvirker «${to}» (tydelig)` }).tap()
  await button(page, 'Fjern svaret').tap()
  await expect.poll(() => choice(page, 'Motvirker tydelig').getAttribute('aria-pressed')).toBe('false')
  await button(page, /^Angre «fjernet kobling/).tap()
  await expect.poll(() => choice(page, 'Motvirker tydelig').getAttribute('aria-pressed')).toBe('true')
  await button(page, 'Se alle parene').tap()
  await page.getByText('2 av 12 er vurdert').waitFor()
})

test('[GC62] each pair says in words why it is asked about', async () => {
  const { page } = one.device
  const pairs = await page.locator('.pv-pair .pv-link-list button').all()
  expect(pairs.length).toBe(12)
  for (const each of pairs) {
    await each.tap()
    expect(await page.locator('.pv-pair-reasons li').count()).toBeGreaterThan(0)
    for (const reason of await page.locator('.pv-pair-reasons li').allTextContents())
      expect(reason).toMatch(
        /^(Hører til samme|Samme (område|sektor)|Begge lagt til|Planen og planer|Planer for begge)/,
      )
    await button(page, 'Se alle parene').tap()
  }
})

test('[GC64] the matrix has the same answers: the row acts on the column, 0 is not empty, and a tap on a cell says another', async () => {
  const { page } = one.device
  await part(page, 'Hele matrisen').tap()
  await page.getByRole('grid').waitFor()
  await inspect(page, 'matrix-table')
  await page.getByLabel('Hvilke ruter').selectOption('Bare parene å vurdere')
  await inspect(page, 'matrix-asked')
  const scored = page.locator('td[data-effect]')
  const asked = page.locator('td[data-asked]')
  expect(await scored.first().textContent()).toBe('−2Motvirker tydelig')
  expect((await asked.first().textContent())?.trim()).toBe('ikke vurdert, blant parene å vurdere')
  await asked.first().tap()
  await sheet(page).waitFor()
  await inspect(page, 'matrix-sheet')
  await sheet(page).getByRole('button', { name: 'Støtter sterkt' }).tap()
  await sheet(page).waitFor({ state: 'hidden' })
  await page.locator('td[data-effect="3"]').waitFor()
  await page.getByLabel('Hvilke ruter').selectOption('Alle ruter')
})

test('[GC65] by keyboard a cell is found with the arrows and scored, stepped and emptied; it is said aloud, and the other tablet has it', async () => {
  const { page } = one.device
  const keys = keysOf(one.device)
  const active = () => page.evaluate(() => document.activeElement?.getAttribute('data-cell') ?? '')
  await keys.tabTo(page.locator('td[tabindex="0"]'))
  await keys.press('Home', 'ArrowDown', 'ArrowRight', 'ArrowRight')
  const key = await active()
  expect(key).not.toBe('')
  await openMatrix(two.device)
  await part(two.device.page, 'Hele matrisen').tap()
  await keys.press('Enter')
  await keys.tabTo(sheet(page).getByRole('button', { name: 'Motvirker litt' }))
  await keys.press('Enter')
  await expect.poll(active).toBe(key)
  await keys.hear('(litt)')
  await expect.poll(() => cell(two.device.page, key).textContent()).toBe('−1Motvirker litt')
  await keys.press('+', '+')
  await expect.poll(() => cell(two.device.page, key).textContent()).toBe('+1Støtter litt')
  await keys.press('0')
  await expect.poll(() => cell(two.device.page, key).textContent()).toBe('0Ingen virkning')
  await keys.press('Delete')
  await expect.poll(() => cell(two.device.page, key).getAttribute('data-effect')).toBe(null)
  await keys.press('-', '-', '-', '-')
  await expect.poll(() => cell(two.device.page, key).textContent()).toBe('−3Motvirker sterkt')
  await keys.hear('(sterkt)')
  expect(await active()).toBe(key)
  await inspect(page, 'matrix-by-key')
})

test('[GC64] what was scored in the matrix is a link of the causal picture, and what is drawn there stands in the matrix', async () => {
  const { page } = two.device
  // Which pair is asked about first differs from start to start: its cell may stand on a later page of all of them.
  await one.device.page.getByLabel('Hvilke ruter').selectOption('Bare det som er vurdert')
  await part(page, 'Årsaksbilde').tap()
  await page.locator('.pv-link-sign[aria-label*="(sterkt)"]').first().waitFor()
  const drawn = await page.locator('.pv-link-sign').count()
  expect(drawn).toBe(3)
  await page.locator('.pv-link-sign[aria-label*="motvirker"][aria-label*="(tydelig)"]').tap()
  await sheet(page).getByText('Litt', { exact: true }).tap()
  await button(page, 'Lagre koblingen').tap()
  await expect.poll(() => one.device.page.locator('td[data-effect="-1"]').count()).toBe(1)
  await one.device.page.getByLabel('Hvilke ruter').selectOption('Alle ruter')
})

test('[GC66] two score at once, one of them without contact: both have both, and the cell both scored has one answer', async () => {
  const [{ device: first }, { device: second }] = [one, two]
  await openMatrix(second)
  await part(second.page, 'Hele matrisen').tap()
  await inspect(second.page, 'matrix-small-tablet')
  const empty = second.page.locator('td[data-cell]:not([data-effect])')
  const [a, b] = [await empty.nth(0).getAttribute('data-cell'), await empty.nth(1).getAttribute('data-cell')]
  await second.goOffline()
  await score(second.page, a, 'Støtter litt')
  await score(second.page, b, 'Støtter litt')
  await score(first.page, a, 'Motvirker litt')
  await one.saved()
  await second.goOnline()
  await two.saved()
  const both = (page: Page) => Promise.all([a, b].map((key) => cell(page, key ?? '').textContent()))
  await expect.poll(async () => (await both(first.page))[1]).toBe('+1Støtter litt')
  await expect.poll(() => both(second.page)).toEqual(await both(first.page))
})

test('[GC66] when the phase closes the cells are read, and why no more can be said is told', async () => {
  const { page } = one.device
  await goTo('Når trenger vi planen?')
  await page.getByText('Dette er ikke åpent i den fasen dere er i nå.').waitFor()
  const before = await page.locator('td[data-effect]').count()
  const filled = page.locator('td[data-effect="-3"]')
  await filled.focus()
  await page.keyboard.press('+')
  await page.keyboard.press('Enter')
  await sheet(page).getByText('(sterkt)').waitFor()
  expect(await sheet(page).locator('.pv-effects').count()).toBe(0)
  await button(page, 'Lukk').first().tap()
  expect(await page.locator('td[data-effect]').count()).toBe(before)
  expect(await filled.count()).toBe(1)
})

test('[GC67] what is shown is chosen: what acts on what, the goals of a level, words of a name, only what is scored', async () => {
  const { page } = one.device
  const rows = page.locator('tbody th')
  const columns = page.locator('thead th')
  await page.getByLabel('Hva på hva').selectOption('Mål → mål')
  await page.getByLabel('Mål', { exact: true }).selectOption('Hovedmål (4)')
  expect([await rows.count(), await columns.count()]).toEqual([4, 4])
  expect(await page.locator('td[data-itself]').count()).toBe(4)
  await page.getByLabel('Mål', { exact: true }).selectOption({ index: 0 })
  await page.getByLabel('Hva på hva').selectOption('Plan → mål')
  await page.getByLabel('Søk i radene').fill('klima')
  await expect.poll(() => rows.allTextContents()).toEqual(['Klimastrategi 2030'])
  await page.getByLabel('Søk i radene').fill('')
  await page.getByLabel('Hvilke ruter').selectOption('Bare det som er vurdert')
  await expect.poll(() => rows.count()).toBeLessThan(6)
  for (const row of await page.locator('tbody tr').all())
    expect(await row.locator('td[data-effect]').count()).toBeGreaterThan(0)
  await inspect(page, 'matrix-only-scored')
  await page.getByLabel('Hvilke ruter').selectOption('Alle ruter')
})

test('[UU140] on a phone the pairs are scored and the table moves in its own box; every target is as large as a finger', async () => {
  const { page } = one.device
  await goTo('Finn målkonfliktene')
  await page.setViewportSize({ width: 390, height: 844 })
  await inspect(page, 'matrix-phone-table')
  const width = () => page.evaluate(() => document.documentElement.scrollWidth)
  expect(await width()).toBe(390)
  await part(page, 'Par å vurdere').tap()
  await page.locator('.pv-effects').waitFor()
  await inspect(page, 'matrix-phone-pairs')
  expect(await width()).toBe(390)
  const sizes = await page
    .locator('.pv-pair button')
    .evaluateAll((buttons) =>
      buttons.map((each) => Math.min(each.getBoundingClientRect().width, each.getBoundingClientRect().height)),
    )
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(44)
  await choice(page, 'Støtter tydelig').tap()
  await button(page, 'Neste par').tap()
  await part(page, 'Hele matrisen').tap()
  const cellSize = await page.locator('td[data-cell]').first().boundingBox()
  expect(Math.min(cellSize?.width ?? 0, cellSize?.height ?? 0)).toBeGreaterThanOrEqual(44)
})

test('[GC70] the outcome shows what each board has scored as a matrix', async () => {
  const { page } = desk
  await page.goto(`${page.url()}/resultat`)
  await page.getByText('Matrise: hvordan planer og mål virker på hverandre').click()
  await page.locator('.pv-outcome-matrix td[data-effect="-3"]').waitFor()
  expect(await page.locator('.pv-outcome-matrix td[data-effect="0"]').first().textContent()).toBe('0')
  await inspect(page, 'matrix-outcome', { fullPage: true })
  expect([desk, one.device, two.device].flatMap((device) => device.problems())).toEqual([])
})

async function score(page: Page, key: string | null, words: string): Promise<void> {
  await cell(page, key ?? '').tap()
  await sheet(page).getByRole('button', { name: words }).tap()
  await sheet(page).waitFor({ state: 'hidden' })
}
