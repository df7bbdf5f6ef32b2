import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Actor } from '../../shared/access/roles.ts'
import type { BoardId, WorkshopId } from '../../shared/ids.ts'
import { DomainError } from '../../shared/protocol/errors.ts'

/** Who asks from the desk for a board of the workshop. Throws what `demand` throws, and `notFound` for a board of another. */
export async function demandBoard(
  app: Pick<FastifyInstance, 'access' | 'workshops'>,
  request: FastifyRequest,
  workshopId: WorkshopId,
  boardId: BoardId,
): Promise<Actor> {
  const actor = await app.access.demand(request, 'control', { kind: 'workshop', workshopId })
  const home = await app.workshops.boardHome(boardId)
  if (home.workshopId !== workshopId) throw new DomainError('notFound', 'boardId')
  return actor
}
