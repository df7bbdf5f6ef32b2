import { nextStep, type PollCommand, type RoundStage } from '../../../shared/poll/rounds.ts'

/**
 * Tells whether a round that has come to this stage has taken the step that was asked for. Where two press the same button in
 * the same moment, the slower one is refused although what both wanted is done: that is no error to anybody.
 */
export function hasHappened(asked: PollCommand | undefined, stage: RoundStage): boolean {
  if (asked === undefined || asked.type === 'make' || asked.type === 'withdraw') return false
  return nextStep(stage) !== asked.type
}
