import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { WorkshopId } from '../../shared/ids.ts'
import { address } from '../../shared/protocol/addresses.ts'
import { openDevice } from './harness/browser.ts'
import type { Device } from './harness/device.ts'
import type { Point } from './harness/finger.ts'
import { inspect, takePicture } from './harness/look.ts'
import type { ServerProcess } from './harness/server.ts'
import { type Keys, keysOf } from './people/keys.ts'
import type { TableDevice } from './people/table.ts'
import { failedPictures, goToPhase, type TwoAtTable, twoAtTable } from './people/two-at-table.ts'

/** Two tablets of one table that time plans, and the desk that opens it, told once: each test goes on where the one before ended. */

const societal = 'Kommuneplanens samfunnsdel med arealstrategi 2021-2040'
const landUse = 'Kommuneplanens arealdel 2017-35'
const climate = 'Klimastrategi 2030'
const culture = 'Kulturplanen 2016-2026'

let all: TwoAtTable
let server: ServerProcess
let browser: Browser
let desk: Device
let one: TableDevice
let two: TableDevice
let keys: Keys

const goTo = (phase: string) => goToPhase(desk, phase)
const toView = (page: Page, name: string) => page.getByText(name, { exact: true }).first().tap()
const row = (page: Page, name: string) => page.locator('.pv-tl-row', { hasText: name })
const bar = (page: Page, name: string) => row(page, name).locator('.pv-tl-bar')
const grip = (page: Page, name: string, which: string) => row(page, name).locator(`[data-grip=${which}]`)
const year = (page: Page, name: string) => page.locator('.pv-tl-year', { hasText: name })
/** When a bar says that its card is worked on. */
const timeOf = async (page: Page, name: string) =>
  /: (\d\. halvår \d{4} til \d\. halvår \d{4}),/.exec(
    (await bar(page, name).getAttribute('aria-label', { timeout: 1_000 })) ?? '',
  )?.[1]

async function middle(element: Locator): Promise<Point> {
  const box = await boxOf(element)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** The middle of a half year's column on a card's row; 0 is the first half of the term. */
async function onColumn(page: Page, name: string, column: number): Promise<Point> {
  const box = await boxOf(row(page, name).locator('.pv-tl-track'))
  return { x: box.x + ((column + 0.5) / 11) * box.width, y: box.y + box.height / 2 }
}

/** Where something is once it is in sight: not under the head, and come to rest. */
async function boxOf(element: Locator) {
  await element.evaluate((shown) => shown.scrollIntoView({ block: 'center' }))
  await (await element.elementHandle())?.waitForElementState('stable')
  const box = await element.boundingBox()
  if (!box) throw new Error(`${element} is not on the screen`)
  return box
}

async function columnWidth(page: Page): Promise<number> {
  return ((await page.locator('.pv-tl-years').boundingBox())?.width ?? 0) / 11
}

beforeAll(async () => {
  all = await twoAtTable('Les hver for dere')
  ;({ server, browser, desk, one, two } = all)
  keys = keysOf(two.device)
})

afterEach(async ({ task }) => {
  await two?.device.goOnline()
  if (task.result?.state === 'fail') await failedPictures(all, 'timeline')
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
    const { width, height } = await boxOf(part)
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

test('[UU116] what was last dropped is undone and redone by name, as one step', async () => {
  const { page } = one.device
  const step = await columnWidth(page)
  const from = await middle(bar(page, climate))
  await one.finger.drag(from, { x: from.x + step, y: from.y })
  await expect.poll(() => timeOf(page, climate)).toBe('2. halvår 2028 til 2. halvår 2030')
  await page.getByRole('button', { name: `Angre «tidfestet ${climate}»` }).tap()
  await expect.poll(() => timeOf(page, climate)).toBe('1. halvår 2028 til 1. halvår 2030')
  // A finger that goes up and down scrolls, and moves no bar.
  const at = await middle(bar(page, climate))
  await one.finger.drag(at, { x: at.x + 4, y: at.y - 120 })
  expect(await timeOf(page, climate)).toBe('1. halvår 2028 til 1. halvår 2030')
})

test('[UU119] by keyboard: arrows move, Shift and an arrow change when it is finished, and what it comes to is said', async () => {
  const { page } = two.device
  // What the other tablet has just done is said first.
  await keys.hear(`tidfestet ${climate}: 1. halvår 2028 til 1. halvår 2030`)
  await keys.backTo(row(page, culture).locator('[data-action=time]'))
  await keys.press('ArrowRight')
  await keys.hear(`«${culture}»: 1. halvår 2027 til 1. halvår 2027.`)
  expect(await bar(page, culture).evaluate((element) => element === document.activeElement)).toBe(true)
  await keys.press('ArrowRight', 'ArrowRight', 'Shift+ArrowRight')
  await keys.hear(`«${culture}»: 1. halvår 2028 til 2. halvår 2028. 2028 er overbooket med`)
  await expect.poll(() => timeOf(one.device.page, culture)).toBe('1. halvår 2028 til 2. halvår 2028')
  await keys.press('ArrowLeft', 'ArrowLeft', 'ArrowLeft')
  await expect.poll(() => timeOf(page, culture)).toBe('1. halvår 2027 til 2. halvår 2027')
  await keys.press('Enter')
  await page.getByRole('dialog').getByLabel('Ferdig').selectOption('1. halvår 2029')
  await keys.press('Escape')
  await expect.poll(() => timeOf(page, culture)).toBe('1. halvår 2027 til 1. halvår 2029')
  await two.saved()
})

test('[UU117, UU121] a plan before what it builds on is told on its row, and in words with all else', async () => {
  const { page } = one.device
  const early = 'Feil rekkefølge'
  const step = await columnWidth(page)
  const start = await middle(grip(page, landUse, 'start'))
  await one.finger.drag(start, { x: start.x - step, y: start.y })
  const health = 'Temaplan psykisk helse og rus'
  await one.finger.drag(await onColumn(page, health, 2), await onColumn(page, health, 3))
  await row(page, landUse).getByText(early).waitFor()
  await page.getByText('I ord').tap()
  await page.getByText(`«${landUse}» starter før «${societal}», som den bygger på.`).waitFor()
  await page.getByText('2028: ').first().waitFor()
  await inspect(page, 'timeline-words')
  await page.getByText('I ord').tap()
})

test('[UU120] without contact the timeline works on; two tablets at once, and both come to the same', async () => {
  const [{ page }, { page: far }] = [one.device, two.device]
  await far.evaluate(() => navigator.serviceWorker.ready)
  await two.device.goOffline()
  await expect.poll(() => two.status().textContent(), { timeout: 30_000 }).toBe('Frakoblet')
  await far.reload()
  await far.locator('.pv-card').first().waitFor()
  await toView(far, 'Tidslinje')
  await two.finger.drag(await onColumn(far, 'Plan for arkitektur', 6), await onColumn(far, 'Plan for arkitektur', 7))
  const step = await columnWidth(far)
  const own = await middle(bar(far, climate))
  await two.finger.drag(own, { x: own.x + 2 * step, y: own.y })
  const end = await middle(grip(page, climate, 'finish'))
  await one.finger.drag(end, { x: end.x - step, y: end.y })
  await one.finger.drag(
    await onColumn(page, 'Digitaliseringsstrategi', 8),
    await onColumn(page, 'Digitaliseringsstrategi', 9),
  )
  await one.saved()
  await two.device.goOnline()
  await two.saved()
  for (const [name, time] of [
    ['Plan for arkitektur', '1. halvår 2030 til 2. halvår 2030'],
    ['Digitaliseringsstrategi', '1. halvår 2031 til 2. halvår 2031'],
  ] as const)
    for (const at of [page, far]) await expect.poll(() => timeOf(at, name)).toBe(time)
  await expect.poll(() => timeOf(far, climate)).toBe(await timeOf(page, climate))
  await far.getByText(`Både dere og andre endret tiden for «${climate}».`).first().waitFor()
})

test('[PJ22, PJ20] the desk shows the wheel of a board in one press: readable from the back row, and in words', async () => {
  const hall = await openDevice(browser, 'projector', server.url)
  await hall.page.context().addCookies(await desk.page.context().cookies())
  await hall.page.goto(address('projector', { workshopId: desk.page.url().split('/').at(-1) as WorkshopId }))
  await desk.page.getByText('Vis et felt, et kort eller målkonflikter').click()
  await desk.page.getByLabel('Fra tavla til').selectOption('Bord 1')
  await desk.page.getByRole('button', { name: 'Årshjul' }).click()
  await hall.page.getByRole('heading', { name: 'Slik legger bord 1 planarbeidet gjennom perioden' }).waitFor()
  await hall.page.locator('.pv-wheel-arc').first().waitFor()
  await inspect(hall.page, 'wheel-1080')
  const numbers = await hall.page.locator('.pv-wheel-number').allTextContents()
  expect(await hall.page.locator('.pv-wheel-plan-number').allTextContents()).toEqual(numbers)
  const least = await hall.page.locator('.pv-projector').evaluate((poster) => {
    const sizes = [...poster.querySelectorAll('.pv-wheel text')].map((text) => {
      const scale = (text as SVGTextElement).getScreenCTM()?.a ?? 0
      return Number.parseFloat(getComputedStyle(text).fontSize) * scale
    })
    const words = [...poster.querySelectorAll('.pv-wheel-plan, .pv-wheel-every-year')]
    return Math.min(...sizes, ...words.map((text) => Number.parseFloat(getComputedStyle(text).fontSize)))
  })
  expect(least).toBeGreaterThanOrEqual(1080 / 40)
  expect(hall.problems()).toEqual([])
  await hall.close()
})

test('[OC30, OC31] the outcome tells the work of each year, what is overbooked and what is out of order', async () => {
  const { page } = desk
  await page.goto(`${page.url()}/resultat`)
  await page.getByRole('heading', { name: 'Tid og kapasitet' }).waitFor()
  await page.getByText('starter før').first().waitFor()
  await page.getByRole('table', { name: 'Tid og kapasitet' }).scrollIntoViewIfNeeded()
  await inspect(page, 'timeline-outcome')
  expect([desk, one.device, two.device].flatMap((device) => device.problems())).toEqual([])
})
