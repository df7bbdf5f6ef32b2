import type { ControlCommand, ControlState } from '../../../shared/workshop/control.ts'

/** What a facilitator can do next. Words: i18n `workshop.desk.step.*`. */
export type DeskStep = 'open' | 'reopenBoards' | 'lock' | 'gather' | 'toTables' | 'store' | 'seeOutcome' | 'reopen'

/** The one step that usually comes next, and what else makes sense now. */
export interface DeskSteps {
  readonly next: DeskStep
  readonly others: readonly DeskStep[]
}

/** Tables first, then plenary, then the end: the big button follows that road, the others leave it. */
export function deskSteps({ stage, arena }: Pick<ControlState, 'stage' | 'arena'>): DeskSteps {
  const atTables = arena === 'tables'
  switch (stage) {
    case 'preparing':
      return { next: 'open', others: atTables ? [] : ['toTables'] }
    case 'open':
      return atTables ? { next: 'gather', others: ['lock'] } : { next: 'lock', others: ['toTables'] }
    case 'locked':
      return atTables
        ? { next: 'gather', others: ['reopenBoards', 'store'] }
        : { next: 'store', others: ['reopenBoards', 'toTables'] }
    case 'closed':
      return { next: 'seeOutcome', others: ['reopen'] }
  }
}

/** The command of a step; null for the two that are no commands: storing the outcome and looking at it. */
export function commandOf(step: DeskStep): ControlCommand | null {
  switch (step) {
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
