import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { planningApi } from '../../shared/protocol/rest/planning.ts'
import type { WorkshopSummary, WorkshopView } from '../../shared/protocol/rest/workshop.ts'
import type { Phase } from '../../shared/workshop/phase.ts'
import { openLive } from '../fixtures/live.ts'
import { launchBrowser, openDevice } from './harness/browser.ts'
import type { Device } from './harness/device.ts'
import { inspect, takePicture } from './harness/look.ts'
import { type ServerProcess, startServer } from './harness/server.ts'
import { type TableDevice, tableDevice } from './people/table.ts'

/** A table and the facilitator's desk while the workshop moves on, told once: each test goes on where the one before ended. */

let server: ServerProcess
let browser: Browser
let table: TableDevice
let desk: Device
let view: WorkshopView
let names: string[]

const lane = 'Start 2028'
const cards = () => table.cardsIn(lane)

/** What the page's own server answers the browser that is signed in on it. */
const read = <Answer>(page: Page, path: string): Promise<Answer> =>
  page.evaluate(async (address) => (await fetch(address)).json(), path)

/** Phases in which tables place cards, and those in which they may not. */
const phases = (placing: boolean) =>
  view.workshop.agenda.filter(({ arena, verbs }) => (arena === 'tables' && verbs.includes('place')) === placing)

async function goTo(phase: Phase | undefined): Promise<void> {
  const cookies = await desk.page.context().cookies()
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const live = openLive(server.url, { cookie }, view.workshop.id, 'planner')
  expect(await live.ask('command', { type: 'goTo', phaseId: phase?.id })).toMatchObject({ ok: true })
}

beforeAll(async () => {
  server = await startServer({ EXAMPLE: 'true' })
  browser = await launchBrowser()
  const open = (kind: Parameters<typeof openDevice>[1]) => openDevice(browser, kind, server.url)
  const code = /code (\S+ ?\S+)/.exec(server.output())?.[1] ?? ''
  table = await tableDevice(await open('tablet'))
  desk = await open('laptop')
  await table.join(code, 1)
  await desk.page.goto(`/lenke#${server.plannerKey}`)
  await desk.page.getByRole('heading', { name: 'Planstrategier', level: 1 }).waitFor()
  const [strategy] = await read<{ id: string }[]>(desk.page, planningApi.strategies.path)
  const [summary] = await read<WorkshopSummary[]>(desk.page, `/api/strategies/${strategy?.id}/workshops`)
  view = await read<WorkshopView>(desk.page, `/api/workshops/${summary?.id}`)
  names = view.plans.map(({ name }) => name)
})

afterEach(async ({ task }) => {
  await table?.device.goOnline()
  if (task.result?.state !== 'fail') return
  await takePicture(table.device.page, 'failed-late-table')
  await takePicture(desk.page, 'failed-late-desk')
})

afterAll(async () => {
  await browser?.close()
  await server?.remove()
})

test('[UU92] the desk looks at how a board stood when a phase ended, and gives the table that board back after asking once', async () => {
  const { page } = desk
  const [name] = names as [string]
  await goTo(phases(true)[0])
  await table.drag(name, lane)
  await table.saved()
  const stood = await cards()
  await goTo(phases(true)[1])
  await page.goto(`/verksted/${view.workshop.id}/tavle/${view.workshop.tables[0]?.boardId}`)
  await page.getByRole('button', { name: 'Tidligere tilstander' }).click()
  await inspect(page, 'earlier-list')
  await table.drag(names[1] as string, lane)
  expect(await cards()).not.toEqual(stood)
  await page
    .getByRole('button', { name: /^Se tavla slik den sto/ })
    .first()
    .click()
  await page.locator('.pv-wall-card', { hasText: name }).waitFor()
  await inspect(page, 'earlier-picture')
  await page.getByRole('button', { name: 'Gjenopprett denne' }).click()
  await inspect(page, 'earlier-ask')
  await page.getByRole('button', { name: 'Gjenopprett', exact: true }).click()
  await expect.poll(cards).toEqual(stood)
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
  await page.getByRole('button', { name: 'Tidligere tilstander' }).click()
  await page.getByText('Før tavla ble gjenopprettet').waitFor()
  await page.keyboard.press('Escape')
  expect(desk.problems()).toEqual([])
})

/** The table moves a card without contact, and the phase is over when it is back. */
async function comeTooLate(name: string): Promise<void> {
  await goTo(phases(true)[0])
  await table.saved()
  await table.device.goOffline()
  await expect.poll(() => table.status().textContent(), patience).toBe('Frakoblet')
  await table.drag(name, lane)
  await goTo(phases(false)[0])
  await table.device.goOnline()
}

const patience = { timeout: 30_000 }
const panel = () => desk.page.getByRole('region', { name: /^Kom for sent/ })

test('[UU93] [UU94] what a table did without contact until the phase was over is told in words and put on its board when the desk says so', async () => {
  const name = names[2] as string
  const { page } = desk
  await page.goto(`/verksted/${view.workshop.id}`)
  await page.getByRole('heading', { name: 'Bordene' }).waitFor()
  expect(await panel().count()).toBe(0)
  await comeTooLate(name)
  await panel().waitFor(patience)
  const sentence = `flyttet ${name} til ${lane}`
  await panel().getByRole('region', { name: 'Bord 1' }).getByText(sentence).waitFor()
  await inspect(page, 'late-work', { fullPage: true })
  await panel().getByRole('button', { name: 'Legg inn' }).click()
  await panel().waitFor({ state: 'hidden' })
  await goTo(phases(true)[0])
  await expect.poll(cards, patience).toContain(name)
})

test('[UU94] letting it go is asked once and changes nothing', async () => {
  const name = names[3] as string
  await comeTooLate(name)
  await panel().getByText(`flyttet ${name} til ${lane}`).waitFor(patience)
  await panel().getByRole('button', { name: 'Forkast' }).click()
  await inspect(desk.page, 'late-drop')
  await desk.page.getByRole('dialog').getByRole('button', { name: 'Forkast' }).click()
  await panel().waitFor({ state: 'hidden' })
  await goTo(phases(true)[0])
  await expect.poll(cards, patience).toContain(names[2])
  expect(await cards()).not.toContain(name)
  expect(desk.problems()).toEqual([])
})

test('[PH46] the desk sees how each table comes along while it works, looks at its board without a hand in it, or goes in to help', async () => {
  const { page } = desk
  const tile = page.locator('.pv-tile').first()
  await goTo(phases(true)[0])
  await page.goto(`/verksted/${view.workshop.id}`)
  const placed = (await cards()).length
  await tile.getByText(`${placed} av ${names.length} plassert`).waitFor()
  await table.drag(names[4] as string, lane)
  await tile.getByText(`${placed + 1} av ${names.length} plassert`).waitFor()
  await tile.getByText(/^Siste aktivitet kl. \d\d:\d\d$/).waitFor()
  await tile.getByText('1 enhet').waitFor()
  await inspect(page, 'tables', { fullPage: true })
  await page.getByRole('link', { name: 'Se på tavla til Bord 1' }).click()
  await page.locator('.pv-wall-card', { hasText: names[4] as string }).waitFor()
  expect(await page.locator('.pv-card').count()).toBe(0)
  await inspect(page, 'look-at-table')
  await page.getByRole('link', { name: 'Hjelp til' }).click()
  await page.locator('.pv-card').first().waitFor()
  expect(desk.problems()).toEqual([])
})
