import type { Locator } from 'playwright-core'
import { expect, vi } from 'vitest'
import type { Device } from '../harness/device.ts'
import { Finger, type Point } from '../harness/finger.ts'

/** Politicians at a table with a tablet. All they do is done by finger. */
export interface TableDevice {
  readonly device: Device
  readonly finger: Finger
  join(code: string, tableNumber: number): Promise<void>
  /** The names of a lane's cards from the top, as the board shows them: those in sight or nearly. */
  cardsIn(lane: string): Promise<string[]>
  card(name: string): Locator
  /** Scrolls a card's lane with the lane's own buttons until the card is seen whole. */
  reveal(card: string): Promise<void>
  /** Drags a card into a lane, at its top. */
  drag(card: string, lane: string): Promise<void>
  /** Waits until the header says that everything is saved. */
  saved(): Promise<void>
  status(): Locator
  flagConflict(conflict: { from: string; with: string; kind: string; sentence: string }): Promise<void>
}

const bySaved = { timeout: 20_000 }

export async function tableDevice(device: Device): Promise<TableDevice> {
  const { page } = device
  const finger = await Finger.of(page)
  const lane = (name: string) => page.getByRole('region', { name, exact: true })
  const card = (name: string) => page.locator('.pv-card', { hasText: name })
  const status = () => page.locator('.pv-save-status')
  const cardsIn = (name: string) =>
    lane(name)
      .locator('ol')
      .evaluateAll((lists) =>
        lists.flatMap((list) =>
          (list.getAttribute('aria-owns') ?? '')
            .split(' ')
            .flatMap((id) => document.getElementById(id)?.querySelector('.pv-card-face-name')?.textContent ?? []),
        ),
      )
  /** Where a card is just now, asked in one go since it may be gone the next moment; null when it is only out of sight to be measured. */
  const boxNow = (name: string) =>
    card(name).evaluateAll(([element]) => {
      const { y = -Infinity, height = 0 } = element?.getBoundingClientRect() ?? {}
      const lane =
        document.querySelector(`.pv-lane:has(ol[aria-owns~="${element?.id}"])`)?.getAttribute('data-lane') ?? null
      return y > -5000 && lane !== null ? { y, height, lane } : null
    })
  const isThere = async (name: string) => (await boxNow(name)) !== null
  const scroll = (home: Locator, direction: 'up' | 'down') =>
    Promise.all([scrollEnd(home.locator('.pv-lane-ground')), home.locator(`[data-scroll=${direction}]`).tap()])
  const toTop = async (home: Locator) => {
    while (await home.locator('.pv-lane-ground').evaluate(({ scrollTop }) => scrollTop > 0)) await scroll(home, 'up')
  }
  /** The lane of a card; one far out of sight is not in the page until somebody scrolls to it. */
  const homeOf = async (name: string) => {
    for (const home of [null, ...(await page.locator('.pv-lane', { has: page.locator('[data-scroll]') }).all())]) {
      if (home) await toTop(home)
      const more = home?.locator('[data-scroll=down]:enabled')
      while (home && !(await isThere(name)) && (await more?.count())) await scroll(home, 'down')
      const box = await boxNow(name)
      if (box) return page.locator(`.pv-lane[data-lane="${box.lane}"]`)
    }
    throw new Error(`${name} is on no lane`)
  }
  const reveal = async (name: string) => {
    // A board that has just come is drawn part by part.
    const home = await vi.waitFor(() => homeOf(name), bySaved)
    const ground = home.locator('.pv-lane-ground')
    const seen = async () => {
      // A card that makes room is still on its way.
      if (await isThere(name)) await (await card(name).elementHandle())?.waitForElementState('stable')
      const [box, view] = [await boxNow(name), await boxOf(ground)]
      // Within a pixel: heights are fractions.
      return box !== null && box.y > view.y - 1 && box.y + box.height < view.y + view.height + 1
    }
    if (await seen()) return
    await toTop(home)
    while (!(await seen())) await scroll(home, 'down')
  }
  return {
    device,
    finger,
    card,
    status,
    cardsIn,
    reveal,
    async join(code, tableNumber) {
      await page.goto('/bli-med')
      await page.getByLabel('Kode').fill(code)
      await page.getByRole('button', { name: 'Bli med' }).tap()
      await page.getByRole('button', { name: new RegExp(`Bord ${tableNumber}`) }).tap()
      await page.locator('.pv-card').first().waitFor()
      const understood = page.getByRole('button', { name: 'Skjønner' })
      if (await understood.isVisible()) await understood.tap()
    },
    async drag(name, laneName) {
      await reveal(name)
      const from = await middle(card(name))
      const to = await middle(lane(laneName))
      await finger.drag(from, { x: to.x, y: (await top(lane(laneName))) + 90 })
      await expect.poll(() => cardsIn(laneName)).toContain(name)
    },
    async saved() {
      await expect.poll(() => status().textContent(), bySaved).toBe('Lagret')
    },
    async flagConflict(conflict) {
      await page.getByRole('button', { name: 'Flagg målkonflikt' }).tap()
      const sheet = page.getByRole('dialog')
      for (const party of [conflict.from, conflict.with]) {
        await sheet.getByLabel('Søk i planer og mål').fill(party)
        await sheet.locator('.pv-party', { hasText: party }).first().tap()
      }
      await sheet.getByText(conflict.kind, { exact: true }).tap()
      await sheet.getByLabel(/Si det med én setning/).fill(conflict.sentence)
      await sheet.getByRole('button', { name: 'Flagg målkonflikten' }).tap()
      await sheet.waitFor({ state: 'hidden' })
    },
  }
}

async function middle(element: Locator): Promise<Point> {
  const box = await boxOf(element)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

async function top(element: Locator): Promise<number> {
  return (await boxOf(element)).y
}

/** Resolves when a lane that scrolls smoothly has come to rest. */
function scrollEnd(ground: Locator): Promise<void> {
  return ground.evaluate(
    (element) => new Promise((done) => element.addEventListener('scrollend', () => done(), { once: true })),
  )
}

async function boxOf(element: Locator) {
  const box = await element.boundingBox()
  if (!box) throw new Error(`${element} is not on the screen`)
  return box
}
