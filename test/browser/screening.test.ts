import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Device } from './harness/device.ts'
import { inspect } from './harness/look.ts'
import type { ServerProcess } from './harness/server.ts'
import { type Keys, keysOf } from './people/keys.ts'
import type { TableDevice } from './people/table.ts'
import { failedPictures, goToPhase, type TwoAtTable, twoAtTable } from './people/two-at-table.ts'

/** Two tablets of one table that screen plans, and the desk that opens it, told once: each test goes on where the one before ended. */

const climate = 'Klimastrategi 2030'
const architecture = 'Plan for arkitektur'
const title = 'Er svaret alltid en plan?'
const question = {
  theme: 'Er temaet viktig og riktig?',
  purpose: 'Er formålet klart?',
  feasible: 'Lar det seg gjennomføre?',
  complex: 'Er saken så sammensatt',
  covered: 'Finnes det nok planer',
}

let all: TwoAtTable
let server: ServerProcess
let browser: Browser
let desk: Device
let one: TableDevice
let two: TableDevice
let keys: Keys

const goTo = (phase: string) => goToPhase(desk, phase)
const sheet = (page: Page) => page.getByRole('dialog')
const row = (page: Page, of: string) => sheet(page).getByRole('group', { name: of })
const answer = (page: Page, of: string, name: string) => row(page, of).getByRole('button', { name, exact: true })
const suggestion = (page: Page) => sheet(page).locator('.pv-need-suggestion')
const isGiven = (page: Page, of: string, name: string) => answer(page, of, name).getAttribute('aria-pressed')
const tag = (page: Page, name: string) => page.locator('.pv-card', { hasText: name }).locator('[data-tag=need]')

async function open(table: TableDevice, name: string): Promise<void> {
  await table.reveal(name)
  await table.card(name).tap()
  await sheet(table.device.page).waitFor()
}

beforeAll(async () => {
  all = await twoAtTable('Når trenger vi planen?')
  ;({ server, browser, desk, one, two } = all)
  keys = keysOf(two.device)
})

afterEach(async ({ task }) => {
  await two?.device.goOnline()
  if (task.result?.state === 'fail') await failedPictures(all, 'screening')
})

afterAll(async () => {
  await browser?.close()
  await server?.remove()
})

test('[UU102] the screening is not offered before the phase opens it, and is once it does', async () => {
  const { page } = one.device
  await page.getByText('Dra hver plan til feltet').waitFor()
  await open(one, climate)
  await sheet(page).getByRole('heading', { name: 'Beslutning' }).waitFor()
  expect(await sheet(page).getByText(title).count()).toBe(0)
  await goTo(title)
  await sheet(page).getByRole('button', { name: 'Planbehov …' }).tap()
  await expect
    .poll(() => answer(page, question.theme, 'Ja').evaluate((button) => button === document.activeElement))
    .toBe(true)
})

test('[UU100] [UU101] a table answers by finger, takes an answer back, and is told what the answers suggest and why', async () => {
  const { page } = one.device
  await answer(page, question.theme, 'Ja').tap()
  await suggestion(page).getByText('Behovet er uavklart').waitFor()
  await answer(page, question.theme, 'Ja').tap()
  await expect.poll(() => suggestion(page).textContent()).toBe('')
  expect(await isGiven(page, question.theme, 'Ja')).toBe('false')
  await answer(page, question.theme, 'Ja').tap()
  await answer(page, question.complex, 'Nei').tap()
  await answer(page, question.covered, 'Ja').tap()
  await keysOf(one.device).hear(
    'Svarene tyder på: Kan løses uten plan. Grunnen er at saken ikke er sammensatt nok og det er nok planer fra før.',
  )
  await row(page, question.theme).scrollIntoViewIfNeeded()
  await inspect(page, 'screening-sheet')
  const { height = 0 } = (await answer(page, question.theme, 'Ja').boundingBox()) ?? {}
  expect(height).toBeGreaterThanOrEqual(44)
})

test('[UU101] "Løses uten plan" sets the decision and asks how; the card tells both', async () => {
  const { page } = one.device
  await sheet(page).getByRole('button', { name: 'Løses uten plan', exact: true }).tap()
  const how = sheet(page).getByLabel(/^Hvordan løses det\?/)
  await expect.poll(() => how.evaluate((field) => field === document.activeElement)).toBe(true)
  expect(await sheet(page).getByRole('radio', { name: 'Løses uten plan' }).isChecked()).toBe(true)
  await page.keyboard.type('Tas inn i handlingsdelen.')
  await sheet(page).getByRole('button', { name: 'Lagre begrunnelsen' }).tap()
  await inspect(page, 'screening-how')
  await page.keyboard.press('Escape')
  await expect.poll(() => tag(page, climate).textContent()).toBe('Kan løses uten')
  await one.card(climate).locator('[data-tag=decision]', { hasText: 'Løses uten plan' }).waitFor()
  await expect.poll(() => tag(two.device.page, climate).textContent()).toBe('Kan løses uten')
  await inspect(page, 'screening-card')
})

test('[UU100] two devices answer at once, one by keyboard and without contact; both come to the same, and the later is told', async () => {
  const [{ page }, { page: far }] = [one.device, two.device]
  await two.device.goOffline()
  await far.reload()
  await expect.poll(() => two.status().textContent(), { timeout: 30_000 }).toBe('Frakoblet')
  await open(one, architecture)
  await open(two, architecture)
  await keys.tabTo(answer(far, question.theme, 'Ja'))
  await keys.press('Enter')
  await keys.tabTo(answer(far, question.purpose, 'Ja'))
  await keys.press('Space')
  await keys.tabTo(answer(far, question.feasible, 'Usikker'))
  await keys.press('Enter')
  await keys.hear('dere er usikre på om det lar seg gjennomføre og 2 spørsmål ikke er besvart')
  await answer(page, question.purpose, 'Nei').tap()
  await answer(page, question.covered, 'Nei').tap()
  await one.saved()
  await two.device.goOnline()
  await two.saved()
  const given = (at: Page) =>
    Promise.all(Object.values(question).map((of) => row(at, of).locator('[aria-pressed=true]').allTextContents()))
  await expect
    .poll(async () => [await given(page), await given(far)].map((each) => [each[0], ...each.slice(2)]))
    .toEqual([page, far].map(() => [['Ja'], ['Usikker'], [], ['Nei']]))
  await expect.poll(async () => (await given(page))[1]).toEqual((await given(far))[1])
  await keys.press('Escape')
  const told = far.locator('.pv-apart')
  await told.getByText(`Både dere og andre svarte på «${question.purpose}» for «${architecture}».`).waitFor()
  await inspect(far, 'screening-apart')
  await page.keyboard.press('Escape')
})

test('[UU101] "Trenger plan" leads to the decisions', async () => {
  const { page } = one.device
  await open(one, architecture)
  for (const of of [question.purpose, question.feasible, question.complex])
    if ((await isGiven(page, of, 'Ja')) === 'false') await answer(page, of, 'Ja').tap()
  await suggestion(page).getByText('Trenger plan').waitFor()
  await sheet(page).getByRole('button', { name: 'Trenger plan: velg beslutning' }).tap()
  const none = sheet(page).getByRole('radio', { name: 'Ikke bestemt' })
  await expect.poll(() => none.evaluate((radio) => radio === document.activeElement)).toBe(true)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Angre «besvarte planbehov for / }).waitFor()
})

test('[UU103] the suggestion stands in the list, stays to be read when the phase is over, and is in the outcome', async () => {
  const { page } = one.device
  await page.getByText('Liste', { exact: true }).tap()
  await expect
    .poll(() => page.locator('.pv-list-card', { hasText: architecture }).locator('[data-tag=need]').textContent())
    .toBe('Trenger plan')
  await inspect(page, 'screening-list')
  await goTo('Finn målkonfliktene')
  await page.locator('.pv-list-card', { hasText: architecture }).locator('.pv-list-open').tap()
  await expect.poll(() => answer(page, question.theme, 'Ja').isDisabled()).toBe(true)
  await suggestion(page).getByText('Trenger plan').waitFor()
  await inspect(page, 'screening-closed')
  await desk.page.goto(`${desk.page.url()}/resultat`)
  const plan = desk.page.getByRole('row', { name: climate })
  await expect
    .poll(async () => (await plan.first().textContent())?.replaceAll('\u00a0', ' '))
    .toContain('Kan løses uten plan: 1 bord')
  await plan.getByRole('button', { name: /^Vis hva hvert bord/ }).click()
  await desk.page.getByText('Trenger plan og prioritering: Nei').waitFor()
  await inspect(desk.page, 'screening-outcome')
  await desk.page.goto(desk.page.url().replace('/resultat', '/samlet'))
  await desk.page.getByText('Planbehov – Kan løses uten plan: 1').waitFor()
  await inspect(desk.page, 'screening-merge')
  expect([desk, one.device, two.device].flatMap((device) => device.problems())).toEqual([])
})
