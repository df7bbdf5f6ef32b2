import { compareText } from '../board/card.ts'
import { isId } from '../ids.ts'
import { remarksOn } from './board-remarks.ts'
import type { ReadBoard } from './read-boards.ts'
import type { OutcomeConflict } from './types.ts'

/** All boards' conflicts, each as its board has it: the most serious first, then by board. None is merged with another. */
export function outcomeConflicts(boards: readonly ReadBoard[], names: ReadonlyMap<string, string>): OutcomeConflict[] {
  return boards
    .flatMap((read) =>
      [...read.state.conflicts.values()]
        .sort((a, b) => compareText(a.id, b.id))
        .map(
          ({ id, parties, kind, severity, sentence }): OutcomeConflict => ({
            id,
            boardId: read.board.boardId,
            kind,
            severity,
            sentence,
            parties: parties.map((party) => ({
              kind: isId('goal', party) ? 'goal' : 'plan',
              id: party,
              name: names.get(party) ?? '',
            })),
            remarks: remarksOn(read, id),
          }),
        ),
    )
    .sort((a, b) => b.severity - a.severity)
}
