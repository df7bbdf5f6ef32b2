import type { FastifyInstance } from 'fastify'
import type { BoardId, EarlierId } from '../../shared/ids.ts'
import { DomainError } from '../../shared/protocol/errors.ts'
import { boardsApi } from '../../shared/protocol/rest/boards.ts'
import { serve } from '../serve.ts'
import { earlierBoards } from '../store/earlier-boards.ts'
import { createTurns } from '../turns.ts'
import { demandBoard } from './demand-board.ts'
import { restoreEarlier } from './restore-earlier.ts'

/** How boards stood earlier, for the desk: to look at and to restore. */
export function earlierRoutes(app: FastifyInstance): void {
  const earlier = earlierBoards(app.context.database)
  const inTurn = createTurns<BoardId>()

  async function read(boardId: BoardId, earlierId: EarlierId) {
    const kept = await earlier.read(boardId, earlierId)
    if (!kept) throw new DomainError('notFound', 'earlierId')
    return kept
  }

  serve(app, boardsApi.earlierBoards, async ({ params: { workshopId, boardId }, request }) => {
    await demandBoard(app, request, workshopId, boardId)
    return earlier.list(boardId)
  })
  serve(app, boardsApi.earlierBoard, async ({ params: { workshopId, boardId, earlierId }, request }) => {
    await demandBoard(app, request, workshopId, boardId)
    return read(boardId, earlierId)
  })
  serve(app, boardsApi.restoreBoard, async ({ params: { workshopId, boardId, earlierId }, request }) => {
    const actor = await demandBoard(app, request, workshopId, boardId)
    const wanted = await read(boardId, earlierId)
    await inTurn(boardId, () => restoreEarlier(app, earlier, actor, boardId, wanted))
  })
}
