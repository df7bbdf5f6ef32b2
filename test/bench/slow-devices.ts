import { type Bed, onBed } from './bed.ts'
import { haveConverged } from './load/converged.ts'
import { BenchDevice } from './load/device.ts'
import { joinInTurn } from './load/join-in-turn.ts'
import { every, pause } from './load/pace.ts'
import { percentiles } from './load/percentiles.ts'
import { Stamps } from './load/stamps.ts'
import type { Peer } from './peers.ts'
import type { Result } from './result.ts'

/** Devices that do not keep up beside others that do. */
export interface SlowScenario {
  readonly name: string
  readonly devices: number
  /** So many of them read slowly, at `bytesPerSecond`; 0 is a device that has gone to sleep with its socket open. */
  readonly slow: number
  readonly bytesPerSecond: number
}

export const slowScenarios: readonly SlowScenario[] = [
  { name: '60, one at 10 kB/s', devices: 60, slow: 1, bytesPerSecond: 10_000 },
  { name: '70, ten stalled', devices: 70, slow: 10, bytesPerSecond: 0 },
]

/** Every device that keeps up drags: the slow one then gets far more than it reads. */
const dragRate = 30
const readers = 6

/** What the others notice of slow devices, and what the server holds for them: the same board without and with them. */
export function slowDevices(peer: Peer, scenario: SlowScenario, seconds: number): Promise<Result> {
  return onBed(peer, scenario.devices, async (bed) => {
    const devices = Array.from(
      { length: scenario.devices },
      (_, index) => new BenchDevice(index < scenario.slow + readers ? 'all' : 'board'),
    )
    const slow = devices.slice(0, scenario.slow)
    const dragging = devices.slice(scenario.slow + readers)
    const reading = devices.slice(scenario.slow, scenario.slow + readers)
    await joinInTurn(bed, devices)
    const stamps = new Stamps()
    const stops = dragging.map((device, index) => {
      const card = bed.table.cards[index] ?? ''
      return every(dragRate, () => device.write(card, { lane: bed.table.lane, rank: stamps.next() }))
    })
    await pause(2_000)
    const without = await look(bed, reading, stamps, seconds)
    const ends = slow.map((device) => slowDown(device, scenario.bytesPerSecond))
    await pause(1_000)
    const withThem = await look(bed, reading, stamps, seconds)
    for (const stop of stops) stop()
    for (const end of ends) end()
    const converged = await haveConverged(bed, dragging, [...slow, ...reading])
    for (const device of devices) device.leave()
    const figures = {
      p99WithoutMs: without.p99,
      p99WithMs: withThem.p99,
      p99Ratio: withThem.p99 / without.p99,
      grownMegabytes: withThem.peakMegabytes - without.peakMegabytes,
    }
    const faults = converged ? [] : ['not converged']
    return { bench: 'slow devices', scenario: scenario.name, peer: peer.name, figures, faults }
  })
}

function slowDown(device: BenchDevice, bytesPerSecond: number): () => void {
  if (bytesPerSecond > 0) return device.slowDown(bytesPerSecond)
  device.stall()
  return () => device.resume()
}

async function look({ server }: Bed, reading: readonly BenchDevice[], stamps: Stamps, seconds: number) {
  const ages: number[] = []
  const ends = reading.map((device) => device.onArrival((rank) => ages.push(stamps.ageOf(rank))))
  server.forgetPeak()
  await pause(seconds * 1000)
  for (const end of ends) end()
  return { p99: percentiles(ages).p99, peakMegabytes: server.peakBytes() / 1e6 }
}
