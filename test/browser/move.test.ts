import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { launchBrowser, openDevice } from './harness/browser.ts'
import type { Device } from './harness/device.ts'
import { inspect, takePicture } from './harness/look.ts'
import { type ServerProcess, startServer } from './harness/server.ts'
import { type Keys, keysOf } from './people/keys.ts'
import { type TableDevice, tableDevice } from './people/table.ts'

/** The desk and two devices that joined at table 1, told once: each test goes on where the one before ended. */

let server: ServerProcess
let browser: Browser
let desk: Device
let keys: Keys
let one: TableDevice
let two: TableDevice
let names: string[]

const lane = 'Start 2028'
const patience = { timeout: 30_000 }
const badge = ({ device }: TableDevice) => device.page.locator('.pv-board-header .pv-table-badge')
const tile = (number: number) => desk.page.locator('.pv-tile').nth(number - 1)
const moveButton = (device: number, table: number) =>
  desk.page.getByRole('button', { name: `Flytt til …: nettbrett ${device} ved Bord ${table}` })
const toTable = (number: number) =>
  desk.page.getByRole('dialog').getByRole('button', { name: `Bord ${number}`, exact: true })

/** By tap: the device's button, then the table. */
async function move(device: number, from: number, to: number): Promise<void> {
  await moveButton(device, from).click()
  await toTable(to).click()
  await desk.page.getByRole('dialog').waitFor({ state: 'hidden' })
}

/** The device is at its new table, and says so. */
async function arrived(table: TableDevice, number: number): Promise<void> {
  await table.device.page.getByText(`Dere er flyttet til Bord ${number}.`).first().waitFor(patience)
  await expect.poll(() => badge(table).textContent(), patience).toBe(`Bord ${number}`)
  // What the board holds is known when all of it is here.
  await table.saved()
}

beforeAll(async () => {
  server = await startServer({ EXAMPLE: 'true' })
  browser = await launchBrowser()
  const open = (kind: Parameters<typeof openDevice>[1]) => openDevice(browser, kind, server.url)
  const code = /code (\S+ ?\S+)/.exec(server.output())?.[1] ?? ''
  one = await tableDevice(await open('tablet'))
  two = await tableDevice(await open('tablet'))
  desk = await open('laptop')
  keys = keysOf(desk)
  await one.join(code, 1)
  await two.join(code, 1)
  await desk.page.goto(`/lenke#${server.plannerKey}`)
  await desk.page.getByRole('heading', { name: 'Planstrategier', level: 1 }).waitFor()
  const workshopId = new URL(one.device.page.url()).pathname.split('/').at(-1)
  names = await desk.page.evaluate(async (id) => {
    const view = await (await fetch(`/api/workshops/${id}`)).json()
    return view.plans.map(({ name }: { name: string }) => name)
  }, workshopId)
  await desk.page.goto(`/verksted/${workshopId}`)
  await desk.page.getByRole('heading', { name: 'Bordene' }).waitFor()
})

afterEach(async ({ task }) => {
  await one?.device.goOnline()
  if (task.result?.state !== 'fail') return
  await takePicture(one.device.page, 'failed-move-one')
  await takePicture(two.device.page, 'failed-move-two')
  await takePicture(desk.page, 'failed-move-desk')
})

afterAll(async () => {
  await browser?.close()
  await server?.remove()
})

test('[UU96] the desk moves a device by keyboard; it says where it is now, works there, and a reload finds it there', async () => {
  const [before, after] = names as [string, string]
  await one.drag(before, lane)
  await one.saved()
  await expect.poll(() => two.cardsIn(lane)).toEqual([before])

  await keys.tabTo(tile(1).locator('summary'))
  await keys.press('Enter')
  await keys.tabTo(moveButton(1, 1))
  await inspect(desk.page, 'devices-of-tables', { fullPage: true })
  await keys.press('Enter')
  await desk.page.getByRole('dialog').waitFor()
  await inspect(desk.page, 'move-device')
  await keys.tabTo(toTable(2))
  await keys.press('Enter')
  await keys.hear('Nettbrett 1 ved Bord 1 flyttes til Bord 2.')
  await arrived(one, 2)
  await keysOf(one.device).hear('Dere er flyttet til Bord 2.')
  await inspect(one.device.page, 'moved-board')

  expect(await one.cardsIn(lane)).toEqual([])
  await one.drag(after, lane)
  await one.saved()
  expect(await two.cardsIn(lane)).toEqual([before])
  await expect.poll(() => tile(1).getByText('1 enhet').count()).toBe(1)
  await one.device.page.reload()
  await expect.poll(() => badge(one).textContent(), patience).toBe('Bord 2')
  await expect.poll(() => one.cardsIn(lane), patience).toEqual([after])
  expect(await one.device.page.getByText('Dere er flyttet').count()).toBe(0)
  expect([...one.device.problems(), ...desk.problems()]).toEqual([])
})

test('[UU98] a card in the hand when the device is moved stays where it lay', async () => {
  const [name] = names.slice(2) as [string]
  await one.reveal(name)
  const box = await one.card(name).boundingBox()
  if (!box) throw new Error('the card is not there')
  const start = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  await one.finger.down(start)
  await one.finger.move({ x: start.x + 260, y: start.y + 40 })
  await one.device.page.locator('.pv-node-lifted').waitFor()
  await tile(2).locator('summary').click()
  await move(1, 2, 1)
  await arrived(one, 1)
  await one.finger.up()
  await expect.poll(() => one.cardsIn(lane), patience).toEqual(names.slice(0, 1))
  await move(2, 1, 3)
  await arrived(two, 3)
  await tile(3).locator('summary').click()
  await move(1, 3, 2)
  await arrived(two, 2)
  await expect.poll(() => two.cardsIn(lane), patience).toEqual(names.slice(1, 2))
  expect([...one.device.problems(), ...two.device.problems(), ...desk.problems()]).toEqual([])
})

test('[UU97] a device without contact is moved when it is back; what it did meanwhile is with the desk, and it says so', async () => {
  const [name] = names.slice(3) as [string]
  await one.saved()
  await one.device.goOffline()
  await expect.poll(() => one.status().textContent(), patience).toBe('Frakoblet')
  await one.drag(name, lane)
  const seat = tile(1).getByRole('listitem')
  await seat.getByText('uten kontakt nå').waitFor(patience)
  await move(3, 1, 3)
  await seat.getByText('flyttes til Bord 3 når det får kontakt').waitFor()
  await inspect(desk.page, 'device-to-move', { fullPage: true })
  // The first try to take the new seat fails.
  one.device.expectProblem(/ERR_FAILED/)
  await one.device.page.route('**/api/access/seat/move', (route) => route.abort(), { times: 1 })
  await one.device.goOnline()
  await one.device.page.getByRole('heading', { name: 'Dere flyttes til Bord 3' }).waitFor(patience)
  const again = one.device.page.getByRole('button', { name: 'Prøv igjen' })
  await again.waitFor(patience)
  await inspect(one.device.page, 'moving-over')
  await again.tap()
  await arrived(one, 3)
  await one.device.page
    .getByText(/Det siste dere gjorde ved Bord 1/)
    .first()
    .waitFor()
  await inspect(one.device.page, 'moved-with-late-work')
  expect(await one.cardsIn(lane)).toEqual([])
  const late = desk.page.getByRole('region', { name: /^Kom for sent/ })
  await late.getByRole('region', { name: 'Bord 1' }).getByText(`flyttet ${name} til ${lane}`).waitFor(patience)
  await one.device.page.reload()
  await expect.poll(() => badge(one).textContent(), patience).toBe('Bord 3')
  expect([...one.device.problems(), ...desk.problems()]).toEqual([])
})
