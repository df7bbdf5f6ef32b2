import type { Conflict, ConflictKind, ConflictParty } from '../../../shared/board/records/conflict.ts'
import type { CardId, ConflictId } from '../../../shared/ids.ts'

type Conflicts = ReadonlyMap<ConflictId, Conflict>

/** How many conflicts each party is in. */
export function countConflicts(conflicts: Conflicts): ReadonlyMap<ConflictParty, number> {
  const counts = new Map<ConflictParty, number>()
  for (const { parties } of conflicts.values()) {
    for (const party of parties) counts.set(party, (counts.get(party) ?? 0) + 1)
  }
  return counts
}

/** The parties a card is in conflict with, each once, with the kinds of all conflicts between the two. */
export function linesFrom(cardId: CardId, conflicts: Conflicts): ReadonlyMap<ConflictParty, readonly ConflictKind[]> {
  const lines = new Map<ConflictParty, ConflictKind[]>()
  for (const { parties, kind } of conflicts.values()) {
    if (!parties.includes(cardId)) continue
    for (const party of parties) {
      if (party === cardId) continue
      const kinds = lines.get(party) ?? []
      lines.set(party, kinds.includes(kind) ? kinds : [...kinds, kind])
    }
  }
  return lines
}
