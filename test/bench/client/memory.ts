import type { CDPSession } from 'playwright-core'
import { address } from '../../../shared/protocol/addresses.ts'
import { pause } from '../load/pace.ts'
import { gatherCrowd } from './crowd.ts'
import { inHall } from './hall.ts'
import { openTablet } from './tablet.ts'

const others = 60
/** In an hour each device drops a card twice a minute. */
const dropsPerHour = others * 120
/** Each drag has the 40 looks of a second and a third, sent twice as fast as a device sends them: an hour takes 80 seconds. */
const habits = { stepsPerSecond: 60, stepsPerDrag: 40 }
/** Looks at the heap, evenly over the hour; the first ones see caches and compiled code grow. */
const looks = 12
const warmUpLooks = 4

/** An hour of 60 devices' traffic replayed fast: what stays on the heap of a tablet that only looks on. */
export function measureMemory() {
  return inHall(others, async (hall) => {
    const tablet = await openTablet(hall, { seated: true, slowProcessor: false })
    await tablet.page.goto(address('seat', hall.table))
    await tablet.page.locator('.pv-card').first().waitFor()
    const crowd = await gatherCrowd(hall, habits)
    const heap: number[] = []
    const elements: number[] = []
    for (let look = 1; look <= looks; look++) {
      while (crowd.done.drops < (dropsPerHour * look) / looks) await pause(100)
      const seen = await lookAt(tablet.cdp)
      heap.push(seen.heapMegabytes)
      elements.push(seen.elements)
    }
    const { steps, drops } = crowd.done
    crowd.leave()
    await tablet.close()
    const warm = heap.slice(warmUpLooks)
    return {
      heapWarmMegabytes: warm[0] ?? Number.NaN,
      heapEndMegabytes: warm.at(-1) ?? Number.NaN,
      heapGrowthMegabytesPerHour: slopeOf(warm) * looks,
      elementsWarm: elements[warmUpLooks] ?? Number.NaN,
      elementsEnd: elements.at(-1) ?? Number.NaN,
      remoteSteps: steps,
      remoteDrops: drops,
    }
  })
}

/** What lives after a collection of garbage. Twice: the first frees what finalizers then let go of. */
async function lookAt(cdp: CDPSession): Promise<{ heapMegabytes: number; elements: number }> {
  await cdp.send('HeapProfiler.collectGarbage')
  await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  const { nodes } = await cdp.send('Memory.getDOMCounters')
  return { heapMegabytes: usedSize / 1e6, elements: nodes }
}

/** How much values grow from one to the next, by least squares. */
function slopeOf(values: readonly number[]): number {
  const middle = (values.length - 1) / 2
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const rise = values.reduce((sum, value, index) => sum + (index - middle) * (value - mean), 0)
  return rise / values.reduce((sum, _, index) => sum + (index - middle) ** 2, 0)
}
