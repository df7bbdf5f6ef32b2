import type { FastifyInstance } from 'fastify'
import { workshopRepository } from '../store/workshop-repository.ts'
import type { Catalogue } from './catalogue.ts'
import { createWorkshops } from './create-workshops.ts'
import { workshopRoutes } from './routes.ts'

/** Workshops: set-up, links, control state. Decorates the app with `workshops`. */
export function workshops(app: FastifyInstance, catalogue: Catalogue): void {
  const { context } = app
  const repository = workshopRepository(context.database)
  const settleBoard = async (boardId: Parameters<typeof app.boards.durable>[0]) => {
    if (app.hasDecorator('boards')) await app.boards.durable(boardId)
  }
  app.decorate('workshops', createWorkshops({ context, repository, catalogue, settleBoard }))
  workshopRoutes(app)
}
