import { takesAnswers } from '../../shared/poll/answering.ts'
import type { PollView } from '../../shared/poll/disclosure.ts'
import type { ControlState } from '../../shared/workshop/control.ts'

/**
 * The round that tablets show: the one the hall is in. It makes room for the work of a phase that asks for no answers, unless it
 * is only announced; what is closed or shown stays when there is no such phase.
 */
export function roundAtTables(
  polls: readonly PollView[],
  control: Pick<ControlState, 'stage' | 'phase'>,
): PollView | null {
  const [round] = polls
  if (!round) return null
  const inTheWay = control.phase !== null && !takesAnswers(control) && round.stage !== 'announced'
  return inTheWay ? null : round
}
