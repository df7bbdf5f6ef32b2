import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { WorkshopId } from '../../shared/ids.ts'
import type { Outcome } from '../../shared/outcome/types.ts'
import { exportPath } from '../../shared/protocol/rest/outcome.ts'
import { launchBrowser, openDevice } from './harness/browser.ts'
import type { Device } from './harness/device.ts'
import { inspect, takePicture } from './harness/look.ts'
import { type ServerProcess, startServer } from './harness/server.ts'
import { type Planner, planner } from './people/planner.ts'
import { type Placements, placementsInCsv, placementsInJson, placementsInXlsx } from './people/reader.ts'
import { type TableDevice, tableDevice } from './people/table.ts'

/**
 * The main job from end to end, told once: each test goes on where the one before ended. From a plan list in a file to a
 * stored and exported outcome, with two tables at work at the same time, a lost connection and a killed server between.
 */

const lanes = { first: 'Start 2028', second: '2029–2030', noPlan: 'Løses uten plan' }
const climate = 'Klimastrategi 2030'
const nature = 'Temaplan naturmangfold'
const architecture = 'Plan for arkitektur'
const sentence = 'Fortetting gir dyrere boliger og mindre natur.'

let server: ServerProcess
let browser: Browser
let devices: Device[] = []
let office: Planner
let links: { facilitator: string; viewer: string; code: string }
let desk: Device
let hall: Device
let table1: TableDevice
let table2: TableDevice
/** What the tables' boards showed when they were left for the plenary one. */
let tablesLeft: Placements

async function open(kind: Parameters<typeof openDevice>[1]): Promise<Device> {
  const device = await openDevice(browser, kind, server.url)
  devices.push(device)
  return device
}

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
})

// What every device showed when the story stopped.
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  await Promise.all(devices.map(({ page }, number) => takePicture(page, `failed-device-${number + 1}`)))
})

afterAll(async () => {
  await browser?.close()
  await server?.remove()
  devices = []
})

test('[MJ1] a planner makes a strategy from a plan list and goals in files, and a workshop from a template', async () => {
  office = planner(await open('laptop'))
  await office.openLink(server.plannerKey)
  await office.createStrategy('Prøvekommune')
  expect(await office.importPlans()).toBeGreaterThan(75)
  await office.importGoals()
  links = await office.createWorkshop(2)
  expect(links.code).toMatch(/^[2-9A-HJKMNP-Z]{6}$/)
})

test('[MJ2] two tables join by code and choose their table; the hall opens the viewer link; the desk opens the boards', async () => {
  desk = await open('laptop')
  await desk.page.goto(links.facilitator)
  await desk.page.getByRole('button', { name: 'Åpne tavlene' }).waitFor()
  hall = await open('projector')
  await hall.page.goto(links.viewer)
  await hall.page.locator('.pv-projector').waitFor()
  await inspect(hall.page, 'projector-join')
  table1 = await tableDevice(await open('tablet'))
  table2 = await tableDevice(await open('tablet'))
  await table1.join(links.code, 1)
  await table2.join(links.code, 2)
  await inspect(table1.device.page, 'board-before-start')
  await desk.page.getByRole('button', { name: 'Åpne tavlene' }).click()
  await table1.device.page.getByText('har ikke begynt').waitFor({ state: 'hidden' })
  await inspect(desk.page, 'desk')
})

test('[MJ3] both tables drag at the same time, and each board shows its own table only', async () => {
  await Promise.all([table1.drag(climate, lanes.first), table2.drag(nature, lanes.second)])
  await Promise.all([table1.saved(), table2.saved()])
  expect(await table1.cardsIn(lanes.second)).toEqual([])
  expect(await table2.cardsIn(lanes.first)).toEqual([])
})

test('[MJ4] a table flags a goal conflict between two plans; both cards show it', async () => {
  await table1.flagConflict({ from: climate, with: nature, kind: 'Arealbruk', sentence })
  await table1.saved()
  await table1.reveal(nature)
  await expect.poll(() => table1.card(nature).textContent()).toContain('1 målkonflikt')
  await expect.poll(() => table1.card(climate).textContent()).toContain('1 målkonflikt')
  await inspect(table1.device.page, 'board-with-conflict')
  await table1.device.page.getByText('Målkonflikter', { exact: true }).tap()
  await table1.device.page.getByText(sentence).first().waitFor()
  await inspect(table1.device.page, 'conflicts')
  await table1.device.page.getByText('Liste', { exact: true }).tap()
  await inspect(table1.device.page, 'list')
  await table1.device.page.getByText('Tavle', { exact: true }).tap()
})

test('[MJ5] a table without network goes on working; its work arrives when the network is back', async () => {
  await table2.device.goOffline()
  await expect.poll(() => table2.status().textContent(), { timeout: 60_000 }).toBe('Frakoblet')
  await table2.drag(architecture, lanes.noPlan)
  expect(await table2.status().textContent()).toBe('Frakoblet')
  await inspect(table2.device.page, 'board-offline')
  await table2.device.goOnline()
  await table2.saved()
  await desk.page.getByRole('button', { name: 'Bord 2' }).click()
  await expect.poll(() => hall.page.locator('.pv-wall').textContent()).toContain(architecture)
  await inspect(hall.page, 'projector-table')
})

test('[MJ6] the server is killed in the middle and started again on the same store: nothing that was called saved is missing', async () => {
  const killed = /WebSocket|ERR_CONNECTION|502|Failed to load/
  for (const device of devices) device.expectProblem(killed)
  await Promise.all([table1.saved(), table2.saved()])
  const saved = await onTheBoards()
  expect(saved).toHaveLength(3)
  await Promise.all([table1.drag(architecture, lanes.second), server.kill()])
  await expect.poll(() => table1.status().textContent()).toBe('Frakoblet')
  const edited = await onTheBoards()

  // The tablets are kept away at first: what they hold must not hide what the server lost.
  await Promise.all([table1.device.goOffline(), table2.device.goOffline()])
  await server.start()
  expect(await stored()).toEqual(expect.arrayContaining(saved))
  await Promise.all([table1.device.goOnline(), table2.device.goOnline()])
  await Promise.all([table1.saved(), table2.saved()])
  expect(await stored()).toEqual(edited)
  await table2.device.page.reload()
  await table2.saved()
  tablesLeft = await onTheBoards()
  expect(tablesLeft).toEqual(edited)
  await desk.page.getByText('Tilkoblet', { exact: true }).waitFor()
})

test('[MJ7] gathered in plenary both tables work on one board, and each sees what the other holds', async () => {
  await desk.page.getByRole('button', { name: 'Samle i plenum' }).click()
  await Promise.all([plenaryReady(table1), plenaryReady(table2)])
  await Promise.all([table1.reveal(climate), table2.reveal(climate)])
  const held = await table1.card(climate).boundingBox()
  if (!held) throw new Error('The card is not on the screen')
  const at = { x: held.x + held.width / 2, y: held.y + 30 }
  await table1.finger.down(at)
  await table1.finger.move({ x: at.x + 200, y: at.y + 40 })
  await expect.poll(() => table2.device.page.getByText('Bord 1, nettbrett 1').count()).toBeGreaterThan(0)
  await inspect(table2.device.page, 'board-other-drags')
  await table1.finger.move({ x: at.x + 205, y: at.y + 20 })
  await table1.finger.up()
  await expect.poll(() => table2.cardsIn(lanes.first)).toEqual([climate])
  await table1.saved()
})

test('[MJ8] closing stores version 1, and the exports hold what the boards show', async () => {
  await desk.page.getByRole('button', { name: 'Lås tavlene' }).click()
  await desk.page.getByRole('button', { name: 'Avslutt og lagre resultatet' }).click()
  await desk.page.getByRole('dialog').getByRole('button', { name: 'Avslutt og lagre resultatet' }).click()
  await desk.page.getByText('Versjon 1', { exact: false }).first().waitFor()
  await inspect(desk.page, 'outcome', { fullPage: true })
  const [json, csv, xlsx] = [await download('JSON'), await download('CSV'), await download('Excel')]
  const outcome: Outcome = JSON.parse(await readFile(json, 'utf8'))
  expect(outcome.version).toBe(1)
  expect(outcome.conflicts.map((conflict) => conflict.sentence)).toEqual([sentence])
  expect(placementsInJson(outcome)).toEqual([...tablesLeft, ...(await onTheBoard('Plenum', table1))])
  expect(await placementsInCsv(csv)).toEqual(placementsInJson(outcome))
  expect(await placementsInXlsx(xlsx)).toEqual(placementsInJson(outcome))
  await table1.device.page.getByText('Arbeidsverkstedet er avsluttet').waitFor()
  expect(await table1.device.page.getByRole('button', { name: /^Angre/ }).count()).toBe(0)
  await inspect(table1.device.page, 'board-closed')
})

test('[MJ9] no screen of the whole day had a console error or an external request', () => {
  expect(devices.flatMap((device) => device.problems())).toEqual([])
})

async function plenaryReady(table: TableDevice): Promise<void> {
  await table.device.page.locator('#board').getByText('Prosesslederen har samlet alle i plenum').waitFor()
  await table.saved()
}

/** What the screens of both tables show. */
async function onTheBoards(): Promise<Placements> {
  return [...(await onTheBoard('Bord 1', table1)), ...(await onTheBoard('Bord 2', table2))]
}

async function onTheBoard(board: string, table: TableDevice): Promise<Placements> {
  const shown = await Promise.all(
    Object.values(lanes).map(async (lane) =>
      (await table.cardsIn(lane)).map((name, index) => `${board}: ${lane}, ${index + 1}: ${name}`),
    ),
  )
  return shown.flat().sort()
}

/** What the server's store holds at this moment, asked for from the desk. */
async function stored(): Promise<Placements> {
  const workshopId = new URL(desk.page.url()).pathname.split('/').find((part) => part.startsWith('wks_'))
  const answer = await desk.page.request.get(exportPath(workshopId as WorkshopId, 'current', 'json'))
  return placementsInJson(await answer.json())
}

/** Downloads an export from the outcome's page and answers the file's path. */
async function download(format: string): Promise<string> {
  const [file] = await Promise.all([
    desk.page.waitForEvent('download'),
    desk.page.getByRole('link', { name: format }).first().click(),
  ])
  return file.path()
}
