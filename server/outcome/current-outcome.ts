import type { FastifyInstance } from 'fastify'
import type { BoardState } from '../../shared/board/state.ts'
import type { BoardId, WorkshopId } from '../../shared/ids.ts'
import { computeOutcome } from '../../shared/outcome/compute-outcome.ts'
import type { Outcome } from '../../shared/outcome/types.ts'

/** The outcome of the boards as they stand, with everything that has arrived: what closing now would store. */
export async function currentOutcome(app: FastifyInstance, workshopId: WorkshopId): Promise<Outcome> {
  const view = await app.workshops.view(workshopId)
  const { tables, plenaryBoardId } = view.workshop
  const states = new Map<BoardId, BoardState>()
  for (const boardId of [...tables.map((table) => table.boardId), plenaryBoardId]) {
    states.set(boardId, await app.boards.read(boardId))
  }
  return computeOutcome(view, states, { version: null, computedAt: new Date(app.context.now()).toISOString() })
}
