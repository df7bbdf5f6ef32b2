import type { FastifyInstance } from 'fastify'
import { lateApi } from '../../shared/protocol/rest/late.ts'
import { serve } from '../serve.ts'
import { demandBoard } from './demand-board.ts'

/** Work that came too late, for the desk: listed in words, done or let go. */
export function lateRoutes(app: FastifyInstance): void {
  const { lateDesk } = app

  serve(app, lateApi.lateWork, async ({ params: { workshopId }, request }) => {
    await app.access.demand(request, 'control', { kind: 'workshop', workshopId })
    return lateDesk.list(workshopId)
  })
  serve(app, lateApi.acceptLate, async ({ params: { workshopId, boardId, lateId }, request }) => {
    const actor = await demandBoard(app, request, workshopId, boardId)
    return lateDesk.accept(actor, boardId, lateId)
  })
  serve(app, lateApi.dropLate, async ({ params: { workshopId, boardId, lateId }, request }) => {
    await demandBoard(app, request, workshopId, boardId)
    await lateDesk.drop(boardId, lateId)
  })
}
