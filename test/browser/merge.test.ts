import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { arrange } from '../../shared/board/arrange.ts'
import { cardsOf } from '../../shared/board/card.ts'
import { decide, flag, place } from '../../shared/board/edits.ts'
import { readBoard } from '../../shared/board/read.ts'
import { type LaneId, makeId, type PlanId, type TableId } from '../../shared/ids.ts'
import type { Merge, Spread } from '../../shared/outcome/merge/types.ts'
import { address } from '../../shared/protocol/addresses.ts'
import { mergeApi } from '../../shared/protocol/rest/merge.ts'
import { type WorkshopLinks, type WorkshopView, workshopApi } from '../../shared/protocol/rest/workshop.ts'
import type { Lane } from '../../shared/workshop/workshop.ts'
import { openBoardSocket } from '../fixtures/board-socket.ts'
import { launchBrowser, openDevice } from './harness/browser.ts'
import type { Device } from './harness/device.ts'
import { inspect, takePicture } from './harness/look.ts'
import { type ServerProcess, startServer } from './harness/server.ts'

let server: ServerProcess
let browser: Browser
let desk: Device
let view: WorkshopView
const apart = 'Klimastrategi 2030'
const alike = 'Plan for arkitektur'

beforeAll(async () => {
  server = await startServer({ EXAMPLE: 'true' })
  browser = await launchBrowser()
  ;({ desk, view } = await openWorkshop())
})

afterAll(async () => {
  await browser?.close()
  await server?.remove()
})

/** The facilitator's laptop with the boards of the example workshop open, and that workshop. */
async function openWorkshop(): Promise<{ desk: Device; view: WorkshopView }> {
  const desk = await openDevice(browser, 'laptop', server.url)
  const { page } = desk
  await page.goto(/Facilitator: +(\S+)/.exec(server.output())?.[1] ?? '')
  await page.getByRole('link', { name: 'Se bordene samlet' }).waitFor()
  const workshopId = new URL(page.url()).pathname.split('/')[2] ?? ''
  return { desk, view: await read<WorkshopView>(page, workshopApi.workshop.path, workshopId) }
}

async function read<Answer>(page: Page, path: string, workshopId: string): Promise<Answer> {
  return (await page.request.get(path.replace(':workshopId', workshopId))).json() as Promise<Answer>
}

/** The tables at work: they agree on one plan, differ on another and on some more, and two flag the same conflict. */
async function letTablesWork(page: Page, view: WorkshopView): Promise<void> {
  const { workshop, plans } = view
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const idOf = (name: string) => plans.find((plan) => plan.name === name)?.id as PlanId
  const lanes = workshop.lanes.map(({ id }) => id)
  const others = plans.filter(({ name }) => name !== apart && name !== alike).slice(0, 6)
  for (const [index, { boardId, id }] of workshop.tables.entries()) {
    const { doc, synced } = openBoardSocket(server.url, boardId, cookie)
    await synced()
    const put = (plan: PlanId, lane: number) => {
      const state = readBoard(doc)
      place(
        doc,
        arrange(workshop.lanes, cardsOf(view, state), state),
        plan,
        lanes[lane % lanes.length] as LaneId,
        0,
        null,
      )
    }
    for (const [turn, plan] of others.entries()) put(plan.id, index * (turn % 3))
    put(idOf(alike), 1)
    put(idOf(apart), index === 0 ? 0 : lanes.length - 1)
    decide(doc, idOf(apart), { decision: index === 0 ? 'revise' : 'noPlan' }, null)
    if (index < 2) flag(doc, conflictOf(index, [idOf(apart), idOf(alike)], id), null)
  }
  const placed = async () => {
    const { tables, cards } = await read<Merge>(page, mergeApi.merge.path, workshop.id)
    const apartCard = cards.find(({ name }) => name === apart)
    return tables.length === workshop.tables.length && apartCard?.unplaced.length === 0
  }
  await expect.poll(placed, { timeout: 10_000 }).toBe(true)
}

function conflictOf(index: number, parties: PlanId[], raisedBy: TableId) {
  const sentence = index === 0 ? 'Begge vil ha de samme folkene.' : 'De trekker i hver sin retning.'
  const severity = index === 0 ? 1 : 3
  return { id: makeId('conflict', `felles${index}`), parties, kind: 'capacity', severity, sentence, raisedBy } as const
}

async function viewerLink(page: Page, workshopId: string): Promise<string> {
  return (await read<WorkshopLinks>(page, workshopApi.links.path, workshopId)).viewer
}

/** Pixels of the smallest letters in the picture that are seen. */
function smallestType(page: Page): Promise<number> {
  return page.locator('.pv-spread :not(.pv-visually-hidden)').evaluateAll((elements) => {
    const hasWords = ({ childNodes }: Element) =>
      [...childNodes].some(({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim())
    return Math.min(
      ...elements.filter(hasWords).map((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
    )
  })
}

/** Whether the picture reaches below the room it has, or is wider than the screen. */
function overflows(page: Page): Promise<boolean> {
  return page
    .locator('.pv-projector-picture')
    .evaluate((picture) => picture.scrollHeight > picture.clientHeight || picture.scrollWidth > picture.clientWidth)
}

test('[UU89] the desk sees the tables together by spread, takes the chosen to the plenary board, and moves nothing there unasked', async () => {
  const { page } = desk
  const { workshop } = view
  await letTablesWork(page, view)
  await page.getByRole('link', { name: 'Se bordene samlet' }).click()
  await page.getByRole('heading', { name: 'Bordene samlet', level: 1 }).waitFor()
  const rows = page.locator('.pv-merge-row')
  await rows.first().waitFor()
  expect(await rows.first().getByRole('heading').textContent()).toBe(apart)
  expect(await rows.first().textContent()).toContain('Stort sprik')
  const [firstLane, secondLane] = workshop.lanes as [Lane, Lane]
  const row = (name: string) => rows.filter({ has: page.getByRole('heading', { name, exact: true }) })
  expect(await row(alike).textContent()).toContain('Enige')
  expect(await row(alike).textContent()).toContain(`${secondLane.name}: 3`)

  // By keyboard: who placed it where.
  await page.getByRole('button', { name: `Vis bordene som har plassert ${apart}` }).focus()
  await page.keyboard.press('Enter')
  await row(apart)
    .getByText(/^Bord 1 \(nr\. \d\)$/)
    .waitFor()
  await inspect(page, 'merge', { fullPage: true })

  // Another lane than the proposed one is chosen for the plan they differ on; the other is taken as proposed.
  await page.getByLabel(`Felt i plenum for ${apart}`).selectOption({ label: firstLane.name })
  await page.getByRole('checkbox', { name: `Ta med ${alike}` }).check()
  await page.getByRole('checkbox', { name: /^Ta med målkonflikten mellom/ }).check()
  await page.getByText('Valgt: 2 kort og 1 målkonflikt').waitFor()
  await page.getByRole('button', { name: 'Legg det valgte i plenum' }).click()
  await page
    .locator('#main')
    .getByText(/^Lagt på den felles tavla: 2 kort/)
    .waitFor()
  await row(apart).getByText('Ligger i plenum').waitFor()
  await page.locator('.pv-merge-conflict').getByText('Ligger i plenum').waitFor()

  // What lies in plenary is not moved unasked.
  await page.getByLabel(`Felt i plenum for ${apart}`).selectOption({ label: secondLane.name })
  await page.getByRole('button', { name: 'Legg det valgte i plenum' }).click()
  await page.getByText(`Ett kort lå allerede i et annet felt i plenum og er ikke flyttet: ${apart}`).waitFor()
  await inspect(page, 'merge-kept')
  await page.getByRole('button', { name: 'Flytt også disse' }).click()
  await row(apart).getByText('Ligger i plenum').waitFor()

  await page.setViewportSize({ width: 390, height: 844 })
  await inspect(page, 'merge-narrow')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await page.setViewportSize({ width: 1440, height: 900 })

  await page.getByRole('link', { name: 'Åpne den felles tavla' }).click()
  const lane = page.getByRole('region', { name: secondLane.name, exact: true })
  await lane.getByText('2 kort').waitFor({ state: 'attached' })
  await takePicture(page, 'merge-plenary')
  expect(desk.problems()).toEqual([])
})

test('[MG28, MG29] the merge follows the tables while nothing is picked, else says how old it is; what accepts stays in sight', async () => {
  const { page } = desk
  const { workshop, plans } = view
  const [table] = workshop.tables
  const [first, , , late = first] = workshop.lanes
  const [one, other] = plans.filter(({ name }) => name !== apart && name !== alike).slice(6)
  if (!table || !first || !late || !one || !other) throw new Error('The example has these')
  await page.goto(address('merge', { workshopId: workshop.id }))
  const row = (name: string) =>
    page.locator('.pv-merge-row').filter({ has: page.getByRole('heading', { name, exact: true }) })
  await row(one.name).getByText('ikke plassert: 3').waitFor()
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const { doc, synced } = openBoardSocket(server.url, table.boardId, cookie)
  await synced()
  const put = (planId: PlanId) => {
    const state = readBoard(doc)
    place(doc, arrange(workshop.lanes, cardsOf(view, state), state), planId, late.id, 0, null)
  }
  put(one.id)
  await row(one.name).getByText(`${late.name}: 1`).waitFor({ timeout: 20_000 })

  await page.getByRole('checkbox', { name: `Ta med ${one.name}` }).check()
  put(other.id)
  await page.getByText(/^Bordene har arbeidet videre. Tallene er fra kl. \d\d:\d\d.$/).waitFor({ timeout: 20_000 })
  expect(await row(other.name).textContent()).toContain('ikke plassert: 3')
  await inspect(page, 'merge-old-figures')
  await page.getByRole('button', { name: 'Les tavlene på nytt' }).click()
  await row(other.name).getByText(`${late.name}: 1`).waitFor()
  expect(await page.getByRole('checkbox', { name: `Ta med ${one.name}` }).isChecked()).toBe(true)

  // By key to the last conflict: the panel is above it, over nothing that has the focus.
  const last = page.getByRole('button', { name: /^Vis bordene/ }).last()
  await last.focus()
  const [panel, focused] = [await page.locator('.pv-merge-accept').boundingBox(), await last.boundingBox()]
  expect(panel?.y).toBeGreaterThanOrEqual(0)
  expect(focused?.y).toBeGreaterThan((panel?.y ?? 0) + (panel?.height ?? 0))
  await page.getByRole('button', { name: 'Velg ingenting' }).click()
  expect(desk.problems()).toEqual([])
})

test('[UU90] the hall sees where the tables differ most once it is shown, in type that is read from afar, at 1080 and 720 lines', async () => {
  const { page } = desk
  await page.goto(address('merge', { workshopId: view.workshop.id }))
  const hall = await openDevice(browser, 'projector', server.url)
  await hall.page.goto(await viewerLink(page, view.workshop.id))
  await hall.page.locator('.pv-projector').waitFor()
  expect(await hall.page.getByText('Stort sprik').count()).toBe(0)
  await page.getByRole('button', { name: 'Vis spriket på storskjermen' }).click()
  await hall.page.getByRole('rowheader', { name: apart }).waitFor()
  await inspect(hall.page, 'projector-spread')
  expect(await smallestType(hall.page)).toBeGreaterThanOrEqual(1080 / 40)
  expect(await overflows(hall.page)).toBe(false)
  await hall.page.setViewportSize({ width: 1280, height: 720 })
  await takePicture(hall.page, 'projector-spread-720')
  expect(await overflows(hall.page)).toBe(false)

  // Plans with the longest names, and more tables than there are colours.
  await hall.page.route('**/spread', async (route) => {
    const spread = (await (await route.fetch()).json()) as Spread
    const tables = Array.from({ length: 30 }, (_, index) => index + 1)
    const name = 'Kommunedelplan for kulturminner og kulturmiljøer i områdene ved elva, '.repeat(2)
    await route.fulfill({ json: { tables, cards: spread.cards.map((card) => ({ ...card, name })) } })
  })
  await hall.page.reload()
  await hall.page.getByText('30 bord er med.').waitFor()
  await takePicture(hall.page, 'projector-spread-largest')
  expect(await overflows(hall.page)).toBe(false)
  expect([...desk.problems(), ...hall.problems()]).toEqual([])
})
