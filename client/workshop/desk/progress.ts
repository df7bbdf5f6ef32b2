import type { BoardId } from '../../../shared/ids.ts'
import type { Outcome } from '../../../shared/outcome/types.ts'

/** How far a board has come. */
export interface BoardProgress {
  readonly placed: number
  readonly all: number
  readonly conflicts: number
}

/** How far a board has come, from the outcome as it would be just now. A proposal counts on the board it was raised on. */
export function progressOf(outcome: Outcome, boardId: BoardId): BoardProgress {
  const cards = outcome.plans.filter((plan) => plan.proposedOn === null || plan.proposedOn === boardId)
  const isPlaced = (plan: Outcome['plans'][number]) =>
    plan.results.some((result) => result.boardId === boardId && result.lane !== null)
  return {
    placed: cards.filter(isPlaced).length,
    all: cards.length,
    conflicts: outcome.conflicts.filter((conflict) => conflict.boardId === boardId).length,
  }
}
