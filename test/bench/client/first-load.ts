import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { address } from '../../../shared/protocol/addresses.ts'
import { Finger } from '../../browser/harness/finger.ts'
import { type Fetched, fetchedBy, kilobytes } from './fetched.ts'
import { type Hall, inHall } from './hall.ts'
import { openTablet } from './tablet.ts'

const assets = join(import.meta.dirname, '../../../dist/client/assets')
/** Screens a participant's device has no use for, by the names of their chunks. */
const screensOfOthers = [
  'Strategies',
  'Strategy',
  'Catalogue',
  'PlanImport',
  'Goals',
  'Desk',
  'Setup',
  'QrSheet',
  'Outcome',
  'Projector',
  'DeskBoardScreen',
]

/** The first load of a device with an empty cache: straight to its seat, and the whole way in by the join code. */
export function measureFirstLoad() {
  return inHall(0, async (hall) => ({ ...(await toTheSeat(hall)), ...(await byCode(hall)) }))
}

/** From the address of the seat to a card that lifts, for a device that has joined before. */
async function toTheSeat(hall: Hall) {
  const tablet = await openTablet(hall, { seated: true, slowNetwork: true })
  await tablet.page.goto(address('seat', hall.table), { waitUntil: 'commit' })
  const seenMs = await cardSeen(tablet.page, hall.ownCard)
  const usableMs = await cardLifts(tablet.page, hall.ownCard)
  const fetched = await fetchedBy(tablet.page, seenMs)
  await tablet.close()
  return { seatSeenMs: seenMs, seatUsableMs: usableMs, seatKilobytes: kilobytes(fetched) }
}

/** Typing the code and choosing the table; what people take to do it is left out. */
async function byCode(hall: Hall) {
  const tablet = await openTablet(hall, { seated: false, slowNetwork: true })
  const { page } = tablet
  const field = page.getByLabel('Kode')
  const formMs = await timeOf(async () => {
    await page.goto(address('join'), { waitUntil: 'commit' })
    await field.waitFor()
  })
  await field.fill(hall.table.code)
  const tableButton = page.getByRole('button', { name: /Bord 1/ })
  const tablesMs = await timeOf(async () => {
    await page.getByRole('button', { name: 'Bli med' }).tap()
    await tableButton.waitFor()
  })
  let seenMs = 0
  const boardMs = await timeOf(async () => {
    await tableButton.tap()
    seenMs = await cardSeen(page, hall.ownCard)
    await cardLifts(page, hall.ownCard)
  })
  const fetched = await fetchedBy(page, seenMs)
  await tablet.close()
  return {
    codeFormMs: formMs,
    codeTablesMs: tablesMs,
    codeBoardMs: boardMs,
    scriptKilobytes: kilobytes(fetched, '.js'),
    styleKilobytes: kilobytes(fetched, '.css'),
    fontKilobytes: kilobytes(fetched, '.woff2'),
    chunksOfOtherScreens: chunksOfOthers(fetched),
  }
}

/** Milliseconds from the page's navigation to the first frame in which a card is seen. */
function cardSeen(page: Page, cardId: string): Promise<number> {
  return page.evaluate(
    (id) =>
      new Promise<number>((seen) => {
        requestAnimationFrame(function look() {
          const card = document.querySelector(`[data-card="${id}"]`)
          if (card?.checkVisibility({ visibilityProperty: true })) seen(performance.now())
          else requestAnimationFrame(look)
        })
      }),
    cardId,
  )
}

/** Milliseconds from the page's navigation until a card has answered to a finger. */
async function cardLifts(page: Page, cardId: string): Promise<number> {
  const box = await page.locator(`[data-card="${cardId}"]`).boundingBox()
  if (!box) throw new Error('No card is in sight')
  const finger = await Finger.of(page)
  await finger.down({ x: box.x + box.width / 2, y: box.y + 20 })
  await page.locator('.pv-card[data-state=held]').waitFor()
  const heldAt = await page.evaluate(() => performance.now())
  await finger.up()
  return heldAt
}

async function timeOf(task: () => Promise<void>): Promise<number> {
  const begun = performance.now()
  await task()
  return performance.now() - begun
}

function chunksOfOthers(fetched: readonly Fetched[]): number {
  const isOthers = (file: string) =>
    screensOfOthers.some((screen) => new RegExp(`^${screen}-[\\w-]{8}\\.js$`).test(file))
  // Were they not chunks of their own, their absence would say nothing.
  const built = readdirSync(assets).filter(isOthers).length
  if (built < screensOfOthers.length) throw new Error('The screens of others are not chunks of their own any more')
  return fetched.filter(({ path }) => isOthers(path.slice(path.lastIndexOf('/') + 1))).length
}
