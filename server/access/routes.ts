import type { FastifyInstance } from 'fastify'
import { readJoinCode } from '../../shared/access/join-code.ts'
import { DomainError } from '../../shared/protocol/errors.ts'
import { accessApi, type SessionView } from '../../shared/protocol/rest/access.ts'
import { serve } from '../serve.ts'
import type { AccessRepository, JoinableWorkshop } from '../store/access-repository.ts'
import { aliveSession, type Standing } from './actors.ts'
import { forgetCookie, plannerKeyPrint } from './create-access.ts'
import type { JoinLimits } from './join-limits.ts'
import { readLinkToken } from './link-token.ts'
import { type Secrets, sameSecret } from './secrets.ts'
import { type Session, withWorkshop } from './session.ts'

interface Parts {
  secrets: Secrets
  store: AccessRepository & Standing
  limits: JoinLimits
}

/** Joining by code, opening links, and what a browser holds. */
export function accessRoutes(app: FastifyInstance, { secrets, store, limits }: Parts): void {
  const { access, seats } = app

  /** The workshop of a code that is right, not run out, of a workshop not closed; anything else is the same error. */
  const findByCode = async (typed: string, address: string): Promise<JoinableWorkshop> => {
    await limits.turn(address)
    const code = readJoinCode(typed)
    // Also a text that can be no code is looked up: all refusals take the same work.
    const workshop = await store.byCode(code ?? '')
    const isRunning = workshop && Date.parse(workshop.expiresAt) > app.context.now() && workshop.stage !== 'closed'
    if (code === null || !isRunning) {
      await limits.wrong(address)
      throw new DomainError('unknownCode', 'code')
    }
    await limits.right(code)
    return workshop
  }

  serve(app, accessApi.session, async ({ request }) =>
    view(await aliveSession(access.session(request.headers.cookie), store)),
  )

  serve(app, accessApi.openLink, async ({ body, request, reply }) => {
    await limits.turn(request.ip)
    const session = access.session(request.headers.cookie)
    if (sameSecret(body.token, secrets.planner)) {
      const planner = { key: plannerKeyPrint(secrets), untilMs: access.untilMs() }
      access.keep(request, reply, { ...session, planner })
      return { role: 'planner' as const, workshopId: null }
    }
    const link = readLinkToken(secrets.links, body.token)
    if (link === null || (await store.generation(link.workshopId)) !== link.generation) {
      await limits.wrong(request.ip)
      throw new DomainError('linkExpired')
    }
    const { role, workshopId, generation } = link
    access.keep(request, reply, withWorkshop(session, role, { workshopId, generation, untilMs: access.untilMs() }))
    return { role, workshopId }
  })

  serve(app, accessApi.findByCode, async ({ body, request }) => {
    const { id, title, municipality, example } = await findByCode(body.code, request.ip)
    const tables = await store.tables(id)
    const present = new Map(app.live.presence(id).map(({ tableId, devices }) => [tableId, devices]))
    return {
      workshopId: id,
      title,
      municipality,
      example,
      tables: tables.map((table) => ({ ...table, devices: present.get(table.id) ?? 0 })),
    }
  })

  serve(app, accessApi.takeSeat, async ({ body, request, reply }) => {
    const { id: workshopId, generation } = await findByCode(body.code, request.ip)
    const { tableId } = body
    // A seat that died with its table or with renewed links is no seat to take again.
    const session = await aliveSession(access.session(request.headers.cookie), store)
    const held = session.seat
    const isSame = held?.workshopId === workshopId && held.tableId === tableId
    const numbers = isSame ? held : await seats.take(workshopId, tableId)
    if (!numbers) throw new DomainError('notFound', 'tableId')
    if (held && !isSame) await seats.leave(held)
    const { tableNumber, deviceNumber } = numbers
    const seat = { workshopId, generation, tableId, tableNumber, deviceNumber, untilMs: access.untilMs() }
    const seated = { ...session, seat }
    access.keep(request, reply, seated)
    return view(seated)
  })

  serve(app, accessApi.followMove, async ({ request, reply }) => {
    const session = await aliveSession(access.session(request.headers.cookie), store)
    const held = session.seat
    const next = held && (await seats.follow(held))
    if (!next) return view(session)
    const seated = { ...session, seat: { ...held, ...next, untilMs: access.untilMs() } }
    access.keep(request, reply, seated)
    return view(seated)
  })

  serve(app, accessApi.leave, async ({ request, reply }) => {
    const { seat } = access.session(request.headers.cookie)
    if (seat) await seats.leave(seat)
    reply.clearCookie(...forgetCookie)
  })
}

function view({ planner, facilitator, viewer, seat }: Session): SessionView {
  return {
    planner: planner !== null,
    facilitator: facilitator.map((grant) => grant.workshopId),
    viewer: viewer.map((grant) => grant.workshopId),
    seat: seat && {
      workshopId: seat.workshopId,
      tableId: seat.tableId,
      tableNumber: seat.tableNumber,
      deviceNumber: seat.deviceNumber,
    },
  }
}
