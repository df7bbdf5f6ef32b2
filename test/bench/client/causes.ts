import type { Page } from 'playwright-core'
import { linkKey } from '../../../shared/board/records/link.ts'
import type { GoalId, NodeId } from '../../../shared/ids.ts'
import { address } from '../../../shared/protocol/addresses.ts'
import { planningApi } from '../../../shared/protocol/rest/planning.ts'
import { workshopApi } from '../../../shared/protocol/rest/workshop.ts'
import { Finger, type Point } from '../../browser/harness/finger.ts'
import { BenchDevice } from '../load/device.ts'
import { Caller, type EnteredTable } from '../load/enter.ts'
import { every, pause } from '../load/pace.ts'
import { ours } from '../peers.ts'
import { type Hall, inHall } from './hall.ts'
import { framesIn, record } from './recording.ts'
import { openTablet } from './tablet.ts'

/** The largest picture the product is made for. */
const goals = 100
const links = 200
export const plans = 300
/** Presses until it is seen as small as it gets. */
const stepsToAfar = 6

/** How often another device draws or changes a link meanwhile. */
const changesPerSecond = 2

/**
 * A causal picture of 100 goals, 300 plans and 200 links on a slow tablet: until it is drawn and analysed, then panned, drawn in,
 * panned while it is seen from afar, and panned while another device draws in it.
 */
export function measureCauses(seconds: number) {
  return inHall(
    1,
    async (hall) => {
      await drawPicture(hall)
      const tablet = await openTablet(hall, { seated: true })
      const { page } = tablet
      await page.goto(address('seat', hall.table))
      await page.locator('.pv-card').first().waitFor()
      await page.getByRole('button', { name: 'Skjønner' }).tap()
      const opening = await record(page)
      const begun = performance.now()
      await page.getByText('Målkonflikter', { exact: true }).tap()
      await page.locator('.pv-cause').first().waitFor()
      const drawnMs = performance.now() - begun
      await page.locator('.pv-says-list').first().waitFor()
      const analysedMs = performance.now() - begun
      const { longTasks } = await opening()
      const finger = await Finger.of(page)
      const ring = await middleOf(page, '.pv-cause-ring')
      const ground = await middleOf(page, '.pv-causes-picture')
      const panning = await recordWhile(page, finger, ground, seconds)
      const drawing = await recordWhile(page, finger, ring, seconds)
      const endDrawing = await drawAlong(hall)
      const withOthers = await recordWhile(page, finger, ground, seconds)
      endDrawing()
      const smaller = page.locator('.pv-causes-tools button').nth(1)
      for (let step = 0; step < stepsToAfar; step++) await smaller.tap()
      const afar = await recordWhile(page, finger, ground, seconds)
      const elements = await page.locator('.pv-cause').count()
      await tablet.close()
      return {
        pictureDrawnMs: drawnMs,
        pictureAnalysedMs: analysedMs,
        pictureLongestTaskMs: Math.max(0, ...longTasks.map(({ took }) => took)),
        picturePanningPerSecond: framesIn(panning).perSecond,
        picturePanningLongestMs: framesIn(panning).longestMs,
        pictureDrawingPerSecond: framesIn(drawing).perSecond,
        pictureDrawingLongestMs: framesIn(drawing).longestMs,
        pictureWithOthersPerSecond: framesIn(withOthers).perSecond,
        pictureWithOthersLongestMs: framesIn(withOthers).longestMs,
        pictureAfarPerSecond: framesIn(afar).perSecond,
        pictureNodesDrawn: elements,
      }
    },
    plans,
  )
}

/** Another device turns the sign of one link after the other; answers how to end that. */
async function drawAlong({ others: [place] }: Hall): Promise<() => void> {
  const device = new BenchDevice('all')
  if (place) await device.join(ours, place)
  await device.joined
  const drawn = device.doc.getMap<{ effect: number }>('links')
  const keys = [...drawn.keys()]
  let turn = 0
  const stop = every(changesPerSecond, () => {
    const key = keys[turn++ % keys.length] ?? ''
    drawn.set(key, { effect: -(drawn.get(key)?.effect ?? 1) })
  })
  return () => {
    stop()
    device.leave()
  }
}

/** Goals that act on those a little further on, as a hierarchy's do, and plans that act on goals. */
async function drawPicture({ url, table }: Hall): Promise<void> {
  const goalIds = await importGoals(url, table)
  const nodes: NodeId[] = [...goalIds, ...table.cards.slice(0, goals / 2)]
  const device = new BenchDevice('all')
  if (table.places[0]) await device.join(ours, table.places[0])
  await device.joined
  const drawn = device.doc.getMap('links')
  device.doc.transact(() => {
    for (let n = 0; drawn.size < links; n++) {
      const from = nodes[(n * 7) % nodes.length] as NodeId
      const to = goalIds[(n * 7 + 1 + (n % 9)) % goalIds.length] as NodeId
      if (from !== to) drawn.set(linkKey(from, to), { effect: n % 3 === 0 ? -2 : 1 })
    }
  })
  await pause(500)
  device.leave()
}

export async function importGoals(url: string, { workshopId, plannerCookie }: EnteredTable): Promise<GoalId[]> {
  const planner = new Caller(url)
  planner.cookie = plannerCookie
  const params = { workshopId }
  const { workshop } = await planner.call(workshopApi.workshop, { params })
  const text = Array.from(
    { length: goals },
    (_, n) => `${n + 1} Vi fortetter ved knutepunkter og planlegger for ${n + 1}`,
  )
  await planner.call(planningApi.importGoals, {
    params: { strategyId: workshop.strategyId },
    body: { format: 'list', text: text.join('\n'), replace: true },
  })
  return (await planner.call(workshopApi.workshop, { params })).goals.map(({ id }) => id)
}

async function middleOf(page: Page, selector: string): Promise<Point> {
  const { x = 0, y = 0, width = 0, height = 0 } = (await page.locator(selector).first().boundingBox()) ?? {}
  return { x: x + width / 2, y: y + height / 2 }
}

/** The finger goes down there and round about. */
async function recordWhile(page: Page, finger: Finger, from: Point, seconds: number) {
  const end = await record(page)
  await finger.down(from)
  const begun = performance.now()
  for (let angle = 0; performance.now() - begun < seconds * 1000; angle += 0.5)
    await finger.move({ x: 350 + 200 * Math.cos(angle), y: 400 + 120 * Math.sin(angle) })
  await finger.move(from)
  await finger.up()
  return end()
}
