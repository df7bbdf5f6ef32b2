import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { launchBrowser, openDevice } from './harness/browser.ts'
import type { Device } from './harness/device.ts'
import { inspect, takePicture } from './harness/look.ts'
import { type ServerProcess, startServer } from './harness/server.ts'
import { keysOf } from './people/keys.ts'
import { type TableDevice, tableDevice } from './people/table.ts'

/** Goals come on the boards, and two tablets of one table rank them and write ambitions: each test goes on where the one before ended. */

const ambition = 'Alle barn skal kunne gå til skolen.'
const changed = 'Alle barn skal kunne gå eller sykle til skolen.'

let server: ServerProcess
let browser: Browser
let desk: Device
let one: TableDevice
let two: TableDevice
/** The first sub-goal of the example, as its card is called. */
let goal: string

const printed = (pattern: RegExp) => pattern.exec(server.output())?.[1] ?? ''
const sheet = (page: Page) => page.getByRole('dialog')
const tag = (page: Page) => page.locator('.pv-card', { hasText: goal }).locator('[data-tag=ambitions]')

beforeAll(async () => {
  server = await startServer({ EXAMPLE: 'true' })
  browser = await launchBrowser()
  desk = await openDevice(browser, 'laptop', server.url)
  one = await tableDevice(await openDevice(browser, 'tablet', server.url))
  two = await tableDevice(await openDevice(browser, 'tablet', server.url))
  await desk.page.goto(printed(/Facilitator: +(\S+)/))
  await desk.page.getByText('Tilkoblet').waitFor()
})

afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  for (const [index, { page }] of [desk, one.device, two.device].entries())
    await takePicture(page, `failed-ambitions-${index + 1}`)
})

afterAll(async () => {
  await browser?.close()
  await server?.remove()
})

test('[UU130] goals are chosen for the boards by level and by search, and saved', async () => {
  const { page } = desk
  await page.goto(page.url().replace(/\/$/, '').concat('/oppsett'))
  const section = page.getByRole('region', { name: 'Mål på tavla' })
  await section.getByRole('button', { name: /^Alle delmål/ }).click()
  const chosen = section.getByRole('status').first()
  await expect.poll(() => chosen.textContent()).not.toBe('0 valgt')
  goal = (await section.locator('li', { hasText: 'Delmål' }).first().locator('label').textContent()) ?? ''
  expect(goal).not.toBe('')
  await section.getByLabel('Søk i målene').fill(goal)
  await section.getByRole('checkbox', { name: goal }).first().waitFor()
  await inspect(page, 'ambitions-set-up')
  await section.getByRole('button', { name: 'Lagre', exact: true }).click()
  await section.getByRole('button', { name: 'Lagre', exact: true }).waitFor({ state: 'hidden' })
  const plans = page.getByRole('region', { name: 'Planer på tavla' })
  await plans.getByRole('button', { name: 'Fjern alle i lista' }).click()
  await plans.getByRole('button', { name: 'Lagre', exact: true }).click()
  await plans.getByRole('button', { name: 'Lagre', exact: true }).waitFor({ state: 'hidden' })
})

test('[UU131] a goal is a card that is dragged like a plan; its sheet asks for no decision, time or screening', async () => {
  const { page } = one.device
  for (const table of [one, two]) await table.join(printed(/bli-med\/(\w{6})/), 1)
  await one.card(goal).first().waitFor()
  await one.drag(goal, 'Start 2028')
  await one.saved()
  await one.card(goal).tap()
  await sheet(page).getByRole('heading', { name: 'Ambisjoner' }).waitFor()
  for (const closed of ['Beslutning', 'Er svaret alltid en plan?', 'Tid'])
    expect(await sheet(page).getByRole('heading', { name: closed, exact: true }).count(), closed).toBe(0)
})

test('[UU132] an ambition is written by finger, told, counted on the card, and seen on the other tablet at once', async () => {
  const { page } = one.device
  await sheet(page).getByRole('button', { name: 'Legg til', exact: true }).tap()
  await sheet(page).getByText('Skriv ambisjonen først.').waitFor()
  await sheet(page)
    .getByLabel(/Hva vil dere oppnå/)
    .fill(ambition)
  await sheet(page).getByRole('button', { name: 'Legg til', exact: true }).tap()
  await sheet(page).locator('li', { hasText: ambition }).getByText('Bord 1').waitFor()
  await inspect(page, 'ambitions-sheet')
  await page.keyboard.press('Escape')
  await expect.poll(() => tag(page).textContent()).toBe('1 ambisjon')
  await expect.poll(() => tag(two.device.page).textContent()).toBe('1 ambisjon')
  await inspect(page, 'ambitions-card')
})

test('[UU132] on the other tablet of the table it is changed and taken back by keyboard', async () => {
  const { page } = two.device
  const keys = keysOf(two.device)
  await page.getByRole('radio', { name: 'Liste' }).check({ force: true })
  const item = page.locator('.pv-list-card', { hasText: goal })
  await item.locator('[data-tag=ambitions]').waitFor()
  await item.locator('[data-action=open]').focus()
  await keys.press('Enter')
  await sheet(page)
    .getByRole('button', { name: `Endre: ${ambition}` })
    .focus()
  await keys.press('Enter')
  await sheet(page)
    .getByLabel(/^Endre ambisjonen/)
    .fill(changed)
  await sheet(page).getByRole('button', { name: 'Lagre', exact: true }).focus()
  await keys.press('Enter')
  await sheet(page)
    .getByRole('button', { name: `Ta tilbake: ${changed}` })
    .focus()
  await keys.press('Enter')
  await expect.poll(() => sheet(page).getByText(changed).count()).toBe(0)
  await expect.poll(() => tag(one.device.page).count()).toBe(0)
})

test('[OC43] the outcome tells where each board has the goal and what it wants with it, and nothing of plans', async () => {
  await one.card(goal).tap()
  await sheet(one.device.page)
    .getByLabel(/Hva vil dere oppnå/)
    .fill(ambition)
  await sheet(one.device.page).getByRole('button', { name: 'Legg til', exact: true }).tap()
  await sheet(one.device.page).getByLabel('Ny merknad').fill('Vi er uenige.')
  await sheet(one.device.page).getByRole('button', { name: 'Legg til merknad' }).tap()
  await one.device.page.keyboard.press('Escape')
  await one.saved()
  const { page } = desk
  await page.goto(page.url().replace(/oppsett$/, 'resultat'))
  const goals = page.getByRole('region', { name: /^Mål på tavla/ })
  expect((await goals.getByRole('listitem').first().innerText()).split(/\s*\n\s*/)).toEqual([
    goal,
    'Delmål',
    'Bare ett bord',
    'Felt',
    'Bord 1',
    'Start 2028nr. 1',
    'Ambisjoner',
    'Bord 1',
    ambition,
  ])
  expect(await page.getByRole('region', { name: 'Merknader' }).textContent()).toContain('Vi er uenige.')
  expect(await page.getByRole('region', { name: /planer$/ }).count()).toBe(0)
  await inspect(page, 'ambitions-outcome', { fullPage: true })
})

test('[MG43] the desk reads them where it lays the boards together', async () => {
  const { page } = desk
  await page.goto(page.url().replace(/resultat$/, 'samlet'))
  await page.getByRole('button', { name: `Vis bordene som har plassert ${goal}` }).click()
  await page.getByText(`«${ambition}»`).waitFor()
  await inspect(page, 'ambitions-merge')
})

test('[UU133] in a phase that does not open ambitions the sheet says so and asks for none', async () => {
  const { page } = one.device
  await desk.page.goto(printed(/Facilitator: +(\S+)/))
  await desk.page.getByRole('button', { name: 'Gå hit: Les hver for dere' }).click()
  await one.card(goal).tap()
  await sheet(page).getByRole('heading', { name: 'Ambisjoner' }).waitFor()
  await expect.poll(() => sheet(page).getByRole('button', { name: 'Legg til', exact: true }).count()).toBe(0)
  await sheet(page).getByText(ambition).waitFor()
  for (const device of [desk, one.device, two.device]) expect(device.problems()).toEqual([])
})
