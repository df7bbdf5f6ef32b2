import type { Browser } from 'playwright-core'
import { launchBrowser } from '../../browser/harness/browser.ts'
import { onServer } from '../bed.ts'
import { BenchDevice } from '../load/device.ts'
import { type EnteredTable, enterPlanverksted } from '../load/enter.ts'
import type { Place } from '../load/link.ts'
import { pause } from '../load/pace.ts'
import { ours } from '../peers.ts'
import { planListOf } from './plan-list.ts'

/** Cards on the board where nothing else is said: a large workshop's; 40 to 80 are usual. */
const usualCards = 200
/** As many lie unplaced, and in each of the lanes: all lanes scroll. */
const perLane = 40

/** A workshop under way at one table: the server as in production, a filled board, and a browser for the tablet that is measured. */
export interface Hall {
  readonly url: string
  readonly table: EnteredTable
  readonly browser: Browser
  /** On top of the first lane; no other device touches it. */
  readonly ownCard: string
  /** The measured tablet's seat, and those of the others. */
  readonly ownPlace: Place
  readonly others: readonly Place[]
}

/** Opens a hall with so many other devices at the table, does the task in it and closes it. */
export function inHall<T>(others: number, task: (hall: Hall) => Promise<T>, cards = usualCards): Promise<T> {
  return onServer(ours, async ({ url }) => {
    const table = await enterPlanverksted(url, others + 1, planListOf(cards))
    await layOut(table)
    const browser = await launchBrowser()
    try {
      const [ownPlace, ...places] = table.places
      const ownCard = table.cards[0]
      if (!ownPlace || !ownCard) throw new Error('There is no place for the tablet')
      return await task({ url, table, browser, ownCard, ownPlace, others: places })
    } finally {
      await browser.close()
    }
  })
}

async function layOut({ places, cards, lanes }: EnteredTable): Promise<void> {
  const device = new BenchDevice('all')
  if (places[0]) await device.join(ours, places[0])
  await device.joined
  device.doc.transact(() => {
    for (const [index, card] of cards.slice(0, perLane * lanes.length).entries()) {
      const lane = lanes[Math.floor(index / perLane)]
      device.write(card, { lane, rank: index === 0 ? 'a0' : `a1${index.toString(36)}V` })
    }
  })
  await pause(500)
  device.leave()
}
