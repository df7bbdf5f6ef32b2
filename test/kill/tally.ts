/** When in a server's life it was killed. */
export const phases = ['start', 'join', 'edit', 'compact', 'stage', 'stop'] as const
export type Phase = (typeof phases)[number]

/** What the rounds came to: proof that they were not empty. */
export interface Tally {
  readonly kills: Record<Phase, number>
  edits: number
  /** Receipts of the control channel that devices have heard. */
  receipts: number
  /** Edits that were said to be saved before a kill, looked up in the store after every kill since. */
  covered: number
  /** Edits that nobody had called saved when the server was killed: how many were in the store, and how many devices brought again. */
  openAtKill: number
  openStored: number
  openBrought: number
  openLate: number
  /** Snapshots that stood in the store after a kill and did not before it. */
  snapshots: number
  /** Times all devices were back, settled and equal to the server's board. */
  converged: number
  slowestReturnMs: number
}

export function newTally(): Tally {
  return {
    kills: { start: 0, join: 0, edit: 0, compact: 0, stage: 0, stop: 0 },
    edits: 0,
    receipts: 0,
    covered: 0,
    openAtKill: 0,
    openStored: 0,
    openBrought: 0,
    openLate: 0,
    snapshots: 0,
    converged: 0,
    slowestReturnMs: 0,
  }
}
