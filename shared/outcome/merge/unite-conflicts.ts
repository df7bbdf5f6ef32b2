import { compareText } from '../../board/card.ts'
import { handledOf } from '../../board/handled.ts'
import type { Conflict } from '../../board/records/conflict.ts'
import { remarksOn } from '../board-remarks.ts'
import type { ReadBoard } from '../read-boards.ts'
import type { TableBoard } from './table-boards.ts'
import type { UnitedConflict } from './types.ts'

/** What makes two goal conflicts the same: the parties, in whatever order they were picked, and the kind. */
function conflictFacts({ parties, kind }: Pick<Conflict, 'parties' | 'kind'>): string {
  return [kind, ...[...parties].sort(compareText)].join(' ')
}

/**
 * The tables' conflicts, united where they are about the same parties and kind: the most serious first, then by the table that
 * raised it first. Nobody's words are lost: each table's sentence, what it made of the conflict and its remarks stand with its number.
 */
export function uniteConflicts(
  tables: readonly TableBoard[],
  plenary: ReadBoard,
  names: ReadonlyMap<string, string>,
): UnitedConflict[] {
  const known = new Set([...plenary.state.conflicts.values()].map(conflictFacts))
  const united = new Map<string, UnitedConflict>()
  for (const { read, tableId, number } of tables) {
    for (const conflict of [...read.state.conflicts.values()].sort((a, b) => compareText(a.id, b.id))) {
      const { id, parties, kind, severity, sentence } = conflict
      const facts = conflictFacts(conflict)
      const before = united.get(facts)
      united.set(facts, {
        id: before?.id ?? id,
        parties: before?.parties ?? parties.map((party) => ({ id: party, name: names.get(party) ?? '' })),
        kind,
        severity: before && before.severity > severity ? before.severity : severity,
        raised: [
          ...(before?.raised ?? []),
          {
            ...{ tableId, number, conflictId: id, severity, sentence },
            ...handledOf(conflict, (party) => names.get(party)),
          },
        ],
        remarks: [
          ...(before?.remarks ?? []),
          ...remarksOn(read, id).map((remark) => ({ tableId, number, remarkId: remark.id, text: remark.text })),
        ],
        inPlenary: known.has(facts),
      })
    }
  }
  return [...united.values()].sort((a, b) => b.severity - a.severity)
}
