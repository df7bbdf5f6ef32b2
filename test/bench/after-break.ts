import { once } from 'node:events'
import { connect, createServer, type Socket as Line } from 'node:net'
import { io, type Socket } from 'socket.io-client'
import { reconnecting } from '../../client/workshop/live/reconnecting.ts'
import type { WorkshopId } from '../../shared/ids.ts'
import { socketPaths } from '../../shared/protocol/addresses.ts'
import { type ClientEvents, PROTOCOL_VERSION, type ServerEvents } from '../../shared/protocol/live.ts'
import { workshopApi } from '../../shared/protocol/rest/workshop.ts'
import type { ControlState } from '../../shared/workshop/control.ts'
import { measureUse, onServer } from './bed.ts'
import { type EnteredTable, enterPlanverksted } from './load/enter.ts'
import { placeOf } from './load/join-in-turn.ts'
import { pause } from './load/pace.ts'
import { ours } from './peers.ts'
import type { Result } from './result.ts'

export const breakScenario = '70 after a break'
const devices = 70
/** Long enough that every device waits as long as it ever does between two tries. */
const breakMs = 12_000
/** Who is not back by then counts as not coming back. */
const withinMs = 30_000

type Live = Socket<ServerEvents, ClientEvents>

/**
 * The wifi of a hall is gone for a while, and the facilitator begins the next phase meanwhile: how long it takes until each device's
 * control channel is open again and has told it the phase. Before that, how long it takes until all that are there know of one.
 */
export function afterBreak(): Promise<Result> {
  return onServer(ours, async (server) => {
    const table = await enterPlanverksted(server.url, devices)
    const wifi = await openWifi(Number(new URL(server.url).port))
    const desk = openLive(server.url, table.plannerCookie, table.workshopId, 'planner')
    const hall = Array.from({ length: devices }, (_, index) => {
      const cookie = placeOf(table, index).headers.cookie ?? ''
      return openLive(wifi.url, cookie, table.workshopId, 'participant')
    })
    const [first, second] = await phasesOf(server.url, table)
    const toldMs = await beginAndHear(desk, first, hall)
    wifi.cut()
    await pause(breakMs / 2)
    const hearing = hall.map((live) => heardOf(live, second))
    await desk.emitWithAck('command', { type: 'goTo', phaseId: second })
    await pause(breakMs / 2)
    const used = measureUse(server)
    const begun = performance.now()
    await wifi.mend()
    const late = pause(withinMs).then(() => Number.POSITIVE_INFINITY)
    const back = hearing.map((heard) => heard.then(() => performance.now() - begun))
    const times = (await Promise.all(back.map((time) => Promise.race([time, late])))).sort((a, b) => a - b)
    const use = used()
    for (const live of [desk, ...hall]) live.close()
    wifi.cut()
    return {
      bench: 'control channel',
      scenario: breakScenario,
      peer: ours.name,
      figures: {
        toldMs,
        allBackMs: times.at(-1) ?? Number.NaN,
        medianBackMs: times[devices >> 1] ?? Number.NaN,
        ...use,
      },
      faults: times.every(Number.isFinite) ? [] : ['not all came back'],
    }
  })
}

/** A way to the server that can be cut and mended. */
async function openWifi(port: number) {
  const lines = new Set<Line>()
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1')
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      lines.add(one)
      one.on('error', () => one.destroy())
      one.on('close', () => {
        lines.delete(one)
        other.destroy()
      })
      one.pipe(other)
    }
  })
  const open = (at: number) => once(server.listen(at, '127.0.0.1'), 'listening')
  await open(0)
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    cut() {
      server.close()
      for (const line of lines) line.destroy()
    },
    mend: () => open(address.port),
  }
}

function openLive(url: string, cookie: string, workshopId: WorkshopId, as: 'planner' | 'participant'): Live {
  return io(url, {
    path: socketPaths.live,
    transports: ['websocket'],
    auth: { workshopId, as, protocol: PROTOCOL_VERSION },
    extraHeaders: { cookie, origin: url },
    forceNew: true,
    ...reconnecting,
  })
}

async function phasesOf(url: string, { workshopId, plannerCookie }: EnteredTable) {
  const path = workshopApi.workshop.path.replace(':workshopId', workshopId)
  const response = await fetch(url + path, { headers: { cookie: plannerCookie } })
  const { workshop } = (await response.json()) as { workshop: { agenda: NonNullable<ControlState['phase']>[] } }
  const [first, second] = workshop.agenda
  if (!first || !second) throw new Error('The template has no agenda')
  return [first.id, second.id] as const
}

/** Milliseconds from the facilitator's press until the last device has heard of the phase. */
async function beginAndHear(
  desk: Live,
  phaseId: NonNullable<ControlState['phase']>['id'],
  hall: readonly Live[],
): Promise<number> {
  const begun = performance.now()
  const hearing = hall.map((live) => heardOf(live, phaseId))
  await desk.emitWithAck('command', { type: 'goTo', phaseId })
  await Promise.all(hearing)
  return performance.now() - begun
}

function heardOf(live: Live, phaseId: string): Promise<void> {
  return new Promise((heard) => {
    live.on('control', ({ phase }) => {
      if (phase?.id === phaseId) heard()
    })
  })
}
