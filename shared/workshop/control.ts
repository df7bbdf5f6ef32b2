import { type Static, Type } from 'typebox'
import { Equal } from 'typebox/value'
import { type BoardId, PhaseId } from '../ids.ts'
import { limits } from '../limits.ts'
import { DomainError } from '../protocol/errors.ts'
import { Arena, Phase, spotlightOf } from './phase.ts'
import { Spotlight, shownBoard } from './spotlight.ts'
import { extended, newTimer, paused, started, Timer } from './timer.ts'
import type { Workshop } from './workshop.ts'

/** Where the workshop stands: boards can be written only while it is open. */
export const stages = ['preparing', 'open', 'locked', 'closed'] as const
export const Stage = Type.Enum([...stages])
export type Stage = Static<typeof Stage>

/** The server's control state of a workshop. Versioned: a lost packet never matters, the state is read again. */
export const ControlState = Type.Object({
  version: Type.Integer({ minimum: 0 }),
  stage: Stage,
  arena: Arena,
  /** The phase that has begun, whole, so that every device shows its task at once; null before the agenda is begun. */
  phase: Type.Union([Phase, Type.Null()]),
  timer: Type.Union([Timer, Type.Null()]),
  spotlight: Spotlight,
  /** "Follow me": tablets too show what the projector shows, until their table leaves it. */
  leading: Type.Boolean(),
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
  /** Begins a phase: the next one, one further on (skipping those between), or an earlier one again. */
  Type.Object({ type: Type.Literal('goTo'), phaseId: PhaseId }),
  Type.Object({ type: Type.Literal('startTimer') }),
  Type.Object({ type: Type.Literal('pauseTimer') }),
  Type.Object({
    type: Type.Literal('extendTimer'),
    /** The timer as it was seen: a command that is sent twice, or by two at once, gives its minutes once. */
    seen: Timer,
    minutes: Type.Integer({ minimum: 1, maximum: limits.phaseMinutes }),
  }),
  Type.Object({ type: Type.Literal('show'), spotlight: Spotlight }),
  Type.Object({ type: Type.Literal('lead'), on: Type.Boolean() }),
])
export type ControlCommand = Static<typeof ControlCommand>

/** What changes a control state: a command, or a set-up that was changed while the workshop runs. */
export type ControlChange = ControlCommand | { type: 'setUpChanged' }

/** What changes are understood by. */
type SetUp = Pick<Workshop, 'agenda' | 'tables' | 'plenaryBoardId'>

/**
 * The next control state, or the same object where the command changes nothing (so that repeating a command is harmless).
 * Throws DomainError `conflictingChange` for more time on a timer that was changed since it was seen, `workshopClosed` for opening, locking or beginning a phase in a closed workshop, `notFound` for a phase the agenda does not have.
 */
export function reduceControl(state: ControlState, command: ControlChange, setUp: SetUp, nowMs: number): ControlState {
  const next = apply(state, command, setUp, nowMs)
  return Equal(state, next) ? state : { ...next, version: state.version + 1, changedAtMs: nowMs }
}

function apply(state: ControlState, command: ControlChange, setUp: SetUp, nowMs: number): ControlState {
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
      return gather(state, command.arena, setUp)
    case 'goTo':
      return begin(state, command.phaseId, setUp)
    case 'startTimer':
      return { ...state, timer: state.timer && started(state.timer, nowMs) }
    case 'pauseTimer':
      return { ...state, timer: state.timer && paused(state.timer, nowMs) }
    case 'extendTimer':
      return { ...state, timer: extended(asSeen(state, command.seen), command.minutes, nowMs) }
    case 'show':
      return { ...state, spotlight: command.spotlight }
    case 'lead':
      return { ...state, leading: command.on }
    case 'setUpChanged':
      return setUpAnew(state, setUp)
  }
}

/** The hall looks where everybody works; the facilitator may still show something else afterwards. */
function gather(state: ControlState, arena: Arena, { plenaryBoardId }: SetUp): ControlState {
  if (arena === 'tables') return { ...state, arena }
  return { ...state, arena, spotlight: { view: 'board', boardId: plenaryBoardId } }
}

/** Beginning the phase that is under way changes nothing: two facilitators may press at the same moment. */
function begin(state: ControlState, phaseId: PhaseId, { agenda, plenaryBoardId }: SetUp): ControlState {
  const phase = agenda.find(({ id }) => id === phaseId)
  if (!phase) throw new DomainError('notFound', 'phaseId')
  if (state.phase?.id === phaseId && state.stage === 'open') return state
  return {
    ...state,
    stage: whileNotClosed(state, 'open'),
    arena: phase.arena,
    phase,
    timer: newTimer(phase.minutes),
    spotlight: spotlightOf(phase.picture, plenaryBoardId),
    leading: false,
  }
}

/** The phase under way is as the agenda has it now; one that was removed goes on until another begins. A board that is gone is not shown. */
function setUpAnew(state: ControlState, { agenda, tables, plenaryBoardId }: SetUp): ControlState {
  const phase = agenda.find(({ id }) => id === state.phase?.id) ?? state.phase
  const shown = shownBoard(state.spotlight)
  const isThere = shown === null || shown === plenaryBoardId || tables.some(({ boardId }) => boardId === shown)
  return { ...state, phase, ...(!isThere && { spotlight: { view: 'board', boardId: plenaryBoardId } }) }
}

function asSeen({ timer }: ControlState, seen: Timer): Timer {
  if (!Equal(timer, seen)) throw new DomainError('conflictingChange', 'timer')
  return seen
}

function whileNotClosed(state: ControlState, stage: Stage): Stage {
  if (state.stage === 'closed') throw new DomainError('workshopClosed')
  return stage
}

/** The control state a workshop begins with. */
export function initialControl(plenaryBoardId: BoardId, nowMs: number): ControlState {
  return {
    version: 0,
    stage: 'preparing',
    arena: 'tables',
    phase: null,
    timer: null,
    spotlight: { view: 'board', boardId: plenaryBoardId },
    leading: false,
    changedAtMs: nowMs,
  }
}
