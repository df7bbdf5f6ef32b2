import type { Acting } from '../access/can.ts'
import type { TableId } from '../ids.ts'

/**
 * Tells whether the actor may raise, or take back, a record with this `raisedBy`: a table its own, planner and facilitator
 * any. Who may take back may also raise, so undo of either is never refused. Anyone who may write a board may edit what
 * another raised there, but not whom it says raised it.
 */
export function mayRaise(actor: Acting, raisedBy: TableId | null): boolean {
  switch (actor.role) {
    case 'planner':
    case 'facilitator':
      return true
    case 'participant':
      return raisedBy === actor.tableId
    case 'viewer':
      return false
  }
}
