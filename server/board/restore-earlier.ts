import type { FastifyInstance } from 'fastify'
import { Equal } from 'typebox/value'
import type { Actor } from '../../shared/access/roles.ts'
import { become } from '../../shared/board/become.ts'
import { plainBoard, stateOfPlain } from '../../shared/board/plain-board.ts'
import { readBoard } from '../../shared/board/read.ts'
import type { BoardState } from '../../shared/board/state.ts'
import type { BoardId, LaneId } from '../../shared/ids.ts'
import { DomainError } from '../../shared/protocol/errors.ts'
import type { EarlierBoard } from '../../shared/protocol/rest/boards.ts'
import type { EarlierBoards } from '../store/earlier-boards.ts'

/**
 * Makes a board as it stood, by ordinary edits for the desk, once what stands there is kept: so the restoring can itself be
 * undone. Throws `boardLocked`, and `conflictingChange` when somebody worked on the board in the same moment.
 */
export async function restoreEarlier(
  app: Pick<FastifyInstance, 'boards' | 'workshops' | 'context'>,
  earlier: EarlierBoards,
  actor: Actor,
  boardId: BoardId,
  wanted: EarlierBoard,
): Promise<void> {
  const { boards, workshops, context } = app
  const { workshopId } = await workshops.boardHome(boardId)
  const { control, workshop } = await workshops.view(workshopId)
  if (control.stage !== 'open') throw new DomainError('boardLocked')
  const standing = plainBoard(await boards.read(boardId))
  await earlier.keep({
    id: context.newId('earlier'),
    boardId,
    controlVersion: control.version,
    phase: control.phase?.title ?? null,
    why: 'restore',
    keptAt: new Date(context.now()).toISOString(),
    board: standing,
  })
  const state = inLanes(stateOfPlain(wanted.board), new Set(workshop.lanes.map(({ id }) => id)))
  await boards.write(boardId, actor, (doc) => {
    if (!Equal(plainBoard(readBoard(doc)), standing)) throw new DomainError('conflictingChange')
    become(doc, state, 'restore')
  })
}

/** Cards whose lane has been removed since are not placed: nothing can lie there any more. */
function inLanes(state: BoardState, lanes: ReadonlySet<LaneId>): BoardState {
  return { ...state, placements: new Map([...state.placements].filter(([, { lane }]) => lanes.has(lane))) }
}
