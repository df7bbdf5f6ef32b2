import type { Actor, Role } from '../../shared/access/roles.ts'
import type { WorkshopId } from '../../shared/ids.ts'
import { DomainError } from '../../shared/protocol/errors.ts'
import type { AccessRepository } from '../store/access-repository.ts'
import type { Seats } from './seats.ts'
import type { Session } from './session.ts'

/** What a session is compared with. */
export type Standing = Pick<AccessRepository, 'generation' | 'isClosedMeeting'> & Pick<Seats, 'find'>

/** Those at a desk may also act in a lesser role: what it may do, they may do anyway. */
const lesserRoles: Partial<Record<Role, readonly Role[]>> = {
  planner: ['facilitator', 'viewer'],
  facilitator: ['viewer'],
}

/** The actor a session makes in a workshop. What it holds is compared with the store each time, never remembered. */
export async function actorIn(
  session: Session,
  workshopId: WorkshopId,
  as: Role | undefined,
  store: Standing,
): Promise<Actor> {
  const { actors, renewed, shutOut } = await actorsOf(session, workshopId, store)
  const actor =
    as === undefined ? actors[0] : (actors.find(({ role }) => role === as) ?? lesser(actors, workshopId, as))
  if (!actor && shutOut) throw new DomainError('meetingClosed')
  if (!actor) throw new DomainError(renewed ? 'linkExpired' : 'notSignedIn')
  return actor
}

function lesser(actors: readonly Actor[], workshopId: WorkshopId, as: Role): Actor | undefined {
  const above = actors.find(({ role }) => lesserRoles[role]?.includes(as))
  if (!above || (as !== 'facilitator' && as !== 'viewer')) return undefined
  return { role: as, deviceId: above.deviceId, workshopId }
}

/**
 * All a session may act as in a workshop, the strongest first; `renewed` when something died with a renewal of the links, `shutOut`
 * when a viewer link is good and the meeting closed to the public. A screen in the hall is opened from the desk's own browser.
 */
async function actorsOf(session: Session, workshopId: WorkshopId, store: Standing) {
  const { deviceId } = session
  const here = (grant: { workshopId: WorkshopId } | null) => grant?.workshopId === workshopId
  const facilitator = session.facilitator.find(here)
  const viewer = session.viewer.find(here)
  const seat = session.seat && here(session.seat) ? session.seat : undefined
  const held = [facilitator, viewer, seat].filter((grant) => grant !== undefined)
  const generation = held.length > 0 ? await store.generation(workshopId) : undefined
  const isGood = (grant: { generation: number } | undefined) => grant !== undefined && grant.generation === generation

  const actors: Actor[] = []
  if (session.planner) actors.push({ role: 'planner', deviceId })
  if (isGood(facilitator)) actors.push({ role: 'facilitator', deviceId, workshopId })
  const taken = seat && isGood(seat) ? await store.find(seat) : undefined
  if (taken) {
    const { tableId, tableNumber, deviceNumber, next } = taken
    const moving = next !== null
    actors.push({ role: 'participant', deviceId, workshopId, tableId, tableNumber, deviceNumber, moving })
  }
  const isViewer = isGood(viewer)
  const shutOut = isViewer && (await store.isClosedMeeting(workshopId))
  if (isViewer && !shutOut) actors.push({ role: 'viewer', deviceId, workshopId })
  return { actors, renewed: held.some((grant) => !isGood(grant)), shutOut }
}

/** The session without what died since: renewed links, deleted workshops, removed tables, seats that were left. */
export async function aliveSession(session: Session, store: Standing): Promise<Session> {
  const isGood = async ({ workshopId, generation }: { workshopId: WorkshopId; generation: number }) =>
    (await store.generation(workshopId)) === generation
  const good = async <Grant extends { workshopId: WorkshopId; generation: number }>(grants: readonly Grant[]) => {
    const judged = await Promise.all(grants.map(isGood))
    return grants.filter((_grant, index) => judged[index])
  }
  const { seat } = session
  const isSeated = seat !== null && (await isGood(seat)) && (await store.find(seat)) !== undefined
  return {
    ...session,
    facilitator: await good(session.facilitator),
    viewer: await good(session.viewer),
    seat: isSeated ? seat : null,
  }
}
