import type { Conflict, ConflictParty } from '../../../shared/board/records/conflict.ts'
import type { BoardState } from '../../../shared/board/state.ts'

type Conflicts = BoardState['conflicts']

/** The conflicts a card or goal is party to. */
export function conflictsOf(conflicts: Conflicts, id: ConflictParty): Conflict[] {
  return [...conflicts.values()].filter(({ parties }) => parties.includes(id))
}

/** How many conflicts each plan, proposal and goal is party to. */
export function countConflicts(conflicts: Conflicts): ReadonlyMap<ConflictParty, number> {
  const counts = new Map<ConflictParty, number>()
  for (const { parties } of conflicts.values()) {
    for (const party of parties) counts.set(party, (counts.get(party) ?? 0) + 1)
  }
  return counts
}
