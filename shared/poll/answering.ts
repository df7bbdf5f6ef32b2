import type { ControlState } from '../workshop/control.ts'

/** Tells whether polls may be answered now: while the phase opens answers, or none is under way. Asked on both sides (AC31). */
export function takesAnswers({ stage, phase }: Pick<ControlState, 'stage' | 'phase'>): boolean {
  return stage !== 'closed' && (phase === null || phase.verbs.includes('answer'))
}
