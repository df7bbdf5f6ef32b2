import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Outcome } from '../../shared/outcome/types.ts'
import type { WorkshopView } from '../../shared/protocol/rest/workshop.ts'
import { launchBrowser, openDevice } from './harness/browser.ts'
import type { Device } from './harness/device.ts'
import { faultsInHall } from './harness/hall.ts'
import { inspect, takePicture } from './harness/look.ts'
import { type ServerProcess, startServer } from './harness/server.ts'
import { type Keys, keysOf } from './people/keys.ts'
import { type TableDevice, tableDevice } from './people/table.ts'

/** A fact from the planner's office to a tablet and the hall; each test goes on where the one before ended. */

const climate = 'Klimastrategi 2030'
const statutory = 'Helhetlig ROS-analyse / Kriseberedskap'
const words = 'Utslippene fra veitrafikk er halvert'

let server: ServerProcess
let browser: Browser
let office: Device
let desk: Device
let hall: Device
let table: TableDevice
let keys: Keys
let workshopId: string

const printed = (pattern: RegExp) => pattern.exec(server.output())?.[1] ?? ''
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

beforeAll(async () => {
  server = await startServer({ EXAMPLE: 'true' })
  browser = await launchBrowser()
  office = await openDevice(browser, 'laptop', server.url)
  desk = await openDevice(browser, 'laptop', server.url)
  hall = await openDevice(browser, 'projector', server.url)
  table = await tableDevice(await openDevice(browser, 'tablet', server.url))
  keys = keysOf(office)
})

afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  for (const [index, device] of [office, desk, hall, table?.device].entries())
    if (device) await takePicture(device.page, `evidence-failed-${index}`)
})

afterAll(async () => {
  await browser?.close()
  await server?.remove()
})

test('[UU136] a planner adds a fact with a chart, and changes and deletes a trend, by keyboard; what is wrong is told line by line, and nothing is lost', async () => {
  const { page } = office
  await page.goto(printed(/Planner.*: +(\S+)/))
  await page.getByRole('link', { name: /^Eksempelkommune/ }).click()
  await page.getByRole('link', { name: 'Åpne kunnskapsgrunnlaget' }).click()
  await keys.tabTo(button(page, 'Legg til fakta'))
  await keys.press('Enter')
  const form = page.getByRole('dialog', { name: 'Legg til fakta' })
  await keys.type(words)
  await keys.tabTo(form.getByLabel('Kilde', { exact: true }))
  await keys.type('Eksempelkommunen i tall')
  await keys.tabTo(form.getByLabel('År', { exact: true }))
  await keys.type('2026')
  await keys.tabTo(form.getByLabel('Nettadresse til kilden (valgfritt)'))
  await keys.type('www.example.org')
  await keys.tabTo(form.getByLabel('Søk i planer'))
  await keys.type('klimastrategi')
  await keys.tabTo(form.getByRole('checkbox', { name: climate }))
  await keys.press(' ')
  await keys.tabTo(form.getByLabel('Hva tallene er, med enhet (valgfritt)'))
  await keys.type('Tusen tonn CO2')
  await form.getByLabel('Tall til et lite diagram (valgfritt)').fill('2009;120,5\n2014\n2024;61')
  await button(page, 'Lagre').click()
  await form.getByText('Linje 2: skriv navn eller år, semikolon og så tallet').waitFor()
  await form.getByText('Adressen må begynne med https://').waitFor()
  await inspect(page, 'evidence-form-faults')
  await form.getByLabel('Tall til et lite diagram (valgfritt)').fill('2009;120,5\n2014;98\n2024;61')
  await form.getByLabel('Nettadresse til kilden (valgfritt)').fill('https://example.org/tall')
  await button(page, 'Lagre').click()
  await form.waitFor({ state: 'hidden' })
  await page.getByText(`Gjelder: ${climate}`).waitFor()

  await button(page, 'Legg til utviklingstrekk').click()
  await page.getByLabel('Overskrift').fill('Flere eldre')
  await button(page, 'Lagre').click()
  await page.getByText('Flere eldre').waitFor()
  await inspect(page, 'evidence-office', { fullPage: true })

  await keys.tabTo(button(page, 'Endre «Flere eldre»'))
  await keys.press('Enter')
  await page.getByLabel('Overskrift').fill('Flere over 80 år')
  await keys.press('Enter')
  await keys.tabTo(button(page, 'Slett «Flere over 80 år»'))
  await keys.press('Enter')
  const asked = page.getByRole('dialog', { name: 'Slette «Flere over 80 år»?' })
  await keys.tabTo(asked.getByRole('button', { name: 'Slett' }))
  await keys.press('Enter')
  await asked.waitFor({ state: 'hidden' })
  await expect.poll(() => page.getByText('Flere over 80 år').count()).toBe(0)
  expect(office.problems()).toEqual([])
})

test('[UU206] a change without contact is told in its form, which keeps what was entered, and is not made later unless asked for again', async () => {
  const { page } = office
  await office.goOffline()
  for (const title of ['Forkastet', 'Beholdt']) {
    await button(page, 'Legg til utviklingstrekk').click()
    const form = page.getByRole('dialog', { name: 'Legg til utviklingstrekk' })
    await form.getByLabel('Overskrift').fill(title)
    await button(page, 'Lagre').click()
    await form.getByText('Ingen kontakt med serveren akkurat nå.').waitFor()
    expect(await form.getByLabel('Overskrift').inputValue()).toBe(title)
    if (title === 'Forkastet') await button(page, 'Avbryt').click()
  }
  await office.goOnline()
  await button(page, 'Lagre').click()
  await page.getByText('Beholdt', { exact: true }).waitFor()
  expect(await page.getByText('Forkastet', { exact: true }).count()).toBe(0)
  expect(office.problems()).toEqual([])
})

test('[UU207] what another planner changed meanwhile is told before it is saved over, and what was entered stays', async () => {
  const { page } = office
  const other = await page.context().newPage()
  await other.goto(page.url())
  for (const each of [page, other]) await button(each, 'Endre «Beholdt»').click()
  await other.getByLabel('Beskrivelse').fill('Fra den andre')
  await button(other, 'Lagre').click()
  await other.getByText('Fra den andre').waitFor()
  office.expectProblem(/status of 409/)
  await page.getByLabel('Beskrivelse').fill('Fra den ene')
  await button(page, 'Lagre').click()
  await page.getByText('Noen andre har endret dette mens du skrev.').waitFor()
  await page.getByText('Fra den andre').waitFor()
  await inspect(page, 'evidence-changed-since')
  await button(page, 'Lagre').click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.locator('p', { hasText: 'Fra den ene' }).waitFor()
  await other.close()
  expect(office.problems()).toEqual([])
})

test('[UU135] the card tells what is known when asked for, with a chart in words and numbers, also without network', async () => {
  const { page } = table.device
  await desk.page.goto(printed(/Facilitator: +(\S+)/))
  await desk.page.getByText('Tilkoblet').waitFor()
  await table.join(printed(/bli-med\/(\w{6})/), 1)
  await table.device.goOffline()
  await table.reveal(climate)
  await table.card(climate).tap()
  const sheet = page.getByRole('dialog')
  expect(await sheet.getByText(words).isVisible()).toBe(false)
  await sheet.getByText('Kunnskapsgrunnlag (1)').tap()
  await sheet.getByText(words).waitFor()
  await sheet.getByText('Kilde: Eksempelkommunen i tall, 2026').waitFor()
  const rows = sheet.getByRole('table', { name: 'Tusen tonn CO2' }).getByRole('row')
  expect(await rows.allTextContents()).toEqual(['2009120,5', '201498', '202461'])
  await sheet.getByText('Fra 120,5 (2009) til 61 (2024). Lavest: 61 (2024). Høyest: 120,5 (2009).').waitFor()
  const link = sheet.getByRole('link', { name: 'Åpne kilden' })
  expect(await link.getAttribute('href')).toBe('https://example.org/tall')
  expect(await link.getAttribute('rel')).toBe('noopener noreferrer')
  await sheet.getByText('Åpner example.org i en ny fane. Nettstedet er utenfor Planverksted.').waitFor()
  await inspect(page, 'evidence-card')
  await table.device.goOnline()
  await table.saved()
})

test('[PJ26] the desk shows the evidence of a card to the hall, where it is read from the back row', async () => {
  const { page } = desk
  await hall.page.context().addCookies(await page.context().cookies())
  await hall.page.goto(page.url().replace('/verksted/', '/visning/'))
  workshopId = page.url().split('/').at(-1) ?? ''
  const view: WorkshopView = await (await page.request.get(`/api/workshops/${workshopId}`)).json()
  await page.goto(`/verksted/${workshopId}/tavle/${view.workshop.plenaryBoardId}`)
  await page.getByText('Liste', { exact: true }).click()
  await page.locator('.pv-list-card', { hasText: climate }).locator('[data-action=open]').click()
  const sheet = page.getByRole('dialog')
  await sheet.getByText('Kunnskapsgrunnlag (1)').click()
  await sheet.locator('.pv-evidence').getByRole('button', { name: 'Vis på storskjermen' }).click()
  await hall.page.getByRole('heading', { level: 1, name: 'Dette vet vi' }).waitFor()
  await hall.page.getByText(words).waitFor()
  expect(await faultsInHall(hall.page, 'hall-evidence')).toEqual([])
  for (const device of [desk, hall, table.device]) expect(device.problems()).toEqual([])
})

test('[UU137] a statutory plan laid where plans are not made in the term says so on its card and its sheet', async () => {
  const { page } = table.device
  await page.getByRole('button', { name: 'Lukk' }).first().tap()
  await table.drag(statutory, 'Løses uten plan')
  const card = table.card(statutory)
  await card.getByText('§ Lovpålagt, men ikke i perioden').waitFor()
  await card.tap()
  await page.getByRole('dialog').getByText('Planen er lovpålagt, men ligger i «Løses uten plan».').waitFor()
  await inspect(page, 'statutory-left-out')
  await page.getByRole('button', { name: 'Lukk' }).first().tap()
})

test('[UU138] a table remarks on a goal conflict, and the outcome keeps it', async () => {
  const { page } = table.device
  await table.flagConflict({ from: climate, with: statutory, kind: 'Tid', sentence: 'Begge trenger de samme folkene' })
  await page.getByText('Målkonflikter', { exact: true }).tap()
  await page.getByText('Skriv en merknad').tap()
  await page.getByLabel('Ny merknad').fill('Vi er uenige om alvoret')
  await page.getByRole('button', { name: 'Legg til merknad' }).tap()
  await page.getByText('1 merknad', { exact: true }).waitFor()
  await inspect(page, 'conflict-remark')
  await table.saved()
  const outcome: Outcome = await (await desk.page.request.get(`/api/workshops/${workshopId}/outcomes/current`)).json()
  expect(outcome.conflicts.map(({ remarks }) => remarks.map(({ text }) => text))).toEqual([['Vi er uenige om alvoret']])
  expect(outcome.notices.map(({ code }) => code)).toContain('statutoryInLane')
})

test('[UU139] deadlines that are missed are warned about on the strategy’s page, on the desk and on the outcome', async () => {
  const strategy = office.page.url().replace('/kunnskapsgrunnlag', '')
  const days = { constitutedOn: '2020-10-12', councilMeetingOn: '2021-11-12' }
  const path = `/api/strategies/${strategy.split('/').at(-1)}`
  expect((await office.page.request.patch(path, { data: days })).ok()).toBe(true)
  await office.page.goto(strategy)
  await desk.page.goto(`/verksted/${workshopId}`)
  for (const { page } of [office, desk]) {
    await page.getByText('Møtet i kommunestyret er etter fristen 12. oktober 2021.').waitFor()
    await page.getByText('Fristen for å vedta planstrategien gikk ut 12. oktober 2021.').waitFor()
  }
  await takePicture(desk.page, 'deadlines-desk')
  await desk.page.goto(`/verksted/${workshopId}/resultat`)
  await desk.page.getByText('Fristen for å vedta planstrategien gikk ut 12. oktober 2021.').waitFor()
  await inspect(desk.page, 'deadlines-outcome')
  for (const device of [office, desk, hall, table.device]) expect(device.problems()).toEqual([])
})
