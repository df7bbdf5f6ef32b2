import { type Static, Type } from 'typebox'
import { PlainBoard } from '../../board/plain-board.ts'
import { BoardId, EarlierId, WorkshopId } from '../../ids.ts'
import { endpoint } from './endpoint.ts'

const boardParams = Type.Object({ workshopId: WorkshopId, boardId: BoardId })
const earlierParams = Type.Object({ ...boardParams.properties, earlierId: EarlierId })

/** A board as it stood at some moment, without what stood on it. */
export const EarlierSummary = Type.Object({
  id: EarlierId,
  /** The version of the control state it was kept under. */
  controlVersion: Type.Integer(),
  /** Title of the phase that was under way; null before the agenda had begun. */
  phase: Type.Union([Type.String(), Type.Null()]),
  /** A phase ended, or the board was made as it had been earlier. */
  why: Type.Enum(['phase', 'restore']),
  keptAt: Type.String(),
})
export type EarlierSummary = Static<typeof EarlierSummary>

/** A board as it stood at some moment. */
export const EarlierBoard = Type.Object({ ...EarlierSummary.properties, board: PlainBoard })
export type EarlierBoard = Static<typeof EarlierBoard>

const earlierPath = '/api/workshops/:workshopId/boards/:boardId/earlier'

export const boardsApi = {
  earlierBoards: endpoint('GET', earlierPath, 'How a board stood at each change of phase, newest first', {
    params: boardParams,
    answer: Type.Array(EarlierSummary),
  }),
  earlierBoard: endpoint('GET', `${earlierPath}/:earlierId`, 'A board as it stood', {
    params: earlierParams,
    answer: EarlierBoard,
  }),
  restoreBoard: endpoint('POST', `${earlierPath}/:earlierId`, 'Make a board as it stood; what stands there is kept', {
    params: earlierParams,
  }),
}
