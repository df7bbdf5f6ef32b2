import { io, type Socket } from 'socket.io-client'
import { addDurable, decodeDurable, isDurable, nothingDurable } from '../../shared/board/durable.ts'
import type { BoardId, WorkshopId } from '../../shared/ids.ts'
import { socketPaths } from '../../shared/protocol/addresses.ts'
import { type ClientEvents, PROTOCOL_VERSION, type ServerEvents } from '../../shared/protocol/live.ts'
import { onServer } from './bed.ts'
import { BenchDevice } from './load/device.ts'
import { enterPlanverksted } from './load/enter.ts'
import { joinInTurn, placeOf } from './load/join-in-turn.ts'
import type { Place } from './load/link.ts'
import { every, pause } from './load/pace.ts'
import { percentiles } from './load/percentiles.ts'
import { Stamps } from './load/stamps.ts'
import type { Peer } from './peers.ts'
import type { Result } from './result.ts'

/** The hall of the scenario 60/10, in which some drop a card now and then and wait for "Lagret". */
const devices = 60
const dragging = 10
const dragRate = 30
const dropping = 6
const dropRate = 2

/** How long it takes from an edit until its device hears that it is durable. */
export function receipts(peer: Peer, seconds: number): Promise<Result> {
  return onServer(peer, async (server) => {
    const table = await enterPlanverksted(server.url, devices)
    const bed = { peer, server, table }
    const all = Array.from({ length: devices }, () => new BenchDevice('board'))
    await joinInTurn(bed, all)
    const stamps = new Stamps()
    const write = (device: BenchDevice, index: number) =>
      device.write(table.cards[index] ?? '', { lane: table.lane, rank: stamps.next() })
    const stops = all.slice(0, dragging).map((device, index) => every(dragRate, () => write(device, index)))
    await pause(2_000)
    const waits: number[] = []
    let edits = 0
    const ends = all.slice(-dropping).map((device, index) => {
      const place = placeOf(table, devices - dropping + index)
      const live = watch(server.url, place, table.workshopId, device, (ms) => waits.push(ms))
      const stop = every(dropRate, () => {
        edits += 1
        write(device, dragging + index)
      })
      return { stop, live }
    })
    await pause(seconds * 1000)
    for (const stop of [...stops, ...ends.map((end) => end.stop)]) stop()
    await pause(1_000)
    for (const { live } of ends) live.close()
    for (const device of all) device.leave()
    const { p50, p95, p99 } = percentiles(waits)
    return {
      bench: 'receipts',
      scenario: 'edit to receipt, 60/10',
      peer: peer.name,
      figures: { p50Ms: p50, p95Ms: p95, p99Ms: p99, receiptsPerEdit: waits.length / edits },
      faults: waits.length < edits ? ['not every edit got its receipt'] : [],
    }
  })
}

/** A device's control channel: tells for each of its edits how long the receipt took. */
function watch(
  url: string,
  { board, headers }: Place,
  workshopId: WorkshopId,
  { doc }: BenchDevice,
  heard: (ms: number) => void,
): Socket {
  const waiting = new Map<Uint8Array, number>()
  let durable = nothingDurable
  const live: Socket<ServerEvents, ClientEvents> = io(url, {
    path: socketPaths.live,
    transports: ['websocket'],
    auth: { workshopId, as: 'participant', protocol: PROTOCOL_VERSION },
    extraHeaders: { ...headers },
    forceNew: true,
  })
  live.emit('watch', board as BoardId, () => undefined)
  doc.on('update', (update: Uint8Array, _origin: unknown, _doc: unknown, { local }: { local: boolean }) => {
    if (local) waiting.set(update, performance.now())
  })
  live.on('saved', (_boardId, snapshot) => {
    durable = addDurable(durable, decodeDurable(snapshot))
    for (const [update, begun] of waiting) {
      if (!isDurable(durable, update)) continue
      waiting.delete(update)
      heard(performance.now() - begun)
    }
  })
  return live
}
