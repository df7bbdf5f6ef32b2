import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { launchBrowser, openDevice } from './harness/browser.ts'
import type { Device } from './harness/device.ts'
import { inspect, takePicture } from './harness/look.ts'
import { type ServerProcess, startServer } from './harness/server.ts'
import { type Keys, keysOf, watchStructure } from './people/keys.ts'
import { type TableDevice, tableDevice } from './people/table.ts'

/** A table's work in the example workshop, once by keyboard alone and once by finger in the list; each test goes on where the one before ended. */

const societal = 'Kommuneplanens samfunnsdel med arealstrategi 2021-2040'
const climate = 'Klimastrategi 2030'
const nature = 'Temaplan naturmangfold'
const sentence = 'Begge vil bruke de samme arealene.'

let server: ServerProcess
let browser: Browser
let device: Device
let table: TableDevice
let keys: Keys
let touching: TableDevice

beforeAll(async () => {
  server = await startServer({ EXAMPLE: 'true' })
  browser = await launchBrowser()
  device = await openDevice(browser, 'tablet', server.url)
  table = await tableDevice(device)
  keys = keysOf(device)
})

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await takePicture(device.page, 'failed-keyboard')
})

afterAll(async () => {
  await browser?.close()
  await server?.remove()
})

const button = (name: string | RegExp) => device.page.getByRole('button', { name })
const sheet = () => device.page.getByRole('dialog')
const printed = (pattern: RegExp) => pattern.exec(server.output())?.[1] ?? ''
const isFocusWithin = (selector: string) =>
  device.page.locator(selector).evaluate((element) => element.contains(document.activeElement))

test('[UU49] a screen has one main landmark and one heading of level 1 from the first moment on, also while it loads', async () => {
  const hall = await openDevice(browser, 'projector', server.url)
  const faults = await watchStructure(hall)
  await hall.page.goto(printed(/Projector: .*(\/lenke#\S+)/))
  await hall.page.locator('.pv-wall').waitFor()
  expect(await faults()).toBeUndefined()
  expect(hall.problems()).toEqual([])
  await hall.close()
})

test('[UU63] by keyboard a table joins by code and is at its board, past the first hint', async () => {
  await device.page.goto('/bli-med')
  await keys.tabTo(device.page.getByLabel('Kode'))
  await keys.type(printed(/bli-med\/(\w{6})/))
  await keys.press('Enter')
  await keys.tabTo(button(/^1 ?Bord 1|^Bord 1/))
  await keys.press('Enter')
  await table.card(societal).waitFor()
  await keys.tabTo(button('Skjønner'))
  await keys.press('Enter')
  expect(await isFocusWithin('main')).toBe(true)
})

test('[UU63] by keyboard a card is placed, opened and decided on; it has the focus again afterwards', async () => {
  const card = table.card(societal).getByRole('button')
  await keys.tabTo(card)
  await keys.press(' ', 'ArrowRight')
  await keys.hear('Start 2028, plass 1 av 1')
  await keys.press('Enter')
  await keys.hear(`${societal} ligger i Start 2028, plass 1 av 1`)
  await expect.poll(() => table.cardsIn('Start 2028')).toEqual([societal])
  await keys.press('Enter')
  await keys.tabTo(sheet().getByRole('radio', { name: 'Ikke bestemt' }))
  await keys.press('ArrowRight')
  await inspect(device.page, 'keyboard-card')
  await keys.press('Escape')
  await sheet().waitFor({ state: 'hidden' })
  await expect.poll(() => card.textContent()).toContain('Videreføres')
  await expect.poll(() => card.evaluate((element) => element === document.activeElement)).toBe(true)
})

test('[UU63] by keyboard a goal conflict is flagged from a card’s sheet', async () => {
  await keys.press('Enter')
  await keys.tabTo(sheet().getByRole('button', { name: 'Flagg målkonflikt' }))
  await keys.press('Enter')
  await keys.tabTo(sheet().getByLabel('Søk i planer og mål'))
  await keys.type(climate)
  await keys.tabTo(sheet().getByRole('checkbox', { name: climate }))
  await keys.press(' ')
  await keys.tabTo(sheet().getByRole('radio', { name: 'Arealbruk' }))
  await keys.press(' ')
  await keys.tabTo(sheet().getByLabel(/Si det med én setning/))
  await keys.type(sentence)
  await keys.tabTo(sheet().getByRole('button', { name: 'Flagg målkonflikten' }))
  await keys.press('Enter')
  await sheet().getByText(sentence).waitFor()
  await keys.press('Escape')
  await expect.poll(() => table.card(climate).textContent()).toContain('1 målkonflikt')
})

test('[UU63] by keyboard what was done is undone and redone, named both in the button and aloud', async () => {
  await keys.tabTo(button('Angre «flagget målkonflikt»'))
  await keys.press('Enter')
  await keys.hear('Angret: flagget målkonflikt')
  await expect.poll(() => table.card(climate).textContent()).not.toContain('målkonflikt')
  await keys.tabTo(button('Gjør om «flagget målkonflikt»'))
  await keys.press('Enter')
  await keys.hear('Gjort om: flagget målkonflikt')
  await expect.poll(() => table.card(climate).textContent()).toContain('1 målkonflikt')
  await expect.poll(() => isFocusWithin('.pv-board-undo')).toBe(true)
})

test('[UU63] by keyboard the list moves a card to a lane and a place; the button that was pressed keeps the focus', async () => {
  await keys.backTo(device.page.getByRole('radio', { name: 'Tavle' }))
  await keys.press('ArrowRight', 'Enter')
  const move = item(device, nature).getByRole('button', { name: /^Flytt til/ })
  await keys.backTo(move)
  await keys.press('Enter')
  await keys.tabTo(sheet().getByRole('button', { name: 'Start 2028' }))
  await keys.press('Enter')
  await keys.tabTo(sheet().getByRole('button', { name: /Øverst/ }))
  await keys.press('Enter')
  await keys.hear(`${nature} ligger i Start 2028, plass 1 av 2`)
  await expect.poll(() => move.evaluate((element) => element === document.activeElement)).toBe(true)
  const down = item(device, nature).getByRole('button', { name: `Flytt ${nature} ned` })
  await keys.backTo(down)
  await keys.press('Enter')
  await keys.hear(`${nature} ligger i Start 2028, plass 2 av 2`)
  expect(await down.evaluate((element) => element === document.activeElement)).toBe(true)
  await inspect(device.page, 'keyboard-list')
})

test('[UU63] by keyboard a conflict is withdrawn; the focus stays in the board', async () => {
  await keys.tabTo(device.page.getByRole('radio', { name: 'Liste' }))
  await keys.press('ArrowRight', 'ArrowRight', 'Enter')
  await keys.backTo(button(/^Trekk/))
  await keys.press('Enter')
  await keys.hear('Målkonflikten er trukket')
  expect(await isFocusWithin('main')).toBe(true)
  await table.saved()
  expect(device.problems()).toEqual([])
})

test('[UU64] by finger the list has the verbs of the canvas: open, move, reorder, flag', async () => {
  touching = await tableDevice(await openDevice(browser, 'tablet', server.url))
  const { page } = touching.device
  await touching.join(printed(/bli-med\/(\w{6})/), 2)
  await page.getByText('Liste', { exact: true }).tap()
  for (const name of [climate, nature]) {
    await item(touching.device, name)
      .getByRole('button', { name: /^Flytt til/ })
      .tap()
    const lanes = page.getByRole('dialog')
    await lanes.getByRole('button', { name: '2029–2030' }).tap()
    if (name === nature) await lanes.getByRole('button', { name: /Nederst/ }).tap()
    await lanes.waitFor({ state: 'hidden' })
  }
  await item(touching.device, nature)
    .getByRole('button', { name: `Flytt ${nature} opp` })
    .tap()
  expect(await namesIn(touching.device, '2029–2030')).toEqual([nature, climate])
  await item(touching.device, nature).locator('[data-action=open]').tap()
  await page.getByRole('dialog').getByText('Utsettes', { exact: true }).tap()
  await page.getByRole('dialog').getByRole('button', { name: 'Lukk' }).tap()
  await expect.poll(() => item(touching.device, nature).textContent()).toContain('Utsettes')
  await item(touching.device, nature)
    .getByRole('button', { name: `Flagg målkonflikt med ${nature}` })
    .tap()
  await page.getByRole('dialog').getByText('Tid', { exact: true }).tap()
  await page.getByRole('dialog').locator('.pv-party', { hasText: climate }).tap()
  await page.getByRole('dialog').getByRole('button', { name: 'Flagg målkonflikten' }).tap()
  await expect.poll(() => item(touching.device, climate).textContent()).toContain('1 målkonflikt')
  await touching.saved()
  await inspect(page, 'touch-list')
})

test('[UU64] what was done in the list is what the canvas shows', async () => {
  const { page } = touching.device
  await page.getByText('Tavle', { exact: true }).tap()
  await expect.poll(() => touching.cardsIn('2029–2030')).toEqual([nature, climate])
  expect(touching.device.problems()).toEqual([])
})

test.each([
  { name: 'zoomed to 200 %', width: 512, height: 384 },
  { name: 'of a small phone', width: 320, height: 568 },
])('[UU65] on a screen $name there is room for cards and nothing goes out at the side', async ({ width, height }) => {
  const { page } = touching.device
  await page.setViewportSize({ width, height })
  const ground = page.locator('.pv-lane-ground').first()
  await expect.poll(async () => (await ground.boundingBox())?.height).toBeGreaterThan(100)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
  await takePicture(page, `board-${width}x${height}`)
})

/** A card's row in the list. */
function item({ page }: Device, name: string) {
  return page.locator('.pv-list-card', { hasText: name })
}

async function namesIn({ page }: Device, lane: string): Promise<string[]> {
  return page.getByRole('region', { name: lane }).locator('.pv-card-face-name').allTextContents()
}
