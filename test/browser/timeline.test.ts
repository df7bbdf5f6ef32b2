import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { launchBrowser, openDevice } from './harness/browser.ts'
import type { Device } from './harness/device.ts'
import type { Point } from './harness/finger.ts'
import { inspect, takePicture } from './harness/look.ts'
import { type ServerProcess, startServer } from './harness/server.ts'
import { type Keys, keysOf } from './people/keys.ts'
import { type TableDevice, tableDevice } from './people/table.ts'

/** Two tablets of one table that time plans, and the desk that opens it, told once: each test goes on where the one before ended. */

const societal = 'Kommuneplanens samfunnsdel med arealstrategi 2021-2040'
const landUse = 'Kommuneplanens arealdel 2017-35'
const climate = 'Klimastrategi 2030'
const culture = 'Kulturplanen 2016-2026'

let server: ServerProcess
let browser: Browser
let desk: Device
let one: TableDevice
let two: TableDevice
let keys: Keys

const printed = (pattern: RegExp) => pattern.exec(server.output())?.[1] ?? ''
const goTo = (phase: string) => desk.page.getByRole('button', { name: `Gå hit: ${phase}` }).click()
const toView = (page: Page, name: string) => page.getByText(name, { exact: true }).first().tap()
const row = (page: Page, name: string) => page.locator('.pv-tl-row', { hasText: name })
const bar = (page: Page, name: string) => row(page, name).locator('.pv-tl-bar')
const grip = (page: Page, name: string, which: string) => row(page, name).locator(`[data-grip=${which}]`)
const year = (page: Page, name: string) => page.locator('.pv-tl-year', { hasText: name })
/** When a bar says that its card is worked on. */
const timeOf = async (page: Page, name: string) =>
  /: (\d\. halvår \d{4} til \d\. halvår \d{4}),/.exec((await bar(page, name).getAttribute('aria-label', { timeout: 1_000 })) ?? '')?.[1]

async function middle(element: Locator): Promise<Point> {
  await element.scrollIntoViewIfNeeded()
  const box = await element.boundingBox()
  if (!box) throw new Error(`${element} is not on the screen`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** The middle of a half year's column on a card's row; 0 is the first half of the term. */
async function onColumn(page: Page, name: string, column: number): Promise<Point> {
  const track = row(page, name).locator('.pv-tl-track')
  await track.scrollIntoViewIfNeeded()
  const box = await track.boundingBox()
  if (!box) throw new Error('The row is not on the screen')
  return { x: box.x + ((column + 0.5) / 11) * box.width, y: box.y + box.height / 2 }
}

async function columnWidth(page: Page): Promise<number> {
  return ((await page.locator('.pv-tl-years').boundingBox())?.width ?? 0) / 11
}

beforeAll(async () => {
  server = await startServer({ EXAMPLE: 'true' })
  browser = await launchBrowser()
  desk = await openDevice(browser, 'laptop', server.url)
  one = await tableDevice(await openDevice(browser, 'tablet', server.url))
  two = await tableDevice(await openDevice(browser, 'tablet', server.url))
  keys = keysOf(two.device)
  await desk.page.goto(printed(/Facilitator: +(\S+)/))
  await goTo('Les hver for dere')
  for (const table of [one, two]) await table.join(printed(/bli-med\/(\w{6})/), 1)
})

afterEach(async ({ task }) => {
  await two?.device.goOnline()
  if (task.result?.state !== 'fail') return
  for (const [index, { page }] of [desk, one.device, two.device].entries())
    await takePicture(page, `failed-timeline-${index + 1}`)
})

afterAll(async () => {
  await browser?.close()
  await server?.remove()
})

test('[UU115] where the phase does not open it, the time can be read and not set, and the view says so', async () => {
  const { page } = one.device
  await toView(page, 'Tidslinje')
  await page.getByText('Dette er ikke åpent i den fasen').first().waitFor()
  const at = await onColumn(page, climate, 3)
  await page.touchscreen.tap(at.x, at.y)
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  expect(await page.locator('.pv-tl-bar').count()).toBe(0)
  await goTo('Hva skal skje med planen?')
  await row(page, climate).locator('.pv-tl-ask[aria-describedby]').waitFor()
})

test('[UU116] a card in the tray is timed by a tap on a half year, or by a finger drawn from start to finish', async () => {
  const { page } = one.device
  await inspect(page, 'timeline-empty')
  const at = await onColumn(page, climate, 3)
  await page.touchscreen.tap(at.x, at.y)
  await expect.poll(() => timeOf(page, climate)).toBe('2. halvår 2028 til 2. halvår 2028')
  await one.finger.drag(await onColumn(page, societal, 2), await onColumn(page, societal, 5))
  await expect.poll(() => timeOf(page, societal)).toBe('1. halvår 2028 til 2. halvår 2029')
  await one.saved()
  await inspect(page, 'timeline-two')
})

test('[UU116] a bar is moved by its middle, and its ends by the grips beside it, which are as large as a finger', async () => {
  const { page } = one.device
  const step = await columnWidth(page)
  const from = await middle(bar(page, climate))
  await one.finger.drag(from, { x: from.x + 2 * step, y: from.y })
  await expect.poll(() => timeOf(page, climate)).toBe('2. halvår 2029 til 2. halvår 2029')
  const end = await middle(grip(page, climate, 'finish'))
  await one.finger.drag(end, { x: end.x + step, y: end.y })
  await expect.poll(() => timeOf(page, climate)).toBe('2. halvår 2029 til 1. halvår 2030')
  const start = await middle(grip(page, climate, 'start'))
  await one.finger.drag(start, { x: start.x - 3 * step, y: start.y })
  await expect.poll(() => timeOf(page, climate)).toBe('1. halvår 2028 til 1. halvår 2030')
  for (const part of [grip(page, climate, 'start'), bar(page, climate), grip(page, climate, 'finish')]) {
    const { width = 0, height = 0 } = (await part.boundingBox()) ?? {}
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44)
  }
})

test('[UU117] overbooking is seen while a bar is dragged, before it is let go, and then on the cards', async () => {
  const { page } = one.device
  for (const [name, first, last] of [
    [landUse, 2, 3],
    ['Temaplan naturmangfold', 2, 3],
    ['Kommunedelplan for kulturminner og kulturmiljøer', 4, 5],
  ] as const)
    await one.finger.drag(await onColumn(page, name, first), await onColumn(page, name, last))
  await year(page, '2028').getByText('ledig').waitFor({ state: 'hidden' })
  await inspect(page, 'timeline-overbooked')
  const step = await columnWidth(page)
  const from = await middle(bar(page, 'Temaplan naturmangfold'))
  await one.finger.down(from)
  await one.finger.move({ x: from.x + 4 * step, y: from.y })
  await year(page, '2028').getByText('ledig').waitFor()
  await takePicture(page, 'timeline-dragging')
  await one.finger.move(from)
  await year(page, '2028').getByText('for mye').waitFor()
  await one.finger.up()
  await expect.poll(() => timeOf(page, 'Temaplan naturmangfold')).toBe('1. halvår 2028 til 2. halvår 2028')
})

test('[UU118] live: what one tablet does the other sees; a bar that is held elsewhere is marked, and not moved', async () => {
  const { page } = two.device
  await toView(page, 'Tidslinje')
  await expect.poll(() => bar(page, climate).count()).toBe(1)
  await expect.poll(() => timeOf(page, climate)).toBe('1. halvår 2028 til 1. halvår 2030')
  const from = await middle(bar(one.device.page, climate))
  await one.finger.down(from)
  await one.finger.move({ x: from.x + 80, y: from.y })
  await row(page, climate).getByText('holder').waitFor()
  await takePicture(page, 'timeline-held')
  const at = await middle(bar(page, climate))
  await two.finger.drag(at, { x: at.x + 200, y: at.y })
  await one.finger.move(from)
  await one.finger.up()
  await row(page, climate).getByText('holder').waitFor({ state: 'hidden' })
  expect(await timeOf(page, climate)).toBe('1. halvår 2028 til 1. halvår 2030')
})
