import type { Locator } from 'playwright-core'
import { expect } from 'vitest'
import type { Device } from '../harness/device.ts'
import { Finger, type Point } from '../harness/finger.ts'

/** Politicians at a table with a tablet. All they do is done by finger. */
export interface TableDevice {
  readonly device: Device
  readonly finger: Finger
  join(code: string, tableNumber: number): Promise<void>
  /** The names of a lane's cards from the top, as the board shows them. */
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
  const reveal = async (name: string) => {
    const id = await card(name).getAttribute('id')
    const home = page.locator('.pv-lane', { has: page.locator(`ol[aria-owns~="${id}"]`) })
    const ground = home.locator('.pv-lane-ground')
    const scroll = (direction: 'up' | 'down') =>
      Promise.all([scrollEnd(ground), home.locator(`[data-scroll=${direction}]`).tap()])
    const seen = async () => {
      const [box, view] = [await restingBox(card(name)), await boxOf(ground)]
      // Within a pixel: heights are fractions.
      return box.y > view.y - 1 && box.y + box.height < view.y + view.height + 1
    }
    if (await seen()) return
    while (await ground.evaluate(({ scrollTop }) => scrollTop > 0)) await scroll('up')
    while (!(await seen())) await scroll('down')
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

/** Where an element is once it has stopped moving: a lane scrolls smoothly. */
async function restingBox(element: Locator) {
  await (await element.elementHandle())?.waitForElementState('stable')
  return boxOf(element)
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
