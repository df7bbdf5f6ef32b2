import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openDevice } from './harness/browser.ts'
import type { Device } from './harness/device.ts'
import type { Point } from './harness/finger.ts'
import { inspect } from './harness/look.ts'
import type { ServerProcess } from './harness/server.ts'
import { type Keys, keysOf } from './people/keys.ts'
import type { TableDevice } from './people/table.ts'
import { failedPictures, goToPhase, type TwoAtTable, twoAtTable } from './people/two-at-table.ts'

/** Two tablets of one table that draw a causal picture, the desk and the hall, told once: each test goes on where the one before ended. */

const source = JSON.parse(readFileSync(join(import.meta.dirname, '../../server/planning/example/goals.json'), 'utf8'))
const steps: string[] = source.maalkonflikt_eksempel.map(({ tekst }: { tekst: string }) => tekst)
const goals: string[] = source.hovedmaal.map(({ tittel }: { tittel: string }) => tittel)
const step = (number: number) => steps[number - 1] ?? ''
const goal = (number: number) => goals[number - 1] ?? ''

/** The example as it stands in server/planning/example/example-causes.ts, to be drawn by hand. */
const links: readonly (readonly [from: string, act: '+' | '−', to: string])[] = [
  [step(1), '+', goal(3)],
  [step(1), '+', step(3)],
  [step(2), '+', step(3)],
  [step(3), '+', step(4)],
  [step(4), '+', goal(1)],
  [step(5), '+', goal(1)],
  [step(5), '+', goal(2)],
  [step(3), '+', step(6)],
  [step(6), '−', step(5)],
  [step(6), '+', step(7)],
  [step(7), '−', goal(1)],
  [step(6), '+', step(9)],
  [step(9), '−', step(8)],
  [step(8), '+', goal(4)],
]

let all: TwoAtTable
let server: ServerProcess
let browser: Browser
let desk: Device
let one: TableDevice
let two: TableDevice

const printed = (pattern: RegExp) => pattern.exec(server.output())?.[1] ?? ''
const goTo = (phase: string) => goToPhase(desk, phase)
const sheet = (page: Page) => page.getByRole('dialog')
const view = (page: Page, name: string) => page.getByText(name, { exact: true })
const node = (page: Page, text: string) => page.locator('.pv-cause', { hasText: text })
const aside = (page: Page) => page.getByRole('complementary', { name: 'Bildet i ord' })
const pairs = (page: Page) => aside(page).locator('.pv-says-list > li')

async function middle(element: Locator): Promise<Point> {
  const { x = 0, y = 0, width = 0, height = 0 } = (await element.boundingBox()) ?? {}
  return { x: x + width / 2, y: y + height / 2 }
}

/** The whole picture in sight, and at rest. */
async function wholeIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Vis hele bildet' }).tap()
  await (await page.locator('.react-flow__viewport').elementHandle())?.waitForElementState('stable')
}

async function write({ page }: Device, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Skriv påstand', exact: true }).tap()
  await sheet(page).getByLabel('Hva er påstanden?').fill(text)
  await sheet(page).getByRole('button', { name: 'Legg i bildet' }).tap()
  await node(page, text).waitFor()
}

async function add({ page }: Device, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Legg til mål eller plan' }).tap()
  await sheet(page).getByLabel('Søk i mål og planer').fill(name)
  await sheet(page).locator('.pv-party', { hasText: name }).first().tap()
  await sheet(page).getByRole('button', { name: 'Legg til', exact: true }).tap()
  await node(page, name).waitFor()
}

/** Draws a link by finger: from the ring on the one to anywhere on the other. */
async function draw({ device, finger }: TableDevice, from: string, to: string): Promise<void> {
  const { page } = device
  await wholeIn(page)
  await finger.drag(await middle(node(page, from).locator('.pv-cause-ring')), await middle(node(page, to)))
  await sheet(page).waitFor()
}

async function say(page: Page, act: string): Promise<void> {
  await sheet(page)
    .getByText(act === '+' ? 'Støtter (+)' : 'Motvirker (−)')
    .tap()
  await sheet(page).getByRole('button', { name: 'Lagre koblingen' }).tap()
  await sheet(page).waitFor({ state: 'hidden' })
}

const linksInWords = (page: Page) => page.locator('.pv-causes-words .pv-link-list li').allTextContents()

beforeAll(async () => {
  all = await twoAtTable('Når trenger vi planen?')
  ;({ server, browser, desk, one, two } = all)
})

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await failedPictures(all, 'causes')
})

afterAll(async () => {
  await browser?.close()
  await server?.remove()
})

test('[GC44] drawing is not offered before the phase opens it, which is said, and is once it does', async () => {
  const { page } = one.device
  await view(page, 'Målkonflikter').tap()
  await view(page, 'Årsaksbilde').tap()
  await page.getByText('Ingenting er tegnet her ennå.').waitFor()
  await page.getByText('Dette er ikke åpent i den fasen dere er i nå.').waitFor()
  expect(await page.getByRole('button', { name: 'Skriv påstand' }).count()).toBe(0)
  await goTo('Finn målkonfliktene')
  await page.getByRole('button', { name: 'Skriv påstand', exact: true }).waitFor()
  await page.getByText('Bildet er tomt.').waitFor()
  await inspect(page, 'causes-empty')
})

test('[GC46] the nine-step example is built by touch as it stands, and the picture says what pulls apart', async () => {
  const { device } = one
  const { page } = device
  for (const text of steps) await write(device, text)
  for (const name of goals) await add(device, name)
  await wholeIn(page)
  await inspect(page, 'causes-loose')
  for (const [from, act, to] of links) {
    await draw(one, from, to)
    await say(page, act)
  }
  await expect.poll(() => pairs(page).count()).toBe(5)
  await wholeIn(page)
  await inspect(page, 'causes-built')
  const ring = await page
    .locator('.pv-cause-ring')
    .first()
    .evaluate((element) => element.clientWidth)
  expect(ring).toBeGreaterThanOrEqual(44)
}, 240_000)

test('[GC47] one thing the picture says is shown in it; the rest steps back', async () => {
  const { page } = one.device
  await pairs(page)
    .first()
    .getByRole('button', { name: /^Vis i bildet/ })
    .tap()
  await page.locator('.pv-cause[data-told=true]').first().waitFor()
  const told = await page.locator('.pv-cause[data-told=true]').count()
  expect(told).toBeLessThan(13)
  expect(await page.locator('.pv-link[data-told=false]').count()).toBeGreaterThan(0)
  await inspect(page, 'causes-told')
  await pairs(page)
    .first()
    .getByRole('button', { name: /^Vis i bildet/ })
    .tap()
  await expect.poll(() => page.locator('.pv-cause[data-told]').count()).toBe(0)
})

test('[GC42] a link is changed by a tap on its sign, taken away there, and comes back by undo, which names it', async () => {
  const { page } = one.device
  await wholeIn(page)
  const sign = page.locator(`.pv-link-sign[aria-label*="${step(9)}» motvirker"]`)
  await sign.tap()
  await sheet(page).getByText('Sterkt', { exact: true }).tap()
  await inspect(page, 'causes-link-sheet')
  await sheet(page).getByRole('button', { name: 'Lagre koblingen' }).tap()
  await page.locator(`.pv-link-sign[aria-label*="${step(8)}» (sterkt)"]`).tap()
  await sheet(page).getByRole('button', { name: 'Fjern koblingen' }).tap()
  await expect.poll(() => sign.count()).toBe(0)
  await page.getByRole('button', { name: `Angre «fjernet kobling fra «${step(9)}»»` }).tap()
  await page.locator(`.pv-link-sign[aria-label*="${step(8)}» (sterkt)"]`).waitFor()
})

test('[GC43] by keyboard a node is found with the arrows, chosen, and linked to another; what was done is said', async () => {
  const { page } = two.device
  const keys: Keys = keysOf(two.device)
  await view(page, 'Målkonflikter').tap()
  await page.locator('.pv-cause').first().waitFor()
  await keys.backTo(page.getByRole('button', { name: 'Legg til mål eller plan' }))
  await keys.press('Tab')
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-cause') ?? '')
  await expect.poll(focused).not.toBe('')
  const before = await focused()
  await keys.press('ArrowRight')
  await expect.poll(focused).not.toBe(before)
  await keys.press('Enter')
  const link = aside(page).getByRole('button', { name: 'Koble til …' })
  await keys.tabTo(link)
  await keys.press('Enter')
  await keys.tabTo(sheet(page).getByLabel('Søk etter det som påvirkes'))
  await keys.type('Temaplan naturmangfold')
  await keys.tabTo(sheet(page).locator('.pv-party input').first())
  await keys.press('Space')
  await keys.tabTo(sheet(page).getByLabel('Støtter (+)'))
  await keys.press('ArrowRight')
  await inspect(page, 'causes-link-by-key')
  await keys.tabTo(sheet(page).getByRole('button', { name: 'Lagre koblingen' }))
  await keys.press('Enter')
  await keys.hear('motvirker «Temaplan naturmangfold» (tydelig)')
  await aside(page)
    .getByRole('button', { name: /Temaplan naturmangfold/ })
    .waitFor()
  await inspect(page, 'causes-chosen')
})

test('[GC45] two devices draw at once: both have it all, each hears of the other, and the same is there in words', async () => {
  const [{ device: first }, { device: second }] = [one, two]
  await Promise.all([
    write(second, 'Kollektivtilbudet blir bedre'),
    draw(one, step(2), goal(2)).then(() => say(first.page, '+')),
  ])
  await write(second, 'Flere går og sykler')
  await keysOf(first).hear('skrev påstanden «Flere går og sykler»')
  await Promise.all([one.saved(), two.saved()])
  await node(first.page, 'Kollektivtilbudet blir bedre').first().waitFor()
  for (const { page } of [first, second]) await view(page, 'I ord').tap()
  await expect.poll(() => linksInWords(first.page)).toHaveLength(16)
  expect(await linksInWords(second.page)).toEqual(await linksInWords(first.page))
  await inspect(first.page, 'causes-words', { fullPage: true })
})

test('[GC48] a statement is changed and withdrawn by the table that wrote it, with its links, and undone as one', async () => {
  const { page } = one.device
  await page.getByRole('button', { name: `Trekk påstanden: «${step(6)}»` }).tap()
  await expect.poll(() => linksInWords(page)).toHaveLength(12)
  await page.getByRole('button', { name: /^Angre «trakk påstanden/ }).tap()
  await expect.poll(() => linksInWords(page)).toHaveLength(16)
  await page.getByRole('button', { name: 'Endre påstanden: «Kollektivtilbudet blir bedre»' }).tap()
  await sheet(page).getByLabel('Hva er påstanden?').fill('Kollektivtilbudet blir mye bedre')
  await sheet(page).getByRole('button', { name: 'Lagre endringen' }).tap()
  await two.device.page.getByText('Kollektivtilbudet blir mye bedre', { exact: true }).waitFor()
})

test('[PJ23] the hall sees the part of the example that was picked at the desk, in type for the back row', async () => {
  const { page } = desk
  const id = /verksted\/([^/?]+)/.exec(page.url())?.[1]
  const { workshop } = await page.evaluate(async (at) => (await fetch(at)).json(), `/api/workshops/${id}`)
  await page.goto(`/verksted/${id}/tavle/${workshop.plenaryBoardId}`)
  await page.locator('.pv-card').first().waitFor()
  await view(page, 'Målkonflikter').click()
  await expect.poll(() => pairs(page).count()).toBe(5)
  await inspect(page, 'causes-example')
  const last = pairs(page).last()
  await last.getByRole('button', { name: /^Vis i bildet/ }).click()
  await last.getByRole('button', { name: 'Vis på storskjermen' }).click()
  const hall = await openDevice(browser, 'projector', server.url)
  await hall.page.goto(printed(/Projector: +(\S+)/))
  await hall.page.locator('.pv-causes-drawing .pv-cause').first().waitFor()
  await inspect(hall.page, 'causes-hall')
  const smallest = await hall.page.locator('.pv-causes-drawing .pv-cause').evaluateAll((elements) =>
    Math.min(
      ...elements.map((element) => {
        const scale = element.getBoundingClientRect().width / (element as HTMLElement).offsetWidth
        return (scale * Number.parseFloat(getComputedStyle(element).fontSize)) / window.innerHeight
      }),
    ),
  )
  expect(smallest).toBeGreaterThanOrEqual(0.025)
  expect(hall.problems()).toEqual([])
})

test('[OC33] the outcome tells which goals the pictures say pull apart, with every link and statement', async () => {
  const { page } = desk
  await page.goto(page.url().replace(/tavle.*/, 'resultat'))
  await page.getByRole('heading', { name: 'Årsaksbilde' }).waitFor()
  await page.getByText('Påstander (20)').click()
  await page.getByText('Kollektivtilbudet blir mye bedre').waitFor()
  await inspect(page, 'causes-outcome', { fullPage: true })
  expect([desk, one.device, two.device].flatMap((device) => device.problems())).toEqual([])
})
