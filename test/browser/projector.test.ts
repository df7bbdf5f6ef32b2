import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { arrange } from '../../shared/board/arrange.ts'
import { cardsOf } from '../../shared/board/card.ts'
import { decide, flag, place, propose, remark, time } from '../../shared/board/edits.ts'
import { readBoard } from '../../shared/board/read.ts'
import { conflictKinds } from '../../shared/board/records/conflict.ts'
import { makeId } from '../../shared/ids.ts'
import { limits } from '../../shared/limits.ts'
import type { WorkshopView } from '../../shared/protocol/rest/workshop.ts'
import { openBoardSocket } from '../fixtures/board-socket.ts'
import { openLive } from '../fixtures/live.ts'
import { launchBrowser, openDevice } from './harness/browser.ts'
import type { Device } from './harness/device.ts'
import { faultsInHall } from './harness/hall.ts'
import { inspect, takePicture } from './harness/look.ts'
import { type ServerProcess, startServer } from './harness/server.ts'
import { planner } from './people/planner.ts'
import { type TableDevice, tableDevice } from './people/table.ts'

/** The desk chooses, the hall and the tablets follow. Told once: each test goes on where the one before ended. */

const longName =
  'Kommunedelplan for klimatilpasning, naturmangfold og samfunnssikkerhet i strandsonen og langs vassdragene 2028–2040'

let server: ServerProcess
let browser: Browser
let devices: Device[] = []
let desk: Device
/** The desk's own projector, which may show the code. */
let hall: Device
/** Whoever has the public link. */
let publicHall: Device
let tablet: TableDevice
let view: WorkshopView

async function open(kind: Parameters<typeof openDevice>[1]): Promise<Device> {
  const device = await openDevice(browser, kind, server.url)
  devices.push(device)
  return device
}

const remote = () => desk.page.getByRole('region', { name: 'Storskjermen' })
const press = (name: string | RegExp) => remote().getByRole('button', { name }).first().click()

/** Presses a part of a board on the remote, which keeps them folded away. */
async function pressPart(name: string | RegExp) {
  const parts = desk.page.getByText('Vis et felt, et kort eller målkonflikter')
  if (!(await desk.page.getByLabel('Fra tavla til').isVisible())) await parts.click()
  await press(name)
}

const looksFor = (name: string) => faultsInHall(hall.page, name)

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  const office = planner(await open('laptop'))
  await office.openLink(server.plannerKey)
  await office.createStrategy('Prøvekommune')
  await office.importPlans()
  await office.importGoals()
  const links = await office.createWorkshop(2)
  desk = await open('laptop')
  await desk.page.goto(links.facilitator)
  await desk.page.getByRole('button', { name: 'Åpne tavlene' }).click()
  const id = new URL(desk.page.url()).pathname.split('/').find((part) => part.startsWith('wks_'))
  const setUp = `/api/workshops/${id}`
  const { workshop } = await (await desk.page.request.get(setUp)).json()
  const more = [
    'Etter 2031',
    'Avklares med nabokommunene',
    'Del av kommuneplanens arealdel',
    'Interkommunalt samarbeid',
  ]
  const lanes = more.map((name) => ({ name, colour: 'teal', pattern: 'waves', capacity: null }))
  await desk.page.request.patch(setUp, { data: { lanes: [...workshop.lanes, ...lanes] } })
  view = await (await desk.page.request.get(setUp)).json()
  expect(view.workshop.lanes).toHaveLength(limits.lanes)
  publicHall = await open('projector')
  await publicHall.page.goto(links.viewer)
  await publicHall.page.locator('.pv-projector').waitFor()
  hall = await open('projector')
  await hall.page.context().addCookies(await desk.page.context().cookies())
  await hall.page.goto(`/visning/${id}`)
  await hall.page.locator('.pv-projector').waitFor()
  tablet = await tableDevice(await open('tablet'))
  await tablet.join(links.code, 1)
})

afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  await Promise.all(devices.map(({ page }, number) => takePicture(page, `failed-device-${number + 1}`)))
})

afterAll(async () => {
  await browser?.close()
  await server?.remove()
  devices = []
})

async function deskCookie(): Promise<string> {
  const cookies = await desk.page.context().cookies()
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
}

/** Table 2's board at the largest size, half of its cards in one lane, most with a long name, and as much said as a table says in a day. */
async function fillBoard() {
  const [, table] = view.workshop.tables
  const [first] = view.workshop.lanes
  if (!table || !first) throw new Error('no second table')
  const { doc, synced } = openBoardSocket(server.url, table.boardId, await deskCookie())
  await synced()
  const by = { raisedBy: table.id }
  // In one update, as a tablet sends what it did without contact.
  doc.transact(() => {
    for (let number = view.plans.length + 1; number <= limits.workshopPlans; number += 1) {
      const name = `${longName} ${number}`
      propose(
        doc,
        { id: makeId('proposal', `number${number}`), name, planType: 'themePlan', why: 'Det haster.', ...by },
        0,
      )
    }
    const cards = cardsOf(view, readBoard(doc))
    const [crowded, ...others] = view.workshop.lanes
    for (const [index, card] of cards.entries()) {
      // Every other card lies in the first lane.
      const lane = index % 2 === 0 ? crowded : others[index % others.length]
      const columns = arrange(view.workshop.lanes, cards, readBoard(doc))
      if (lane) place(doc, columns, card.id, lane.id, 0, 0)
    }
  })
  const ids = view.plans.map(({ id }) => id)
  const [plan, other] = ids
  if (!plan || !other) throw new Error('no plans')
  decide(doc, plan, { decision: 'replace', replacedBy: other, reason: 'De to planene styrer det samme området.' }, 0)
  time(doc, plan, { start: '2028-1', finish: '2030-2' }, 0)
  remark(doc, { id: makeId('remark', 'one1'), about: plan, text: 'Bordet var delt i synet på tidspunktet.', ...by }, 0)
  const sentence = 'Fortetting gir dyrere boliger og mindre natur. '
  for (const [index, id] of ids.slice(1, 16).entries()) {
    flag(
      doc,
      {
        id: makeId('conflict', `number${index}`),
        parties: [plan, id, ...view.goals.slice(index, index + (index % 3)).map((goal) => goal.id)],
        kind: conflictKinds[index % conflictKinds.length] ?? 'land',
        severity: index % 3 === 0 ? 3 : index % 3 === 1 ? 2 : 1,
        sentence: sentence.repeat(index === 0 ? 10 : 1).slice(0, limits.sentenceChars),
        ...by,
      },
      0,
    )
  }
  return { first, plan: view.plans[0]?.name ?? '' }
}

/** The phase in which tables flag goal conflicts, gets as long a title and task as there may be. */
async function withLongWords() {
  const setUp = `/api/workshops/${view.workshop.id}`
  const agenda = view.workshop.agenda.map((phase) => {
    if (!phase.verbs.includes('flag')) return phase
    const title = 'Finn målkonfliktene mellom planene deres '.repeat(3).slice(0, limits.labelChars).trim()
    const instruction = 'Hvilke planer trekker i hver sin retning? Skriv én setning om det. '.repeat(8)
    return { ...phase, title, instruction: instruction.slice(0, limits.sentenceChars).trim() }
  })
  await desk.page.request.patch(setUp, { data: { agenda } })
  await hall.page.getByRole('heading', { level: 2, name: /mellom planene deres/ }).waitFor()
}

/** Begins the first phase at the tables that opens this verb; answers its minutes. */
async function begin(verb: 'flag' | 'place'): Promise<number> {
  const { id, agenda } = view.workshop
  const phase = agenda.find(({ arena, verbs }) => arena === 'tables' && verbs.includes(verb))
  if (!phase) throw new Error(`no phase to ${verb}`)
  const live = openLive(server.url, { cookie: await deskCookie() }, id, 'facilitator')
  await live.connected()
  expect(await live.ask('command', { type: 'goTo', phaseId: phase.id })).toMatchObject({ ok: true })
  expect(await live.ask('command', { type: 'show', spotlight: { view: 'agenda' } })).toMatchObject({ ok: true })
  return phase.minutes
}

test('[PJ3] the remote shows each picture by one press, and the hall and the public link follow', {
  timeout: 90_000,
}, async () => {
  const heading = (screen: Device) => screen.page.getByRole('heading', { level: 1 })
  await press('Plenum')
  await expect.poll(() => heading(hall).textContent()).toBe('Dette ligger på den felles tavla')
  await press('Agenda og klokke')
  await expect.poll(() => heading(hall).textContent()).toBe('Her er vi nå')
  await expect.poll(() => heading(publicHall).textContent()).toBe('Her er vi nå')
  expect(await desk.page.locator('.pv-remote-now').textContent()).toBe('Vises nå: Agenda og klokke')
  expect(await desk.page.locator('.pv-remote [aria-pressed=true]').count()).toBe(1)
  await inspect(desk.page, 'desk-remote', { fullPage: true })
  await press('Kode til deltakerne')
  await hall.page.locator('.pv-poster-code').waitFor()
  await expect
    .poll(() => publicHall.page.locator('.pv-projector-picture').textContent())
    .toBe('Koden vises på skjermen i salen.')
})

test('[UU95, UU114] every picture is readable from 15 m and whole at 1920×1080 and 1280×720, also with a full board', {
  timeout: 200_000,
}, async () => {
  const { first, plan } = await fillBoard()
  const picture = hall.page.locator('.pv-projector-picture')
  expect(await looksFor('hall-join')).toEqual([])
  await press('Agenda og klokke')
  await hall.page.locator('.pv-agenda-picture').waitFor()
  expect(await looksFor('hall-agenda')).toEqual([])
  await press('Plansystemet')
  await hall.page.locator('.pv-system-picture').waitFor()
  expect(await looksFor('hall-plan-system')).toEqual([])
  await press('Agenda og klokke')
  const minutes = await begin('flag')
  await expect.poll(() => picture.textContent()).toContain(`${minutes}:00`)
  expect(await looksFor('hall-phase')).toEqual([])
  await withLongWords()
  expect(await looksFor('hall-phase-long')).toEqual([])
  await press('Bord 2')
  await hall.page.locator('.pv-wall-card').first().waitFor()
  expect(await looksFor('hall-board')).toEqual([])

  await desk.page.getByText('Vis et felt, et kort eller målkonflikter').click()
  await inspect(desk.page, 'desk-remote-parts', { fullPage: true })
  await pressPart(first.name)
  await hall.page.locator('.pv-hall-card').first().waitFor()
  expect(await looksFor('hall-lane')).toEqual([])
  expect(await hall.page.locator('.pv-hall-name').first().textContent()).toContain(longName)

  await desk.page.getByLabel('Søk etter et kort').fill(plan)
  await pressPart(new RegExp(`^${plan}`))
  await hall.page.locator('.pv-card-picture').waitFor()
  expect(await looksFor('hall-card')).toEqual([])
  await expect.poll(() => picture.textContent()).toContain('Erstattes av')

  await pressPart(/^Målkonflikter/)
  await hall.page.locator('.pv-hall-conflict').first().waitFor()
  expect(await looksFor('hall-conflicts')).toEqual([])
  await inspect(hall.page, 'hall-conflicts')
})

test('[PJ4] what there is no room for is counted: of a lane with all cards and of fifteen conflicts', async () => {
  const picture = hall.page.locator('.pv-projector-picture')
  const shown = hall.page.locator('.pv-hall-conflict')
  await expect.poll(async () => picture.textContent()).toContain(`og ${15 - (await shown.count())} til`)
  await pressPart(view.workshop.lanes[0]?.name ?? '')
  await hall.page.locator('.pv-hall-card').first().waitFor()
  const cards = await hall.page.locator('.pv-hall-card').count()
  expect(await picture.textContent()).toContain(`og ${limits.workshopPlans / 2 - cards} til`)
  await pressPart(/^Målkonflikter/)
  await shown.first().waitFor()
})

test('[PJ5] "follow me" leads the tablets, with a way out; what was under way is still there', {
  timeout: 90_000,
}, async () => {
  const { page } = tablet.device
  const led = page.getByRole('dialog', { name: /Prosesslederen viser/ })
  await page.getByRole('button', { name: 'Flagg målkonflikt' }).tap()
  await page.getByLabel(/Si det med én setning/).fill('Halvferdig setning')
  const follow = desk.page.getByRole('switch', { name: /La nettbrettene følge med/ })
  await follow.click()
  await led.waitFor()
  await expect.poll(() => led.textContent()).toContain('Prosesslederen viser Bord 2: målkonflikter')
  await led.locator('.pv-hall-conflict').first().waitFor()
  await inspect(page, 'tablet-led')
  await press('Agenda og klokke')
  await led.locator('.pv-agenda-picture').waitFor()

  await led.getByRole('button', { name: 'Tilbake til tavla vår' }).tap()
  await led.waitFor({ state: 'hidden' })
  expect(await page.getByLabel(/Si det med én setning/).inputValue()).toBe('Halvferdig setning')
  // Another picture does not call back whoever has left.
  await press('Bord 2')
  await expect.poll(() => desk.page.locator('.pv-remote-now').textContent()).toContain('Bord 2')
  expect(await led.count()).toBe(0)

  await follow.click()
  await expect.poll(() => follow.isChecked()).toBe(false)
  await follow.click()
  await led.locator('.pv-wall-card').first().waitFor()
  await follow.click()
  await led.waitFor({ state: 'hidden' })
  expect(await page.getByLabel(/Si det med én setning/).inputValue()).toBe('Halvferdig setning')
  for (const device of devices) expect(device.problems()).toEqual([])
})

test('[PJ8] a proposal is found on its board by its name, and shown by key and by finger', {
  timeout: 90_000,
}, async () => {
  const { page } = desk
  const picture = hall.page.locator('.pv-projector-picture')
  const last = `${longName} ${limits.workshopPlans}`
  await press('Plenum')
  await pressPart('Plenum')
  const board = page.getByLabel('Fra tavla til')
  const search = page.getByLabel('Søk etter et kort')
  await board.selectOption({ label: 'Plenum' })
  await search.fill(last)
  await page.getByText('Ingen kort passer til søket.').waitFor()
  await board.selectOption({ label: 'Bord 2' })
  const found = remote().getByRole('button', { name: new RegExp(`^${last}`) })
  await found.waitFor()
  expect(await found.textContent()).toContain('Foreslått her')
  await search.focus()
  while (!(await found.evaluate((button) => button === document.activeElement))) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect.poll(() => picture.textContent()).toContain(last)
  await expect.poll(() => found.getAttribute('aria-pressed')).toBe('true')
  await inspect(page, 'desk-remote-proposal', { fullPage: true })

  // A facilitator with a tablet in the hand.
  const inHand = await open('tablet')
  await inHand.page.context().addCookies(await page.context().cookies())
  await inHand.page.goto(page.url())
  await inHand.page
    .getByRole('region', { name: 'Storskjermen' })
    .getByRole('button', { name: /^Bord 1/ })
    .tap()
  await expect
    .poll(() => hall.page.getByRole('heading', { level: 1 }).textContent())
    .toContain('Slik prioriterer bord 1')
  await inspect(inHand.page, 'desk-on-a-tablet', { fullPage: true })
})

test('[PJ9] "follow me" takes no card out of a hand: it comes when the card has been let go', {
  timeout: 90_000,
}, async () => {
  const { page } = tablet.device
  await begin('place')
  await page.reload()
  const led = page.getByRole('dialog', { name: /Prosesslederen viser/ })
  const name = view.plans[0]?.name ?? ''
  const [first] = view.workshop.lanes
  const from = await tablet.card(name).boundingBox()
  const to = await page.getByRole('region', { name: first?.name ?? '', exact: true }).boundingBox()
  if (!from || !to) throw new Error('no card or no lane in sight')
  await tablet.finger.down({ x: from.x + from.width / 2, y: from.y + 20 })
  await tablet.finger.move({ x: to.x + to.width / 2, y: to.y + 120 })
  await desk.page.getByRole('switch', { name: /La nettbrettene følge med/ }).click()
  // A tablet that holds nothing is led, so that this one has been told too.
  const other = await tableDevice(await open('tablet'))
  await other.device.page.context().addCookies(await page.context().cookies())
  await other.device.page.goto(page.url())
  await other.device.page.getByRole('dialog', { name: /Prosesslederen viser/ }).waitFor()
  expect(await led.count()).toBe(0)
  expect(await page.locator('.pv-card[data-state=lifted], .pv-card[data-state=held]').count()).toBe(1)
  await tablet.finger.up()
  await led.waitFor()
  await led.getByRole('button', { name: 'Tilbake til tavla vår' }).tap()
  await expect.poll(() => tablet.cardsIn(first?.name ?? '')).toContain(name)
})

test('[PJ10] a tablet that has left stays out after a reload, until "follow me" is turned on the next time', {
  timeout: 90_000,
}, async () => {
  const { page } = tablet.device
  const led = page.getByRole('dialog', { name: /Prosesslederen viser/ })
  const follow = desk.page.getByRole('switch', { name: /La nettbrettene følge med/ })
  await page.reload()
  await tablet.saved()
  expect(await follow.isChecked()).toBe(true)
  expect(await led.count()).toBe(0)
  await follow.click()
  await expect.poll(() => follow.isChecked()).toBe(false)
  await follow.click()
  await led.waitFor()
  await page.reload()
  await led.waitFor()
  await page.keyboard.press('Escape')
  await led.waitFor({ state: 'hidden' })
  for (const device of devices) expect(device.problems()).toEqual([])
})
