import { plainBoard } from '../../shared/board/plain-board.ts'
import type { BoardState } from '../../shared/board/state.ts'
import type { BoardId } from '../../shared/ids.ts'
import type { ControlState } from '../../shared/workshop/control.ts'
import type { Workshop } from '../../shared/workshop/workshop.ts'
import type { Context } from '../context.ts'
import type { EarlierRecord } from '../store/earlier-boards.ts'

/** Every board of a workshop, to be kept as it stands under a control state. */
export type BoardsAsTheyStand = (workshop: Workshop, control: ControlState) => Promise<EarlierRecord[]>

/** Reads all boards at once: a phase must not wait for one after the other. Throws `storeFailed` when one cannot be read. */
export function boardsAsTheyStand(
  { now, newId }: Pick<Context, 'now' | 'newId'>,
  readBoard: (boardId: BoardId) => Promise<BoardState>,
): BoardsAsTheyStand {
  return ({ tables, plenaryBoardId }, { version, phase }) => {
    const keptAt = new Date(now()).toISOString()
    return Promise.all(
      [...tables.map(({ boardId }) => boardId), plenaryBoardId].map(async (boardId) => ({
        id: newId('earlier'),
        boardId,
        controlVersion: version,
        phase: phase?.title ?? null,
        why: 'phase' as const,
        keptAt,
        board: plainBoard(await readBoard(boardId)),
      })),
    )
  }
}
