import { type BoardHome, boardPlace } from '../../shared/access/board-place.ts'
import { type Acting, can } from '../../shared/access/can.ts'
import type { BoardVerb } from '../../shared/board/verbs.ts'
import type { ErrorCode } from '../../shared/protocol/errors.ts'
import type { ControlState } from '../../shared/workshop/control.ts'

/** Why this device may not do a verb on the board just now, or null when it may. The server asks the same again. */
export function refusalOf(actor: Acting, verb: BoardVerb, home: BoardHome, control: ControlState): ErrorCode | null {
  if (can(actor, verb, boardPlace(home, control))) return null
  if (control.stage === 'closed') return 'workshopClosed'
  if (control.stage !== 'open') return 'boardLocked'
  return can(actor, verb, { ...boardPlace(home, control), verbs: [verb] }) ? 'notInPhase' : 'forbidden'
}
