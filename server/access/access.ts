import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Place, Verb } from '../../shared/access/can.ts'
import type { Actor, Role } from '../../shared/access/roles.ts'
import type { WorkshopId } from '../../shared/ids.ts'
import type { Session } from './session.ts'

/** Who acts, from the signed cookie; asked by REST routes and by both sockets. */
export interface Access {
  /**
   * The actor behind a cookie header for a workshop (null: the installation). Without `as`, the strongest role the
   * cookie grants there; with it, that role or a lesser one of a desk: planner and facilitator may act as those below.
   * Throws DomainError `notSignedIn`, or `linkExpired` when the links were renewed since.
   */
  actor(cookieHeader: string | undefined, workshopId: WorkshopId | null, as?: Role): Promise<Actor>
  /** The actor of a request, when it may do the verb there; throws `notSignedIn`, `linkExpired` or `forbidden`. */
  demand(request: FastifyRequest, verb: Verb, place: Place): Promise<Actor>
  /** The secret of a link; made from the server's key, so nothing secret is stored per workshop. */
  linkToken(role: 'facilitator' | 'viewer', workshopId: WorkshopId, generation: number): string
  /** The secret of the planner link. */
  plannerToken(): string
  /** What a browser holds that has not run out; a new session where it holds nothing. */
  session(cookieHeader: string | undefined): Session
  /** Sends the browser its changed session. */
  keep(request: FastifyRequest, reply: FastifyReply, session: Session): void
  /** Until when a grant given now is good, in milliseconds. */
  untilMs(): number
}

declare module 'fastify' {
  interface FastifyInstance {
    access: Access
  }
}
