import type { FastifyInstance } from 'fastify'
import type { BoardState } from '../../shared/board/state.ts'
import type { BoardId, WorkshopId } from '../../shared/ids.ts'
import type { WorkshopView } from '../../shared/protocol/rest/workshop.ts'

/** The workshop with all its boards as they stand, with everything that has arrived. */
export async function readWorkshop(
  app: FastifyInstance,
  workshopId: WorkshopId,
): Promise<{ view: WorkshopView; states: Map<BoardId, BoardState> }> {
  const view = await app.workshops.view(workshopId)
  const { tables, plenaryBoardId } = view.workshop
  const states = new Map<BoardId, BoardState>()
  for (const boardId of [...tables.map((table) => table.boardId), plenaryBoardId]) {
    states.set(boardId, await app.boards.read(boardId))
  }
  return { view, states }
}
