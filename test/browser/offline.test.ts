import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { PROTOCOL_VERSION } from '../../shared/protocol/live.ts'
import { launchBrowser, openDevice } from './harness/browser.ts'
import type { Device } from './harness/device.ts'
import { inspect, takePicture } from './harness/look.ts'
import { type Change, makeRelease } from './harness/release.ts'
import { type ServerProcess, startServer } from './harness/server.ts'
import { type TableDevice, tableDevice } from './people/table.ts'

/**
 * A table without contact, told once: each test goes on where the one before ended. Its page is loaded again without
 * network and without a server, meets the others' work, and goes over to new versions, and nothing it did is lost.
 */

const lanes = { now: 'Start 2028', later: '2029–2030' }
const away = /ERR_|WebSocket|Failed to load|Failed to fetch|504|502/

let server: ServerProcess
let browser: Browser
let releases: ReturnType<typeof makeRelease>[] = []
let devices: Device[] = []
let table: TableDevice
let beside: TableDevice
let names: string[]

async function open(kind: Parameters<typeof openDevice>[1]): Promise<Device> {
  const device = await openDevice(browser, kind, server.url)
  device.expectProblem(away)
  devices.push(device)
  return device
}

function release(...changes: Change[]): string {
  const made = makeRelease(changes)
  releases.push(made)
  return made.folder
}

const word = (to: string): Change => ({
  file: 'shared/i18n/nb/board.ts',
  from: "canvas: 'Tavle',",
  to: `canvas: '${to}',`,
})
/** The names of all plans, in the catalogue's order; on the board only those in sight are in the page. */
const plansOf = ({ device: { page } }: TableDevice) =>
  page.evaluate(async () => {
    const answer = await fetch(`/api/workshops/${location.pathname.split('/').at(-1)}`)
    const { plans }: { plans: { name: string }[] } = await answer.json()
    return plans.map(({ name }) => name)
  })
const offline = (each: TableDevice) =>
  expect.poll(() => each.status().textContent(), { timeout: 30_000 }).toBe('Frakoblet')
const installed = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready
    const kept = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()))
    return kept.flat().map(({ url }) => new URL(url).pathname)
  })

beforeAll(async () => {
  server = await startServer({ EXAMPLE: 'true' })
  browser = await launchBrowser()
  const code = /code (\S+ ?\S+)/.exec(server.output())?.[1] ?? ''
  table = await tableDevice(await open('tablet'))
  beside = await tableDevice(await open('tablet'))
  await Promise.all([table.join(code, 1), beside.join(code, 1)])
  names = await plansOf(table)
})

afterEach(async ({ task }) => {
  await table?.device.goOnline()
  if (task.result?.state !== 'fail') return
  await Promise.all(devices.map(({ page }, number) => takePicture(page, `failed-offline-${number + 1}`)))
})

afterAll(async () => {
  await browser?.close()
  await server?.remove()
  for (const each of releases) each.remove()
  devices = []
  releases = []
})

test('[OP30] the client can be installed, and its service worker runs under the policy of its pages', async () => {
  const { page } = table.device
  const files = await installed(page)
  expect(files).toContain('/index.html')
  const cdp = await page.context().newCDPSession(page)
  const { data = '', errors } = await cdp.send('Page.getAppManifest')
  expect(errors).toEqual([])
  const manifest = JSON.parse(data)
  expect(manifest).toMatchObject({ name: 'Planverksted', lang: 'nb', start_url: '/', display: 'standalone' })
  const purposes = manifest.icons.map((icon: { purpose: string }) => icon.purpose)
  expect(new Set(purposes)).toEqual(new Set(['any', 'maskable']))
  for (const { src, type } of manifest.icons) {
    const icon = await page.request.get(src)
    expect([icon.status(), icon.headers()['content-type']], src).toEqual([200, type])
  }
  // Every device of a test is a private window; that is all that stands against it.
  const { installabilityErrors } = await cdp.send('Page.getInstallabilityErrors')
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito'])
})

test('[OP32] what a table needs is installed, and nothing of the planner’s screens', async () => {
  const files = (await installed(table.device.page)).join('\n')
  for (const needed of [
    'SeatScreen',
    'board',
    'Home',
    'JoinWithCode',
    'LedDialog',
    'PollAtTable',
    'TimelineView',
    'nb-',
    'nn-',
    'en-',
    'inter-latin-wght',
  ])
    expect(files).toMatch(new RegExp(`/assets/${needed}`))
  expect(files).not.toMatch(/assets\/(Desk|Setup|PlanImport|Catalogue|Goals|Outcome|QrSheet|Strateg|inter-greek)/)
})

test('[SY92] loaded again without network the board is there, is worked on, and is merged when the network is back', async () => {
  const [climate = '', second = '', third = ''] = names
  await table.saved()
  await table.device.goOffline()
  await table.device.page.reload()
  await offline(table)
  await inspect(table.device.page, 'board-loaded-offline')
  await table.drag(climate, lanes.now)
  await table.drag(second, lanes.now)
  await table.device.page.reload()
  await expect.poll(() => table.cardsIn(lanes.now)).toEqual([second, climate])
  await beside.drag(third, lanes.later)
  await beside.drag(climate, lanes.later)
  await beside.saved()
  await table.device.goOnline()
  await table.saved()
  await expect.poll(() => beside.cardsIn(lanes.now)).toContain(second)
  await expect.poll(() => table.cardsIn(lanes.later)).toContain(third)
})

test('[SY96] the table reads and hears where others changed the same, and opens it from there', async () => {
  const { page } = table.device
  const notice = page.getByRole('region', { name: 'Mens dere var frakoblet, endret andre det samme som dere' })
  await notice.waitFor()
  expect(await notice.getByRole('listitem').count()).toBe(1)
  const sentence = (await notice.getByRole('listitem').locator('p').textContent()) ?? ''
  expect(sentence).toContain(`Dere flyttet «${names[0]}» til ${lanes.now}`)
  expect(sentence).toContain(`andre flyttet det til ${lanes.later}`)
  expect(await page.getByRole('status').allTextContents()).toContainEqual(expect.stringContaining(sentence))
  await inspect(page, 'board-apart')
  await page.setViewportSize({ width: 390, height: 844 })
  await inspect(page, 'board-apart-phone')
  await page.setViewportSize({ width: 1024, height: 768 })
  await notice.getByRole('button', { name: `Åpne ${names[0]}` }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').getByRole('heading', { name: 'Flytt til' }).waitFor()
  await page.keyboard.press('Escape')
  await notice.getByRole('button', { name: 'Skjønner' }).tap()
  await notice.waitFor({ state: 'hidden' })
  expect(await beside.device.page.locator('.pv-apart').count()).toBe(0)
})

test('[SY92] loaded again while the server is away the board is there too, also from the start page', async () => {
  const { page } = table.device
  await server.kill()
  await page.goto('/')
  await page.getByRole('link', { name: 'Bord 1: tilbake til tavla' }).tap()
  await offline(table)
  expect(await table.cardsIn(lanes.now)).toContain(names[1])
  await table.drag(names[3] ?? '', lanes.now)
  // An address that is the server's to answer is not answered by the page.
  const other = await page.context().newPage()
  await expect(other.goto('/api/openapi.json')).rejects.toThrow('ERR_CONNECTION_REFUSED')
  await other.close()
  await server.start()
  await table.saved()
  await expect.poll(() => beside.cardsIn(lanes.now)).toContain(names[3])
})

test('[OP34] a new version is told of, waits for a draft, and is there after a press; nothing done is lost', async () => {
  const { page } = table.device
  const next = release(word('Tavla vår'))
  await server.kill()
  await offline(table)
  await table.drag(names[4] ?? '', lanes.now)
  await server.start(next)
  const notice = page.getByText('En ny versjon er klar')
  await notice.waitFor({ timeout: 30_000 })
  await inspect(page, 'board-new-version')
  await page.getByRole('button', { name: 'Foreslå plan' }).tap()
  await page.getByLabel('Hva heter planen?').fill('Halvskrevet')
  await hide(page)
  expect(await page.getByLabel('Hva heter planen?').inputValue()).toBe('Halvskrevet')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Oppdater nå' }).tap()
  await page.getByText('Tavla vår', { exact: true }).waitFor()
  await table.saved()
  expect(await table.cardsIn(lanes.now)).toContain(names[4])
  expect(await notice.count()).toBe(0)
  // The other tablet goes over when nobody looks at it.
  await beside.device.page.getByText('En ny versjon er klar').waitFor({ timeout: 30_000 })
  await hide(beside.device.page)
  await beside.device.page.getByText('Tavla vår', { exact: true }).waitFor()
  await inPlace(page)
  await table.device.goOffline()
  await page.reload()
  await offline(table)
  await page.getByText('Tavla vår', { exact: true }).waitFor()
  await table.device.goOnline()
  await table.saved()
})

test('[OP35] a version that speaks another protocol takes the page over by itself, with what was not sent', async () => {
  const { page } = table.device
  const next = release(word('Neste tavle'), {
    file: 'shared/protocol/live.ts',
    from: `PROTOCOL_VERSION = ${PROTOCOL_VERSION}`,
    to: `PROTOCOL_VERSION = ${PROTOCOL_VERSION + 1}`,
  })
  await page.getByRole('button', { name: 'Foreslå plan' }).tap()
  await page.getByLabel('Hva heter planen?').fill('Halvskrevet')
  await server.kill()
  await offline(table)
  await server.start(next)
  await page.getByText('Serveren har fått en ny versjon').waitFor({ timeout: 30_000 })
  await takePicture(page, 'board-version-required')
  expect(await page.getByLabel('Hva heter planen?').inputValue()).toBe('Halvskrevet')
  await page.keyboard.press('Escape')
  await page.getByText('Neste tavle', { exact: true }).waitFor({ timeout: 30_000 })
  await table.saved()
  expect(await table.cardsIn(lanes.now)).toContain(names[4])
  await inPlace(page)
  // The other one did so less than a minute ago, and waits to be asked.
  await beside.device.page.getByRole('button', { name: 'Oppdater nå' }).tap()
  await beside.device.page.getByText('Neste tavle', { exact: true }).waitFor({ timeout: 30_000 })
})

test('[OP36] a screen whose part is gone from the server is loaded whole in its new version', async () => {
  const planner = await open('laptop')
  const { page } = planner
  await page.goto(`/lenke#${server.plannerKey}`)
  await page.waitForURL('**/planstrategier')
  await page.evaluate(() => history.replaceState(null, '', '/'))
  await page.goto('/')
  const link = page.getByRole('link', { name: 'Planstrategiene' })
  await link.waitFor()
  // As after a deploy: this page's parts are not on the server any more.
  await page.context().route(/assets\/Strategies-.*\.js/, (route) => route.fulfill({ status: 404 }))
  await page.evaluate(() => document.querySelector('script[src*="/assets/"]')?.setAttribute('src', '/assets/older.js'))
  await Promise.all([page.waitForEvent('load'), link.click()])
  // Gone for good: the second time it is told, and not tried for ever.
  await page.getByText('Siden stoppet opp').waitFor()
  let loads = 0
  page.on('load', () => loads++)
  await page.context().unroute(/assets\/Strategies-.*\.js/)
  await page.getByRole('button', { name: 'Last inn på nytt' }).click()
  await page.getByRole('heading', { level: 1, name: 'Planstrategier' }).waitFor()
  expect(loads).toBe(1)
})

test('[SY94] a store that is taken away while the page is open is filled again, and the board is there after a reload', async () => {
  const { page } = table.device
  const cdp = await page.context().newCDPSession(page)
  await table.saved()
  await cdp.send('Storage.clearDataForOrigin', { origin: server.url, storageTypes: 'indexeddb' })
  await table.drag(names[5] ?? '', lanes.now)
  await table.saved()
  await page.reload()
  await table.saved()
  await table.device.goOffline()
  await table.drag(names[6] ?? '', lanes.now)
  await page.reload()
  await offline(table)
  expect(await table.cardsIn(lanes.now)).toEqual(expect.arrayContaining([names[5], names[6]]))
  await table.device.goOnline()
  await table.saved()
})

test('[SY94] where nothing can be kept the page says what is on it only, asks before it is left, and keeps all when there is room', async () => {
  const { page } = table.device
  await page.evaluate(() => {
    const { add } = IDBObjectStore.prototype
    Object.assign(window, { makeRoom: () => Object.assign(IDBObjectStore.prototype, { add }) })
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('No room', 'QuotaExceededError')
    }
  })
  await table.device.goOffline()
  await offline(table)
  await table.drag(names[7] ?? '', lanes.now)
  const notice = page.getByText('Nettbrettet kan ikke ta vare på arbeidet')
  await notice.waitFor()
  await inspect(page, 'board-only-here')
  const asked = page.waitForEvent('dialog')
  const leaving = page.close({ runBeforeUnload: true })
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.dismiss()
  await leaving
  await page.evaluate('makeRoom()')
  await table.drag(names[8] ?? '', lanes.now)
  await notice.waitFor({ state: 'hidden' })
  await page.reload()
  await offline(table)
  expect(await table.cardsIn(lanes.now)).toEqual(expect.arrayContaining([names[7], names[8]]))
  await table.device.goOnline()
  await table.saved()
})

test('[SY93] a seat the server no longer knows is not shown without contact', async () => {
  const { page } = table.device
  await page.request.delete('/api/access/session', { headers: { origin: server.url } })
  await page.reload()
  await page.getByText('Du sitter ikke ved et bord her').waitFor()
  await table.device.goOffline()
  await page.reload()
  await page.getByText('Ingen kontakt med serveren').waitFor({ timeout: 20_000 })
  expect(await page.locator('.pv-card').count()).toBe(0)
})

test('[MJ9] no screen had an exception or an external request', () => {
  expect(devices.flatMap((device) => device.problems())).toEqual([])
})

/** Waits until this page's version is the one that is installed, and no older one is. */
async function inPlace(page: Page): Promise<void> {
  const script = await page.evaluate(() => document.querySelector('script[src]')?.getAttribute('src'))
  const entries = async () => (await installed(page)).filter((file) => /\/index-[^/]*\.js$/.test(file))
  await expect.poll(entries, { timeout: 30_000 }).toEqual([script])
}

/** What a browser does when its page is no longer looked at. */
async function hide(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { configurable: true, value: true })
    document.dispatchEvent(new Event('visibilitychange'))
    Object.defineProperty(document, 'hidden', { configurable: true, value: false })
  })
}
