import { type Bed, measureUse, onBed } from '../bed.ts'
import { haveConverged } from '../load/converged.ts'
import { BenchDevice } from '../load/device.ts'
import { joinInTurn } from '../load/join-in-turn.ts'
import { every, pause } from '../load/pace.ts'
import { percentiles } from '../load/percentiles.ts'
import { Stamps } from '../load/stamps.ts'
import type { Peer } from '../peers.ts'
import type { Result } from '../result.ts'
import type { Scenario } from './scenarios.ts'

/** Devices that keep whole documents and tell when a step arrived; more than one core could not play. */
const readers = 6
/** The part that counts begins when caches, timers and code are warm. */
const warmUpMs = 2_000
/** Below this the generator was too slow for its figures to say anything of the server. */
const leastRateKept = 0.97

/** Drags (and cursors) of a scenario on a peer: how long a step takes to reach the others, and what that costs. */
export function fanOut(peer: Peer, scenario: Scenario, seconds: number): Promise<Result> {
  return onBed(peer, scenario.devices, async (bed) => {
    const devices = Array.from(
      { length: scenario.devices },
      (_, index) => new BenchDevice(index >= scenario.devices - readers ? 'all' : 'board'),
    )
    await joinInTurn(bed, devices)
    const stamps = new Stamps()
    const stops = devices.map((device, index) => play(bed, scenario, device, index, stamps))
    await pause(warmUpMs)
    const seen = await look(bed, scenario, devices, stamps, seconds)
    for (const stop of stops) stop()
    const converged = await haveConverged(bed, devices.slice(0, scenario.dragging), devices.slice(-readers))
    for (const device of devices) device.leave()
    const faults = [
      ...(seen.rateKept < leastRateKept ? ['the generator was too slow'] : []),
      ...(converged ? [] : ['not converged']),
    ]
    return { bench: 'fan-out', scenario: scenario.name, peer: peer.name, figures: seen, faults }
  })
}

/** What a device does; answers how to stop it. */
function play({ table }: Bed, scenario: Scenario, device: BenchDevice, index: number, stamps: Stamps): () => void {
  const cardId = table.cards[index % table.cards.length] ?? ''
  if (index < scenario.dragging) {
    return every(scenario.dragRate, () => device.write(cardId, { lane: table.lane, rank: stamps.next() }))
  }
  if (scenario.cursorRate === 0) return () => undefined
  let step = 0
  return every(scenario.cursorRate, () => {
    step += 1
    device.show({ drag: { cardId, over: null, at: { x: (step % 100) / 100, y: 0.5 } } })
  })
}

async function look(
  { server }: Bed,
  scenario: Scenario,
  devices: readonly BenchDevice[],
  stamps: Stamps,
  seconds: number,
) {
  const ages: number[] = []
  const ends = devices.slice(-readers).map((device) => device.onArrival((rank) => ages.push(stamps.ageOf(rank))))
  const before = devices.map(({ received }) => ({ ...received }))
  const stepsBefore = stamps.count
  const begun = performance.now()
  const used = measureUse(server)
  await pause(seconds * 1000)
  const use = used()
  const took = (performance.now() - begun) / 1000
  for (const end of ends) end()
  const perSecond = (of: 'bytes' | 'messages') =>
    devices.reduce((sum, { received }, index) => sum + received[of] - (before[index]?.[of] ?? 0), 0) /
    devices.length /
    took
  const { p50, p95, p99 } = percentiles(ages)
  return {
    p50Ms: p50,
    p95Ms: p95,
    p99Ms: p99,
    ...use,
    bytesPerDeviceSecond: perSecond('bytes'),
    messagesPerDeviceSecond: perSecond('messages'),
    arrivalsPerReaderSecond: ages.length / readers / took,
    rateKept: (stamps.count - stepsBefore) / (scenario.dragging * scenario.dragRate * took),
  }
}
