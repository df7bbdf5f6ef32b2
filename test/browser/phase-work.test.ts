import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openDevice } from './harness/browser.ts'
import type { Device } from './harness/device.ts'
import { inspect } from './harness/look.ts'
import type { ServerProcess } from './harness/server.ts'
import type { TableDevice } from './people/table.ts'
import { failedPictures, goToPhase, type TwoAtTable, twoAtTable } from './people/two-at-table.ts'

/** What a table decides and times, and where it is told: on sheet, card and timeline, and in the hall. Each test goes on where the one before ended. */

const societal = 'Kommuneplanens samfunnsdel med arealstrategi 2021-2040'
const landUse = 'Kommuneplanens arealdel 2017-35'
const culture = 'Kommunedelplan for kulturminner og kulturmiljøer'
const climate = 'Klimastrategi 2030'
const homes = 'Boligpolitisk strategi 2015-2026'
const nature = 'Temaplan naturmangfold'
const first = 'Start 2028'

let all: TwoAtTable
let server: ServerProcess
let browser: Browser
let desk: Device
let one: TableDevice
let two: TableDevice
let hall: Device

const sheet = (page: Page) => page.getByRole('dialog')
const headings = (page: Page) => sheet(page).locator('h3').allTextContents()
const choice = (page: Page, name: string) => sheet(page).locator('.pv-choice', { hasText: name })
const tags = ({ device }: TableDevice, name: string) =>
  device.page.locator('.pv-card', { hasText: name }).locator('.pv-card-face-tags > [data-tag], .pv-time-tag')
const told = async (table: TableDevice, name: string) => {
  await table.reveal(name)
  return tags(table, name).allTextContents()
}

async function open({ card, reveal, device }: TableDevice, name: string): Promise<Page> {
  await reveal(name)
  await card(name).tap()
  await sheet(device.page).getByRole('heading', { level: 3 }).first().waitFor()
  return device.page
}

/** Sets on a card's sheet when it is worked on. */
async function time(table: TableDevice, name: string, start: string, finish: string): Promise<void> {
  const page = await open(table, name)
  await sheet(page).getByLabel('Start', { exact: true }).selectOption(start)
  await sheet(page).getByLabel('Ferdig', { exact: true }).selectOption(finish)
  await page.keyboard.press('Escape')
  await sheet(page).waitFor({ state: 'hidden' })
}

/** The remote shows something of table 1. */
async function show(name: string): Promise<void> {
  await desk.page.getByRole('button', { name, exact: true }).click()
}

beforeAll(async () => {
  all = await twoAtTable('Når trenger vi planen?')
  ;({ server, browser, desk, one, two } = all)
  hall = await openDevice(browser, 'projector', server.url)
  await hall.page.goto(/Projector: +(\S+)/.exec(server.output())?.[1] ?? '')
})

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await failedPictures(all, 'phase-work')
})

afterAll(async () => {
  await browser?.close()
  await server?.remove()
})

test('[UU164] a newcomer is told how to drag a card over the board, and not over its other views', async () => {
  const { page } = two.device
  await page.evaluate(() => localStorage.removeItem('planverksted.hintSeen'))
  await page.reload()
  const hint = page.getByText('Begynn her: hold på et kort')
  await hint.waitFor()
  for (const view of ['Liste', 'Tidslinje', 'Målkonflikter']) {
    await page.getByText(view, { exact: true }).first().tap()
    await hint.waitFor({ state: 'hidden' })
  }
  await page.getByText('Tavle', { exact: true }).first().tap()
  await hint.waitFor()
  await page.getByRole('button', { name: 'Skjønner' }).tap()
})

test('[UU167] a lane tells its work beside its capacity, and nothing of capacity where none is set', async () => {
  const lane = (name: string) => one.device.page.getByRole('region', { name, exact: true }).locator('.pv-lane-head')
  await lane(first).getByText('0 av 24 månedsverk').waitFor()
  expect(await lane('Senere i perioden').textContent()).not.toMatch(/kapasitet|månedsverk/i)
})

test('[UU160] where cards are placed the sheet begins with where to; where it is decided, with the decision and the time', async () => {
  const page = await open(one, societal)
  expect((await headings(page))[0]).toBe('Flytt til')
  await page.keyboard.press('Escape')
  await one.drag(societal, 'Løses uten plan')
  for (const name of [landUse, climate, homes, nature]) await one.drag(name, first)
  await goToPhase(desk, 'Hva skal skje med planen?')
  await page.getByText('I denne fasen ligger kortene fast').waitFor()
  await open(one, societal)
  const order = await headings(page)
  expect(order.slice(0, 2)).toEqual(['Beslutning', 'Tid'])
  expect(order.indexOf('Flytt til')).toBeGreaterThan(1)
})

test('[UU160] a statutory plan in a lane for what is not made says so above all else on its sheet', async () => {
  const { page } = one.device
  const warning = sheet(page).getByText('Planen er lovpålagt, men ligger i «Løses uten plan»')
  const [above, below] = [await warning.boundingBox(), await sheet(page).locator('h3').first().boundingBox()]
  expect(above?.y).toBeLessThan(below?.y ?? 0)
  await inspect(page, 'phase-work-sheet')
  await page.keyboard.press('Escape')
})

test('[UU161] what is decided otherwise than was proposed is told from what to what on both tablets, and the same as proposed is told once', async () => {
  const page = await open(one, culture)
  await choice(page, 'Revideres').tap()
  await page.keyboard.press('Escape')
  for (const table of [one, two]) await expect.poll(() => told(table, culture)).toContain('Oppheves → Revideres')
  await open(one, societal)
  await choice(page, 'Videreføres').tap()
  await page.keyboard.press('Escape')
  await expect.poll(() => told(two, societal)).toContain('Videreføres')
})

test('[UU117] overbooked years and plans out of order are tags on the cards of both tablets and sentences in the sheet', async () => {
  await time(one, landUse, '2028-1', '2028-2')
  await time(one, climate, '2028-1', '2028-2')
  await time(one, homes, '2028-1', '2028-2')
  expect(await told(two, climate)).not.toContain('Overbooket år')
  await time(one, nature, '2028-1', '2028-1')
  await time(one, societal, '2030-1', '2030-2')
  for (const table of [one, two]) {
    await expect.poll(() => told(table, climate)).toEqual(['Overbooket år', 'Feil rekkefølge'])
    await expect.poll(() => told(table, landUse)).toContain('Feil rekkefølge')
  }
  const page = await open(two, climate)
  await sheet(page).getByText('2028 er overbooket med 6 månedsverk.').waitFor()
  await sheet(page).getByText(`«${climate}» starter før «${societal}», som den bygger på.`).waitFor()
  await inspect(page, 'phase-work-time')
  await page.keyboard.press('Escape')
})

test('[UU162] the hall sees that a lane is overbooked, which of its plans are in overbooked years, and which statutory plan is left out', async () => {
  await desk.page.getByText('Vis et felt, et kort').click()
  await desk.page.getByLabel('Fra tavla til').selectOption({ label: 'Bord 1' })
  await show(first)
  await hall.page.getByText('Overbooket: 30 av 24 månedsverk').waitFor()
  const card = (name: string) => hall.page.locator('.pv-hall-card', { hasText: name })
  await card(climate).getByText('Overbooket år').waitFor()
  expect(await card(landUse).getByText('Overbooket år').count()).toBe(0)
  await inspect(hall.page, 'phase-work-hall-lane')
  await show('Løses uten plan')
  await card(societal).getByText('§ Lovpålagt, men ikke i perioden').waitFor()
  expect(await hall.page.getByText('månedsverk').count()).toBe(0)
  await desk.page.getByPlaceholder('Søk etter et kort').fill('Klimastrategi')
  await show(climate)
  await hall.page.getByText('2028 er overbooket med 6 månedsverk.').waitFor()
  await inspect(hall.page, 'phase-work-hall-card')
})

test('[UU163] on a phone no name of the timeline is broken, nothing in its head is cut, and what is asked stays in sight', async () => {
  const { page } = two.device
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByText('Tidslinje', { exact: true }).first().tap()
  const asked = page.locator('.pv-tl-ask > span').first()
  await asked.waitFor()
  const cut = await page
    .locator('.pv-tl-year > *, .pv-tl-name > button')
    .evaluateAll((parts) =>
      parts
        .filter((part) => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 1)
        .map((part) => part.textContent),
    )
  expect(cut).toEqual([])
  const years = await page.locator('.pv-tl-year').evaluateAll(
    (cells) =>
      cells.flatMap((cell) => {
        const { right } = cell.getBoundingClientRect()
        return [...cell.querySelectorAll('.pv-tl-year-used > [aria-hidden]')].filter(
          (part) => part.getBoundingClientRect().right > right,
        )
      }).length,
  )
  expect(years).toBe(0)
  // A word that is parted without a hyphen stands in two boxes.
  const broken = await page.locator('.pv-tl-name > button').evaluateAll((names) =>
    names.flatMap((name) =>
      [...name.childNodes].flatMap((part) =>
        [...(part.textContent ?? '').matchAll(/[^\s-]+/g)].flatMap(({ 0: word, index }) => {
          if (!(part instanceof Text)) return []
          const range = document.createRange()
          range.setStart(part, index)
          range.setEnd(part, index + word.length)
          return range.getClientRects().length > 1 ? [word] : []
        }),
      ),
    ),
  )
  expect(broken).toEqual([])
  await asked.evaluate((shown) => shown.scrollIntoView({ block: 'center' }))
  await page.locator('.pv-tl-ground').evaluate((ground) => ground.scrollTo({ left: 150 }))
  const box = await asked.boundingBox()
  expect(box && box.x > 140 && box.x + box.width <= 391).toBe(true)
  await inspect(page, 'phase-work-phone')
})

test('[UU165] on a phone the filter is beside the views, below them on a narrower one, and two verbs share a row', async () => {
  const { page } = two.device
  const views = page.locator('.pv-board-footer > .ds-toggle-group')
  const filter = page.locator('.pv-board-verbs > button')
  await expect.poll(() => filter.count()).toBe(1)
  const heightOf = async () => (await page.locator('.pv-board-footer').boundingBox())?.height ?? 0
  const oneRow = await heightOf()
  expect((await views.boundingBox())?.y).toBe((await filter.boundingBox())?.y)
  await page.setViewportSize({ width: 320, height: 640 })
  await expect.poll(heightOf).toBeGreaterThan(oneRow + 40)
  const { x, width } = (await views.boundingBox()) ?? { x: 0, width: 0 }
  expect(x + width).toBeLessThanOrEqual(320)
  await page.setViewportSize({ width: 390, height: 844 })
  await desk.page.getByRole('button', { name: 'Gå hit: Bli enige i plenum' }).click()
  const [propose, flag] = ['Foreslå plan', 'Flagg målkonflikt'].map((name) => page.getByRole('button', { name }))
  await flag?.waitFor()
  const top = async (element = views) => (await element.boundingBox())?.y
  expect(await top(filter.first())).toBe(await top())
  expect(await top(flag)).toBe(await top(propose))
  await inspect(page, 'phone-verbs')
  for (const device of [desk, hall, one.device, two.device]) expect(device.problems()).toEqual([])
})
