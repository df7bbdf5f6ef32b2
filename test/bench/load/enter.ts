import { io } from 'socket.io-client'
import type { TSchema } from 'typebox'
import type { BoardId, LaneId, PlanId, TableId, WorkshopId } from '../../../shared/ids.ts'
import type { CatalogueField } from '../../../shared/planning/catalogue.ts'
import { socketPaths } from '../../../shared/protocol/addresses.ts'
import { PROTOCOL_VERSION } from '../../../shared/protocol/live.ts'
import { accessApi } from '../../../shared/protocol/rest/access.ts'
import type { Endpoint, Input } from '../../../shared/protocol/rest/endpoint.ts'
import { planningApi } from '../../../shared/protocol/rest/planning.ts'
import { workshopApi } from '../../../shared/protocol/rest/workshop.ts'
import type { Place } from './link.ts'

/** A board to work on: its cards, a lane to lay them in, and a place for each device. */
export interface Table {
  readonly places: readonly Place[]
  readonly cards: readonly PlanId[]
  readonly lane: LaneId
}

/** A table of a workshop of ours, with the way in for one more. */
export interface EnteredTable extends Table {
  readonly lanes: readonly LaneId[]
  readonly tableId: TableId
  readonly workshopId: WorkshopId
  readonly code: string
  readonly plannerCookie: string
}

/** Cards on the board: the largest workshop the product is made for. */
const cards = 300

/** A plan list as a file would have it; names alone are enough where nobody looks at them. */
export interface PlanList {
  readonly fields: readonly CatalogueField[]
  readonly rows: readonly (readonly string[])[]
}
const namesAlone: PlanList = { fields: ['name'], rows: Array.from({ length: cards }, (_, index) => [`Plan ${index}`]) }

/** The key the server is started with. */
export const plannerKey = 'planner-key-of-the-bench'

/** Goes the way people go: a planner makes an opened workshop, and so many devices join one table by its code. */
export async function enterPlanverksted(
  url: string,
  devices: number,
  { fields, rows }: PlanList = namesAlone,
): Promise<EnteredTable> {
  const planner = new Caller(url)
  await planner.call(accessApi.openLink, { body: { token: plannerKey } })
  const strategy = await planner.call(planningApi.createStrategy, {
    body: {
      municipality: 'Bench',
      termFrom: 2027,
      termTo: 2031,
      constitutedOn: null,
      councilMeetingOn: null,
      capacities: [],
    },
  })
  const params = { strategyId: strategy.id }
  await planner.call(planningApi.importPlans, {
    params,
    body: {
      cells: [[...fields], ...rows.map((row) => [...row])],
      mapping: [...fields],
      headerRow: 1,
      rows: rows.map((_, index) => index + 2),
      acceptedDuplicates: [],
    },
  })
  const workshop = await planner.call(workshopApi.createWorkshop, {
    params,
    body: { title: 'Bench', template: 'needs' },
  })
  const links = await planner.call(workshopApi.links, { params: { workshopId: workshop.id } })
  await open(url, planner.cookie, workshop.id)
  const [table] = workshop.tables
  const [lane] = workshop.lanes
  if (!table || !lane) throw new Error('The template has no tables or lanes')
  const places = await Promise.all(
    Array.from({ length: devices }, async () => {
      const device = new Caller(url)
      await device.call(accessApi.takeSeat, { body: { code: links.code, tableId: table.id } })
      return place(url, table.boardId, device.cookie)
    }),
  )
  return {
    places,
    cards: workshop.planIds,
    lane: lane.id,
    lanes: workshop.lanes.map(({ id }) => id),
    tableId: table.id,
    workshopId: workshop.id,
    code: links.code,
    plannerCookie: planner.cookie,
  }
}

/** The same board on a server that asks nobody who they are. */
export function enterPeer(url: string, devices: number): Table {
  const place: Place = { url, board: 'brd_bench', headers: {} }
  return {
    places: Array.from({ length: devices }, () => place),
    cards: Array.from({ length: cards }, (_, index) => `pln_bench${String(index).padStart(11, '0')}` as PlanId),
    lane: 'lan_bench00000000000' as LaneId,
  }
}

function place(url: string, boardId: BoardId, cookie: string): Place {
  return { url: `${url}${socketPaths.boards}`, board: boardId, headers: { cookie, origin: url } }
}

async function open(url: string, cookie: string, workshopId: string): Promise<void> {
  const socket = io(url, {
    path: socketPaths.live,
    transports: ['websocket'],
    auth: { workshopId, as: 'planner', protocol: PROTOCOL_VERSION },
    extraHeaders: { cookie, origin: url },
  })
  const answer: { ok: boolean } = await socket.emitWithAck('command', { type: 'open' })
  socket.close()
  if (!answer.ok) throw new Error(`The boards were not opened: ${JSON.stringify(answer)}`)
}

/** A browser that keeps its cookie. */
export class Caller {
  cookie = ''
  private readonly url: string

  constructor(url: string) {
    this.url = url
  }

  async call<P extends TSchema | undefined, B extends TSchema | undefined, A extends TSchema | undefined>(
    { method, path }: Endpoint<P, B, A>,
    { params = {}, body }: { params?: Record<string, string>; body?: unknown },
  ): Promise<Input<A>> {
    const address = path.replace(/:(\w+)/g, (_whole, name: string) => params[name] ?? '')
    const response = await fetch(this.url + address, {
      method,
      headers: {
        cookie: this.cookie,
        origin: this.url,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    if (!response.ok) throw new Error(`${method} ${address}: ${response.status} ${await response.text()}`)
    const [kept] = response.headers.getSetCookie()
    if (kept) this.cookie = kept.split(';')[0] ?? ''
    return (response.status === 204 ? undefined : await response.json()) as Input<A>
  }
}
