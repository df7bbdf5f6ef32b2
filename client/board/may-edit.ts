import { type Acting, type BoardVerb, can, type Place } from '../../shared/access/can.ts'
import type { BoardId, TableId, WorkshopId } from '../../shared/ids.ts'
import type { ErrorCode } from '../../shared/protocol/errors.ts'
import type { ControlState } from '../../shared/workshop/control.ts'

/** A board's place in its workshop; tableId null is the plenary board. */
export interface BoardHome {
  readonly workshopId: WorkshopId
  readonly boardId: BoardId
  readonly tableId: TableId | null
}

/** Where a board stands just now, for `can`. */
function placeOf({ workshopId, boardId, tableId }: BoardHome, control: ControlState): Place {
  const { stage, arena, shownBoardId } = control
  return { kind: 'board', workshopId, tableId, stage, arena, shown: shownBoardId === boardId }
}

/** Why this device may not do a verb on the board just now, or null when it may. The server asks the same again. */
export function refusalOf(actor: Acting, verb: BoardVerb, home: BoardHome, control: ControlState): ErrorCode | null {
  if (can(actor, verb, placeOf(home, control))) return null
  if (control.stage === 'closed') return 'workshopClosed'
  return control.stage === 'open' ? 'forbidden' : 'boardLocked'
}
