import { limits } from '../limits.ts'
import type { Counts } from './counts.ts'
import type { Poll } from './poll.ts'
import type { Round, RoundStage } from './rounds.ts'

/** A round as it is told outside the server. */
export interface PollView {
  readonly poll: Poll
  readonly stage: RoundStage
  readonly phase: Round['phase']
  /** How many have answered; null while they are fewer than `limits.pollLeastAnswers`. */
  readonly answers: number | null
  /** The sums, when they have been released and are of answers enough; else null. */
  readonly rows: Counts['rows'] | null
}

/** A workshop's polls as they are told: to the desk all of them, to everybody else the current one. */
export interface PollsState {
  /** Raised whenever what is told changes. Answers too few to be told do not raise it: it would count them. */
  readonly version: number
  readonly polls: readonly PollView[]
}

/** What may be told of a round. Everything that leaves the server about answers goes through here. */
export function disclosed({ poll, stage, phase, counts }: Round): PollView {
  const isEnough = counts.answers >= limits.pollLeastAnswers
  return {
    poll,
    stage,
    phase,
    answers: isEnough ? counts.answers : null,
    rows: isEnough && stage === 'released' ? counts.rows : null,
  }
}
