import type { ConflictKind, ConflictParty } from '../../../shared/board/records/conflict.ts'
import type { BoardState } from '../../../shared/board/state.ts'
import type { CardId } from '../../../shared/ids.ts'

/** The parties a card is in conflict with, each once, with the kinds of all conflicts between the two. */
export function linesFrom(
  cardId: CardId,
  conflicts: BoardState['conflicts'],
): ReadonlyMap<ConflictParty, readonly ConflictKind[]> {
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
