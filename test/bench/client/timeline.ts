import type { Page } from 'playwright-core'
import { time } from '../../../shared/board/edits.ts'
import type { PlanCardId } from '../../../shared/ids.ts'
import { limits } from '../../../shared/limits.ts'
import { halfNumber, halfYear } from '../../../shared/planning/half-years.ts'
import { address } from '../../../shared/protocol/addresses.ts'
import { Finger, type Point } from '../../browser/harness/finger.ts'
import { BenchDevice } from '../load/device.ts'
import { pause } from '../load/pace.ts'
import { ours } from '../peers.ts'
import { type Hall, inHall } from './hall.ts'
import { framesIn, type Recording, record } from './recording.ts'
import { openTablet } from './tablet.ts'

/** The timeline of the largest workshop, all its cards timed: opened, scrolled, and a bar dragged to and fro. */
export function measureTimeline(seconds: number) {
  return inHall(
    0,
    async (hall) => {
      await timeAll(hall)
      const tablet = await openTablet(hall, { seated: true })
      const { page } = tablet
      await page.goto(address('seat', hall.table))
      await page.locator('.pv-card').first().waitFor()
      await page.getByRole('button', { name: 'Skjønner' }).tap()
      const begun = performance.now()
      await page.getByText('Tidslinje', { exact: true }).tap()
      await page.locator('.pv-tl-bar').first().waitFor()
      const timelineOpenMs = performance.now() - begun
      const finger = await Finger.of(page)
      const scrolled = await recorded(page, () => scroll(finger, seconds))
      const dragged = await recorded(page, () => dragABar(page, finger, seconds))
      await tablet.close()
      return {
        timelineOpenMs,
        timelineScrollPerSecond: framesIn(scrolled).perSecond,
        timelineDragPerSecond: framesIn(dragged).perSecond,
        timelineDragP95Ms: framesIn(dragged).p95Ms,
        timelineLongTasks: dragged.longTasks.length,
        timelineLongestTaskMs: Math.max(0, ...dragged.longTasks.map(({ took }) => took)),
      }
    },
    limits.workshopPlans,
  )
}

async function timeAll({ table: { places, cards } }: Hall): Promise<void> {
  const device = new BenchDevice('all')
  if (places[0]) await device.join(ours, places[0])
  await device.joined
  device.doc.transact(() => {
    for (const [index, card] of cards.entries()) {
      const start = halfNumber('2027-1') + (index % 8)
      const timing = { start: halfYear(start), finish: halfYear(start + (index % 3)) }
      time(device.doc, card as PlanCardId, timing, null)
    }
  })
  await pause(500)
  device.leave()
}

async function recorded(page: Page, task: () => Promise<void>): Promise<Recording> {
  const end = await record(page)
  await task()
  return end()
}

/** Up and down over the names, which take no bar along. */
async function scroll(finger: Finger, seconds: number): Promise<void> {
  const [low, high] = [
    { x: 120, y: 620 },
    { x: 120, y: 260 },
  ]
  const end = performance.now() + seconds * 1000
  for (let up = true; performance.now() < end; up = !up) await finger.drag(up ? low : high, up ? high : low)
}

async function dragABar(page: Page, finger: Finger, seconds: number): Promise<void> {
  const from = await barInTheMiddle(page)
  await finger.down(from)
  const begun = performance.now()
  const share = () => (performance.now() - begun) / 1000 / seconds
  for (let at = share(); at < 1; at = share()) await finger.move(toAndFro(from, at))
  await finger.move(from)
  await finger.up()
}

/** Found where it is seen: asking all bars where they are has the browser lay out those it had spared itself. */
async function barInTheMiddle(page: Page): Promise<Point> {
  const found = await page.evaluate(() => {
    for (let y = 350; y < 550; y += 10)
      for (let x = 400; x < 900; x += 40) if (document.elementFromPoint(x, y)?.closest('.pv-tl-bar')) return { x, y }
    return null
  })
  if (!found) throw new Error('No bar is in the middle of the screen')
  return found
}

/** Over the width of the columns and back, four times. */
function toAndFro(from: Point, share: number): Point {
  return { x: 640 + 300 * Math.sin(share * 8 * Math.PI), y: from.y }
}
