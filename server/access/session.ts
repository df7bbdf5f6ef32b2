import { type Static, Type } from 'typebox'
import { Compile } from 'typebox/compile'
import { DeviceId, TableId, WorkshopId } from '../../shared/ids.ts'

/** Grants of each kind for this many workshops fit a cookie (4 kB), beside a planner's and a seat; the oldest gives way. */
const workshopsKept = 15

const WorkshopGrant = Type.Object({ workshopId: WorkshopId, generation: Type.Integer(), untilMs: Type.Number() })
type WorkshopGrant = Static<typeof WorkshopGrant>

const Seat = Type.Object({
  ...WorkshopGrant.properties,
  tableId: TableId,
  tableNumber: Type.Integer(),
  deviceNumber: Type.Integer(),
})
export type Seat = Static<typeof Seat>

/** What a browser holds: a number that means nothing elsewhere, and grants. Nothing about who uses it. */
const Session = Type.Object({
  deviceId: DeviceId,
  /** `key` is a fingerprint of the planner key, so that a new key ends the old grants. */
  planner: Type.Union([Type.Object({ key: Type.String(), untilMs: Type.Number() }), Type.Null()]),
  facilitator: Type.Array(WorkshopGrant),
  viewer: Type.Array(WorkshopGrant),
  seat: Type.Union([Seat, Type.Null()]),
})
export type Session = Readonly<Static<typeof Session>>

const sessions = Compile(Session)

/** The session of a browser that holds nothing yet. */
export function newSession(deviceId: DeviceId): Session {
  return { deviceId, planner: null, facilitator: [], viewer: [], seat: null }
}

/** As it stands in the cookie, before it is signed. */
export function writeSession(session: Session): string {
  return Buffer.from(JSON.stringify(session)).toString('base64url')
}

/** Reads an unsigned cookie value without the grants that have run out; null where it is not one of ours. */
export function readSession(text: string, nowMs: number): Session | null {
  const session = parse(text)
  if (!sessions.Check(session)) return null
  const alive = (grant: { untilMs: number }) => grant.untilMs > nowMs
  return {
    ...session,
    planner: session.planner && alive(session.planner) ? session.planner : null,
    facilitator: session.facilitator.filter(alive),
    viewer: session.viewer.filter(alive),
    seat: session.seat && alive(session.seat) ? session.seat : null,
  }
}

/** The session with one more workshop grant; a newer one takes the place of an older for the same workshop. */
export function withWorkshop(session: Session, role: 'facilitator' | 'viewer', grant: WorkshopGrant): Session {
  const others = session[role].filter((held) => held.workshopId !== grant.workshopId)
  return { ...session, [role]: [...others, grant].slice(-workshopsKept) }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString())
  } catch {
    return null
  }
}
