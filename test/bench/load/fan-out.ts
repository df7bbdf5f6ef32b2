import type { Peer } from '../peers.ts'
import type { Scenario } from '../scenarios.ts'
import { BenchDevice } from './device.ts'
import type { Table } from './enter.ts'
import { percentiles } from './percentiles.ts'
import { Stamps } from './stamps.ts'

/** What the devices saw. Times in milliseconds. */
export interface Seen {
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly delivered: number
  /** Steps sent of those that should have been: below 0.97 the generator was too slow, and the run does not count. */
  readonly rateKept: number
  readonly bytesPerDevice: number
  readonly messagesPerDevice: number
  /** Every reading device, and one that joins at the end, holds the same. */
  readonly converged: boolean
}

/** Devices that keep whole documents; all would be more than one core can play. */
const readers = 6

/** Lets the devices of a scenario work and tells what they saw. `measured` is called around the part that counts. */
export async function fanOut(
  peer: Peer,
  scenario: Scenario,
  table: Table,
  measured: { begin(): void; end(): void },
): Promise<Seen> {
  const stamps = new Stamps()
  const ages: number[] = []
  let counting = false
  const devices = table.places.map((_, index) => new BenchDevice(index >= scenario.devices - readers))
  const reading = devices.slice(-readers)
  for (const { doc } of reading) {
    doc.getMap('placements').observe((event, { origin }) => {
      if (!counting || origin === null) return
      for (const key of event.keysChanged) {
        const age = stamps.ageOf((event.target.get(key) as { rank: string }).rank)
        if (age !== undefined) ages.push(age)
      }
    })
  }
  await joinInTurn(peer, devices, table)
  const stops = devices.map((device, index) => {
    const card = table.cards[index % table.cards.length] ?? ''
    if (index < scenario.dragging) {
      return every(1000 / scenario.rate, () => device.write(card, { lane: table.lane, rank: stamps.next() }))
    }
    if (scenario.cursorRate === 0) return () => undefined
    let step = 0
    return every(1000 / scenario.cursorRate, () => device.show({ drag: { cardId: card, over: null, at: { x: (step++ % 100) / 100, y: 0.5 } } }))
  })
  await pause(2000)
  counting = true
  const before = devices.map(({ received }) => ({ ...received }))
  const stepsBefore = stamps.count
  const begun = performance.now()
  measured.begin()
  await pause(scenario.seconds * 1000)
  measured.end()
  counting = false
  const seconds = (performance.now() - begun) / 1000
  const rateKept = (stamps.count - stepsBefore) / (scenario.dragging * scenario.rate * seconds)
  const mean = (of: 'bytes' | 'messages') =>
    devices.reduce((sum, { received }, index) => sum + received[of] - (before[index]?.[of] ?? 0), 0) / devices.length
  const bytesPerDevice = mean('bytes')
  const messagesPerDevice = mean('messages')
  for (const stop of stops) stop()
  const converged = await converge(peer, table, reading, devices.slice(0, scenario.dragging))
  for (const device of devices) device.leave()
  return { ...percentiles(ages), delivered: ages.length, rateKept, bytesPerDevice, messagesPerDevice, converged }
}

/** Not all at once: a storm of joins is a scenario of its own. */
async function joinInTurn(peer: Peer, devices: readonly BenchDevice[], table: Table): Promise<void> {
  for (let from = 0; from < devices.length; from += 20) {
    await Promise.all(
      devices.slice(from, from + 20).map(async (device, index) => {
        const place = table.places[from + index]
        if (!place) throw new Error('More devices than places')
        await device.join(peer.dialect, place)
        if (peer.keepsDocument) await device.joined
      }),
    )
  }
}

async function converge(
  peer: Peer,
  table: Table,
  reading: readonly BenchDevice[],
  dragging: readonly BenchDevice[],
): Promise<boolean> {
  await pause(3000)
  const docs = reading.map(({ doc }) => doc)
  if (peer.keepsDocument) {
    const late = new BenchDevice(true)
    const [place] = table.places
    if (!place) return false
    await late.join(peer.dialect, place)
    await Promise.race([late.joined, pause(10_000)])
    docs.push(late.doc)
    late.leave()
  }
  const written = new Map(
    dragging.map(({ doc }, index) => {
      const card = table.cards[index] ?? ''
      return [card, JSON.stringify(doc.getMap('placements').get(card))]
    }),
  )
  return docs.every((doc) =>
    [...written].every(([card, value]) => JSON.stringify(doc.getMap('placements').get(card)) === value),
  )
}

/** Runs a task at a rate from a phase of its own, catching up when the loop was late, as independent devices do. */
function every(ms: number, task: () => void): () => void {
  let due = performance.now() + Math.random() * ms
  let timer = setTimeout(tick, due - performance.now())
  function tick(): void {
    task()
    due += ms
    timer = setTimeout(tick, Math.max(0, due - performance.now()))
  }
  return () => clearTimeout(timer)
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
