import { type Bed, measureUse, onBed } from './bed.ts'
import { BenchDevice } from './load/device.ts'
import { joinInTurn, placeOf } from './load/join-in-turn.ts'
import { pause } from './load/pace.ts'
import type { Peer } from './peers.ts'
import type { Result } from './result.ts'

/** Devices that all come at the same moment: a hall where the workshop is opened, and several halls. */
export const storms = [70, 300] as const

/** Cards that lie on the board when they come. */
const cardsPlaced = 300
/** Who has not got the board by then counts as not having got it. */
const withinMs = 60_000

/**
 * How long it takes until each of so many devices has the whole board: when the hall is opened, and once more when all come back
 * after the network was gone, with programs that are warm by then. Peers that keep no document have none to give.
 */
export function joinStorm(peer: Peer, devices: number): Promise<Result> {
  return onBed(peer, devices + 1, async (bed) => {
    const first = await fill(bed)
    const opening = await storm(bed, devices)
    await pause(1_000)
    const comeback = await storm(bed, devices)
    first.leave()
    const figures = {
      allJoinedMs: opening.allMs,
      medianJoinedMs: opening.medianMs,
      ...opening.use,
      allBackMs: comeback.allMs,
      medianBackMs: comeback.medianMs,
    }
    const faults = opening.whole && comeback.whole ? [] : ['not all have the whole board']
    return { bench: 'join storm', scenario: `${devices} at once`, peer: peer.name, figures, faults }
  })
}

async function storm(bed: Bed, devices: number) {
  const joining = Array.from({ length: devices }, () => new BenchDevice('later'))
  const used = measureUse(bed.server)
  const late = pause(withinMs)
  const begun = performance.now()
  const times = await Promise.all(
    joining.map(async (device, index) => {
      await device.join(bed.peer, placeOf(bed.table, index + 1))
      await Promise.race([device.joined, late])
      return performance.now() - begun
    }),
  )
  const use = used()
  // On tablets of their own all would read at once; here they would stand in line for the generator's core.
  for (const device of joining) device.readBoard()
  const whole = joining.every(({ doc }) => doc.getMap('placements').size === cardsPlaced)
  for (const device of joining) device.leave()
  return { allMs: Math.max(...times), medianMs: times.sort((a, b) => a - b)[devices >> 1] ?? Number.NaN, use, whole }
}

/** Somebody who laid the cards and stays: a server without a store forgets a board that everybody has left. */
async function fill(bed: Bed): Promise<BenchDevice> {
  const first = new BenchDevice('all')
  await joinInTurn(bed, [first])
  first.doc.transact(() => {
    for (const [index, card] of bed.table.cards.slice(0, cardsPlaced).entries()) {
      first.write(card, { lane: bed.table.lane, rank: `a0${index.toString(36)}V` })
    }
  })
  await pause(1_000)
  return first
}
