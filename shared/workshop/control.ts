import { type Static, Type } from 'typebox'
import { BoardId } from '../ids.ts'
import { DomainError } from '../protocol/errors.ts'

/** Where the workshop stands: boards can be written only while it is open. */
export const stages = ['preparing', 'open', 'locked', 'closed'] as const
export const Stage = Type.Enum([...stages])
export type Stage = Static<typeof Stage>

/** Where participants work: each at their own table's board, or all on the plenary board. */
export const Arena = Type.Enum(['tables', 'plenary'])
export type Arena = Static<typeof Arena>

/** The server's control state of a workshop. Versioned: a lost packet never matters, the state is read again. */
export const ControlState = Type.Object({
  version: Type.Integer({ minimum: 0 }),
  stage: Stage,
  arena: Arena,
  /** The board the projector shows. */
  shownBoardId: BoardId,
  changedAtMs: Type.Number(),
})
export type ControlState = Static<typeof ControlState>

/** Commands of the facilitator. Closing computes the outcome and therefore goes through the outcome's own route. */
export const ControlCommand = Type.Union([
  Type.Object({ type: Type.Literal('open') }),
  Type.Object({ type: Type.Literal('lock') }),
  Type.Object({ type: Type.Literal('close') }),
  Type.Object({ type: Type.Literal('reopen') }),
  Type.Object({ type: Type.Literal('gather'), arena: Arena }),
  Type.Object({ type: Type.Literal('show'), boardId: BoardId }),
])
export type ControlCommand = Static<typeof ControlCommand>

/**
 * The next control state, or the same object where the command changes nothing (so that repeating a command is harmless).
 * Throws DomainError `workshopClosed` for opening or locking a closed workshop.
 */
export function reduceControl(state: ControlState, command: ControlCommand, nowMs: number): ControlState {
  const next = apply(state, command)
  const unchanged = next.stage === state.stage && next.arena === state.arena && next.shownBoardId === state.shownBoardId
  return unchanged ? state : { ...next, version: state.version + 1, changedAtMs: nowMs }
}

function apply(state: ControlState, command: ControlCommand): ControlState {
  switch (command.type) {
    case 'open':
      return { ...state, stage: whileNotClosed(state, 'open') }
    case 'lock':
      return { ...state, stage: whileNotClosed(state, 'locked') }
    case 'close':
      return { ...state, stage: 'closed' }
    case 'reopen':
      return state.stage === 'closed' ? { ...state, stage: 'locked' } : state
    case 'gather':
      return { ...state, arena: command.arena }
    case 'show':
      return { ...state, shownBoardId: command.boardId }
  }
}

function whileNotClosed(state: ControlState, stage: Stage): Stage {
  if (state.stage === 'closed') throw new DomainError('workshopClosed')
  return stage
}

/** The control state a workshop begins with. */
export function initialControl(plenaryBoardId: BoardId, nowMs: number): ControlState {
  return { version: 0, stage: 'preparing', arena: 'tables', shownBoardId: plenaryBoardId, changedAtMs: nowMs }
}
