import { boardVerbs } from '../board/verbs.ts'
import type { BoardId, TableId, WorkshopId } from '../ids.ts'
import type { ControlState } from '../workshop/control.ts'
import { shownBoard } from '../workshop/spotlight.ts'
import type { BoardPlace } from './can.ts'

/** Which workshop and table a board belongs to; tableId null is the plenary board. */
export interface BoardHome {
  readonly boardId: BoardId
  readonly workshopId: WorkshopId
  readonly tableId: TableId | null
}

/** Where a board stands just now, for `can`. */
export function boardPlace({ boardId, workshopId, tableId }: BoardHome, control: ControlState): BoardPlace {
  const { stage, arena, phase, spotlight, leading } = control
  // Before the agenda is begun, or without one, an open board is open to everything.
  const verbs = phase ? boardVerbs.filter((verb) => phase.verbs.includes(verb)) : boardVerbs
  return { kind: 'board', workshopId, tableId, stage, arena, verbs, shown: shownBoard(spotlight) === boardId, leading }
}
