import type { Page } from 'playwright-core'
import { address } from '../../../shared/protocol/addresses.ts'
import { Finger, type Point } from '../../browser/harness/finger.ts'
import { pause } from '../load/pace.ts'
import { type Crowd, gatherCrowd } from './crowd.ts'
import { inHall } from './hall.ts'
import { framesIn, type Recording, record } from './recording.ts'
import { openTablet } from './tablet.ts'

const others = 60
/** A look at a dragged card every 33 ms, and two seconds from taking it to dropping it. */
const habits = { stepsPerSecond: 30, stepsPerDrag: 60 }
const drags = 3
const warmUpMs = 3_000
/** What lifting and dropping the own card may still be drawing. */
const ownWorkMs = 250

/**
 * An own card is dragged while 60 other devices drag theirs. A long task is the others' doing when it came without a finger on
 * the board, or while the finger was on its way: around lifting and dropping it is the own card's, which is told apart by
 * dragging it alone first.
 */
export function measureOwnDrag(seconds: number) {
  return inHall(others, async (hall) => {
    const tablet = await openTablet(hall, { seated: true })
    const { page } = tablet
    await page.goto(address('seat', hall.table))
    await page.locator('.pv-card').first().waitFor()
    await page.getByRole('button', { name: 'Skjønner' }).tap()
    const finger = await Finger.of(page)
    const from = await middleOf(page, hall.ownCard)
    const alone = await recordWhile(page, () => dragAbout(finger, from, seconds))
    const crowd = await gatherCrowd(hall, habits)
    await pause(warmUpMs)
    const before = { ...crowd.done }
    const begun = performance.now()
    const watching = await recordWhile(page, () => pause(seconds * 1000))
    const both = await recordWhile(page, () => dragAbout(finger, from, seconds))
    const stepsPerSecond = stepsSince(before, crowd, begun)
    crowd.leave()
    await tablet.close()
    const framesBoth = framesIn(both)
    const caused = [...watching.longTasks, ...onTheWay(both)]
    return {
      ...prefixed('alone', framesIn(alone)),
      longTasksAlone: alone.longTasks.length,
      longestTaskAloneMs: longest(alone.longTasks),
      ...prefixed('watching', framesIn(watching)),
      ...prefixed('dragging', framesBoth),
      longTasksOfRemote: caused.length,
      longestTaskOfRemoteMs: longest(caused),
      longTasksOfOwn: both.longTasks.length - onTheWay(both).length,
      longestTaskOfOwnMs: longest(both.longTasks.filter((task) => !onTheWay(both).includes(task))),
      remoteStepsPerSecond: stepsPerSecond,
      remoteDrops: crowd.done.drops,
    }
  })
}

async function recordWhile(page: Page, task: () => Promise<void>): Promise<Recording> {
  const end = await record(page)
  await task()
  return end()
}

async function middleOf(page: Page, card: string): Promise<Point> {
  const box = await page.locator(`.pv-card[data-card="${card}"]`).boundingBox()
  if (!box) throw new Error('The own card is not in sight')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Takes the own card by finger, goes round the board with it and lays it back, several times. */
async function dragAbout(finger: Finger, from: Point, seconds: number): Promise<void> {
  for (let drag = 0; drag < drags; drag++) {
    await finger.down(from)
    const begun = performance.now()
    const share = () => Math.min(1, ((performance.now() - begun) / 1000 / seconds) * drags)
    for (let at = share(); at < 1; at = share()) await finger.move(onRound(from, at))
    await finger.move(from)
    await finger.up()
    await pause(ownWorkMs * 2)
  }
}

/** A round over all lanes: from the card to the right edge and the left one, up and down meanwhile, and back. */
function onRound(from: Point, share: number): Point {
  const angle = share * 2 * Math.PI
  const x = 512 + 420 * Math.sin(angle + Math.asin((from.x - 512) / 420))
  return { x, y: from.y + 120 * (1 - Math.cos(angle * 3)) }
}

function onTheWay({ longTasks, touches }: Recording): Recording['longTasks'] {
  const isOwn = (at: number) => touches.some((touch) => at > touch - ownWorkMs && at < touch + ownWorkMs)
  return longTasks.filter(({ begun, took }) => !isOwn(begun) && !isOwn(begun + took))
}

function longest(tasks: Recording['longTasks']): number {
  return Math.max(0, ...tasks.map(({ took }) => took))
}

function stepsSince(before: Crowd['done'], { done }: Crowd, begun: number): number {
  return ((done.steps - before.steps) / (performance.now() - begun)) * 1000
}

function prefixed(name: string, figures: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(figures).map(([key, value]) => [`${name}${key[0]?.toUpperCase()}${key.slice(1)}`, value]),
  )
}
