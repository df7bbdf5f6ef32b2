import type { ControlCommand, ControlState } from '../../../shared/workshop/control.ts'
import type { Phase } from '../../../shared/workshop/phase.ts'
import { nextPhase } from '../agenda/agenda-road.ts'

/** What a facilitator can do next by hand. Words: i18n `workshop.desk.step.*`. */
type HandStep = 'open' | 'reopenBoards' | 'lock' | 'gather' | 'toTables' | 'store' | 'seeOutcome' | 'reopen'

/** What a facilitator can do next: a step by hand, or the agenda's next phase. */
export type DeskStep = { readonly do: HandStep } | { readonly do: 'begin'; readonly phase: Phase }

/** The one step that usually comes next, and what else makes sense now. */
export interface DeskSteps {
  readonly next: DeskStep
  readonly others: readonly HandStep[]
}

type Now = Pick<ControlState, 'stage' | 'arena' | 'phase'>

/**
 * The agenda's next phase, as long as there is one; what is done by hand stands beside it. Without an agenda, and at its end, the
 * big button follows the road tables → plenary → the end, and the others leave it.
 */
export function deskSteps(now: Now, agenda: readonly Phase[]): DeskSteps {
  const phase = nextPhase(agenda, now)
  const [next, ...others] = handSteps(now, agenda)
  return phase ? { next: { do: 'begin', phase }, others: [next, ...others] } : { next: { do: next }, others }
}

/** The steps by hand, the one that usually comes next first. An agenda that has been gone through ends where it ends. */
function handSteps({ stage, arena, phase }: Now, agenda: readonly Phase[]): readonly [HandStep, ...HandStep[]] {
  const atTables = arena === 'tables'
  const move = atTables ? 'gather' : 'toTables'
  const comesLast = !atTables || (phase !== null && phase.id === agenda.at(-1)?.id)
  switch (stage) {
    case 'preparing':
      return atTables ? ['open'] : ['open', 'toTables']
    case 'open':
      return comesLast ? ['lock', move] : [move, 'lock']
    case 'locked':
      return comesLast ? ['store', 'reopenBoards', move] : [move, 'reopenBoards', 'store']
    case 'closed':
      return ['seeOutcome', 'reopen']
  }
}

/** The command of a step; null for the two that are no commands: storing the outcome and looking at it. */
export function commandOf(step: DeskStep): ControlCommand | null {
  switch (step.do) {
    case 'begin':
      return { type: 'goTo', phaseId: step.phase.id }
    case 'open':
    case 'reopenBoards':
      return { type: 'open' }
    case 'lock':
      return { type: 'lock' }
    case 'gather':
      return { type: 'gather', arena: 'plenary' }
    case 'toTables':
      return { type: 'gather', arena: 'tables' }
    case 'reopen':
      return { type: 'reopen' }
    case 'store':
    case 'seeOutcome':
      return null
  }
}

/** The sentence that says where things stand. Words: i18n `workshop.desk.situation.*`. */
export type Situation = 'preparing' | 'openTables' | 'openPlenary' | 'lockedTables' | 'lockedPlenary' | 'closed'

/** Where things stand. */
export function situationOf({ stage, arena }: Pick<ControlState, 'stage' | 'arena'>): Situation {
  if (stage === 'preparing' || stage === 'closed') return stage
  return `${stage}${arena === 'tables' ? 'Tables' : 'Plenary'}`
}
