import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { launchBrowser, openDevice } from './harness/browser.ts'
import type { Device } from './harness/device.ts'
import { inspect, takePicture } from './harness/look.ts'
import { type ServerProcess, startServer } from './harness/server.ts'
import { type Keys, keysOf } from './people/keys.ts'
import { type TableDevice, tableDevice } from './people/table.ts'

/** The example workshop through its first phases, with a desk and a tablet; each test goes on where the one before ended. */

const climate = 'Klimastrategi 2030'
const readTask = 'Les planene på tavla, hver for dere.'
const placeTask = 'Dra hver plan til feltet der den hører hjemme.'

let server: ServerProcess
let browser: Browser
let desk: Device
let table: TableDevice
let tablet: Keys
let keys: Keys

beforeAll(async () => {
  server = await startServer({ EXAMPLE: 'true' })
  browser = await launchBrowser()
  desk = await openDevice(browser, 'laptop', server.url)
  await desk.page.setViewportSize({ width: 1280, height: 800 })
  keys = keysOf(desk)
  table = await tableDevice(await openDevice(browser, 'tablet', server.url))
  tablet = keysOf(table.device)
})

afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  await takePicture(desk.page, 'failed-agenda-desk')
  await takePicture(table.device.page, 'failed-agenda-tablet')
})

afterAll(async () => {
  await browser?.close()
  await server?.remove()
})

const printed = (pattern: RegExp) => pattern.exec(server.output())?.[1] ?? ''
const onDesk = (name: string | RegExp) => desk.page.getByRole('button', { name })
const task = () => table.device.page.locator('.pv-board-task')
const onTablet = (name: string | RegExp) => table.device.page.getByRole('button', { name })
const timeOn = ({ page }: Device) => page.locator('.pv-left').textContent()

test('[PH34] a double click begins one phase, not the one after it too', async () => {
  await desk.page.goto(printed(/Facilitator: +(\S+)/))
  await onDesk('Begynn «Velkommen»').waitFor()
  await inspect(desk.page, 'desk-agenda-before', { fullPage: true })
  await onDesk('Begynn «Velkommen»').dblclick()
  await onDesk('Begynn «Les hver for dere»').waitFor()
  await desk.page.getByText('Fase 1 av 11: Velkommen').waitFor()
})

test('[PH32] the desk begins the first phases: the tablet shows each task, says it aloud, and offers only what the phase opens', async () => {
  await table.join(printed(/bli-med\/(\w{6})/), 1)
  await onDesk('Begynn «Les hver for dere»').click()
  await expect.poll(() => task().textContent()).toContain(readTask)
  await tablet.hear(readTask)
  await table.device.page.getByText('I denne fasen kan tavla leses, men ikke endres.').waitFor()
  expect(await onTablet(/Foreslå|Flagg målkonflikt/).count()).toBe(0)
  await table.reveal(climate)
  await table.card(climate).tap()
  await table.device.page
    .getByRole('dialog')
    .getByText('Dette er ikke åpent i den fasen dere er i nå.')
    .first()
    .waitFor()
  await inspect(table.device.page, 'board-phase-card')
  await table.device.page.keyboard.press('Escape')
  await inspect(table.device.page, 'board-phase-read')

  await onDesk('Begynn «Når trenger vi planen?»').click()
  await expect.poll(() => task().textContent()).toContain(placeTask)
  await table.drag(climate, 'Start 2028')
  await table.saved()
  expect(await onTablet('Flagg målkonflikt').count()).toBe(0)
  expect(await onTablet(/^Foreslå/).count()).toBe(1)
  await inspect(table.device.page, 'board-phase-place')
})

test('[TM8] the timer begins where it stands still, is started, stopped and given more on the desk, and every screen shows the same', async () => {
  const both = async (text: string | RegExp) => {
    for (const device of [desk, table.device]) await expect.poll(() => timeOn(device)).toMatch(text)
  }
  await both(/^40 min igjen.*Står stille/)
  await onDesk('Start tiden').click()
  await both(/^40 min igjen$/)
  await onDesk('+5 min').click()
  await both(/^45 min igjen$/)
  await onDesk('+1 min').click()
  await both(/^46 min igjen$/)
  await inspect(desk.page, 'desk-agenda', { fullPage: true })
  await onDesk('Stans tiden').click()
  await both(/^46 min igjen.*Står stille/)
  await table.device.page.reload()
  await both(/^46 min igjen.*Står stille/)
})

test('[WS14] a phase is made, filled in, moved and saved in the set-up, and the desk has it where it was put', async () => {
  await desk.page.getByRole('link', { name: 'Gjør klart' }).click()
  const section = desk.page.locator('section').filter({ has: desk.page.getByRole('heading', { name: 'Agenda' }) })
  const press = (name: string) => section.getByRole('button', { name, exact: true }).click()
  await press('Legg til en fase')
  await section.getByLabel('Navn på fasen').fill('Trekk pusten')
  await section.getByLabel('Minutter').fill('0')
  await section.getByLabel('Oppgaven i klare ord').fill('Reis dere og gå en runde.')
  await section.getByLabel('Flytte kort', { exact: false }).uncheck()
  await press('Lagre')
  await section.getByText('Skriv et helt tall fra 1 til 240.').waitFor()
  await inspect(desk.page, 'setup-agenda', { fullPage: true })
  await section.getByLabel('Minutter').fill('5')
  await press('Flytt «Trekk pusten» tidligere')
  await press('Lagre')
  await section.getByText('Lagret', { exact: true }).waitFor()
  await desk.page.getByRole('link', { name: 'Til prosesslederens oversikt' }).click()
  await expect
    .poll(() => desk.page.locator('.pv-road li strong').allTextContents())
    .toEqual(expect.arrayContaining(['Bli enige i plenum', 'Trekk pusten', 'Oppsummering']))
  expect((await desk.page.locator('.pv-road li strong').allTextContents()).slice(-2)).toEqual([
    'Trekk pusten',
    'Oppsummering',
  ])
})

test('[PH33] by keyboard the desk goes back a phase and skips others; the tablet follows, and what it did stays', async () => {
  await keys.tabTo(onDesk('Gå hit: Les hver for dere'))
  await keys.press('Enter')
  await expect.poll(() => task().textContent()).toContain(readTask)
  expect(await table.cardsIn('Start 2028')).toEqual([climate])
  await keys.hear('Nå: Les hver for dere')

  await keys.tabTo(onDesk('Gå hit: Bli enige i plenum'))
  await keys.press('Enter')
  await table.device.page.locator('#board').getByText('Prosesslederen har samlet alle i plenum').waitFor()
  expect(await task().textContent()).toContain('Alle arbeider på den felles tavla.')
  await onDesk('Lås tavlene').waitFor()
  expect([...desk.problems(), ...table.device.problems()]).toEqual([])
})

test('[WS15] a workshop that is made in English has its script in English', async () => {
  const { page } = await openDevice(browser, 'laptop', server.url)
  await page.goto(printed(/Planner.*: +(\S+)/))
  await page.getByLabel('Språk').selectOption('en')
  await page
    .getByRole('link', { name: /^Eksempelkommune/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Make a workshop' }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: 'Make a workshop' }).click()
  await page.getByRole('link', { name: "To the facilitator's desk" }).click()
  await page.getByRole('button', { name: 'Begin “Welcome”' }).waitFor()
})
