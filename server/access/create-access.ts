import type { FastifyInstance } from 'fastify'
import { can } from '../../shared/access/can.ts'
import { limits } from '../../shared/limits.ts'
import { DomainError } from '../../shared/protocol/errors.ts'
import type { Access } from './access.ts'
import { actorIn, type Standing } from './actors.ts'
import { makeLinkToken } from './link-token.ts'
import { mac, type Secrets } from './secrets.ts'
import { newSession, readSession, type Session, writeSession } from './session.ts'

const cookieName = 'planverksted'
const sessionSeconds = limits.sessionDays * 24 * 60 * 60

/** Access over the signed cookie. */
export function createAccess(app: FastifyInstance, secrets: Secrets, store: Standing): Access {
  const { now, newId, config } = app.context
  const key = plannerKeyPrint(secrets)

  const held = (cookieHeader: string | undefined): Session | null => {
    const signed = cookieHeader === undefined ? undefined : app.parseCookie(cookieHeader)[cookieName]
    if (signed === undefined) return null
    const { valid, value } = app.unsignCookie(signed)
    const session = valid && value !== null ? readSession(value, now()) : null
    return session?.planner && session.planner.key !== key ? { ...session, planner: null } : session
  }

  const access: Access = {
    async actor(cookieHeader, workshopId, as) {
      const session = held(cookieHeader)
      if (session === null) throw new DomainError('notSignedIn')
      if (workshopId !== null) return actorIn(session, workshopId, as, store)
      if (session.planner === null) throw new DomainError(holdsAnything(session) ? 'forbidden' : 'notSignedIn')
      return { role: 'planner', deviceId: session.deviceId }
    },
    async demand(request, verb, place) {
      const workshopId = place.kind === 'installation' ? null : place.workshopId
      const actor = await access.actor(request.headers.cookie, workshopId)
      if (!can(actor, verb, place)) throw new DomainError('forbidden')
      return actor
    },
    linkToken: (role, workshopId, generation) => makeLinkToken(secrets.links, { role, workshopId, generation }),
    plannerToken: () => secrets.planner,
    session: (cookieHeader) => held(cookieHeader) ?? newSession(newId('device')),
    keep(request, reply, session) {
      reply.setCookie(cookieName, writeSession(session), {
        signed: true,
        path: '/',
        httpOnly: true,
        sameSite: 'lax',
        secure: request.protocol === 'https' || config.PUBLIC_URL.startsWith('https:'),
        maxAge: sessionSeconds,
      })
    },
    untilMs: () => now() + sessionSeconds * 1_000,
  }
  return access
}

function holdsAnything({ facilitator, viewer, seat }: Session): boolean {
  return facilitator.length > 0 || viewer.length > 0 || seat !== null
}

/** What a planner's cookie remembers of the planner key. */
export function plannerKeyPrint(secrets: Secrets): string {
  return mac(secrets.cookie, `planner ${secrets.planner}`).slice(0, 16)
}

/** The cookie that forgets everything. */
export const forgetCookie = [cookieName, { path: '/' }] as const
