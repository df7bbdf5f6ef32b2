import type { FastifyInstance } from 'fastify'
import type { BoardId } from '../../shared/ids.ts'
import { workshopRepository } from '../store/workshop-repository.ts'
import type { Catalogue } from './catalogue.ts'
import { createWorkshops } from './create-workshops.ts'
import { workshopRoutes } from './routes.ts'

/** Workshops: set-up, links, control state. Decorates the app with `workshops`. */
export function workshops(app: FastifyInstance, catalogue: Catalogue): void {
  const { context } = app
  const repository = workshopRepository(context.database)
  // The boards come later in the order, since they ask the workshops; they are there when the first request arrives.
  const readBoard = (boardId: BoardId) => app.boards.read(boardId)
  app.decorate('workshops', createWorkshops({ context, repository, catalogue, readBoard }))
  workshopRoutes(app)
  app.workshops.onControl((workshopId, { stage }) => {
    if (stage !== 'closed') return
    app.seats.forgetMoves(workshopId).catch((error: unknown) => {
      app.log.error({ err: error, workshopId }, 'moves of devices could not be forgotten')
    })
  })
}
