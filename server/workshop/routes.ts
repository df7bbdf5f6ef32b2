import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { WorkshopId } from '../../shared/ids.ts'
import { workshopApi } from '../../shared/protocol/rest/workshop.ts'
import { withWorkshop } from '../access/session.ts'
import { serve } from '../serve.ts'
import { baseOf, linksOf } from './links.ts'

const installation = { kind: 'installation' } as const
const inWorkshop = (workshopId: WorkshopId) => ({ kind: 'workshop', workshopId }) as const

/** Workshops over REST. */
export function workshopRoutes(app: FastifyInstance): void {
  const { access, workshops } = app

  serve(app, workshopApi.workshops, async ({ params, request }) => {
    await access.demand(request, 'createWorkshop', installation)
    return workshops.list(params.strategyId)
  })
  serve(app, workshopApi.createWorkshop, async ({ params, body, request }) => {
    await access.demand(request, 'createWorkshop', installation)
    return workshops.create(params.strategyId, body)
  })
  serve(app, workshopApi.workshop, async ({ params, request }) => {
    await access.demand(request, 'readWorkshop', inWorkshop(params.workshopId))
    return workshops.view(params.workshopId)
  })
  serve(app, workshopApi.editWorkshop, async ({ params, body, request }) => {
    await access.demand(request, 'setUpWorkshop', inWorkshop(params.workshopId))
    return workshops.edit(params.workshopId, body)
  })
  serve(app, workshopApi.deleteWorkshop, async ({ params, request }) => {
    await access.demand(request, 'createWorkshop', installation)
    await workshops.delete(params.workshopId)
  })
  serve(app, workshopApi.links, async ({ params: { workshopId }, request }) => {
    await access.demand(request, 'readLinks', inWorkshop(workshopId))
    return linksOf(app, baseOf(app, request), workshopId, await workshops.joining(workshopId))
  })
  serve(app, workshopApi.renewLinks, async ({ params: { workshopId }, request, reply }) => {
    const actor = await access.demand(request, 'setUpWorkshop', inWorkshop(workshopId))
    const joining = await workshops.renewLinks(workshopId)
    if (actor.role === 'facilitator') carryOver(request, reply, workshopId, joining.generation)
    return linksOf(app, baseOf(app, request), workshopId, joining)
  })

  /** Whoever renews the links stays in; everybody else needs a new one. */
  function carryOver(request: FastifyRequest, reply: FastifyReply, workshopId: WorkshopId, generation: number): void {
    const session = access.session(request.headers.cookie)
    const grant = { workshopId, generation, untilMs: access.untilMs() }
    access.keep(request, reply, withWorkshop(session, 'facilitator', grant))
  }
}
