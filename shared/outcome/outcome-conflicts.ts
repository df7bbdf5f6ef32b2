import { compareText } from '../board/card.ts'
import { handledOf } from '../board/handled.ts'
import type { BoardState } from '../board/state.ts'
import { type BoardId, type ConflictId, isId } from '../ids.ts'
import { remarksOn } from './board-remarks.ts'
import { nodeNameIn } from './card-names.ts'
import type { CausesAnalysis } from './causes/analyse-causes.ts'
import { toldTies } from './causes/chain-words.ts'
import type { ReadBoard } from './read-boards.ts'
import type { OutcomeConflict } from './types.ts'

/** All boards' conflicts, each as its board has it: the most serious first, then by board. None is merged with another. */
export function outcomeConflicts(
  boards: readonly ReadBoard[],
  names: ReadonlyMap<string, string>,
  analyses: ReadonlyMap<BoardId, CausesAnalysis>,
): OutcomeConflict[] {
  return boards
    .flatMap((read) =>
      [...read.state.conflicts.values()]
        .sort((a, b) => compareText(a.id, b.id))
        .map((conflict): OutcomeConflict => {
          const { id, parties, kind, severity, sentence } = conflict
          return {
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
            ...handledOf(conflict, (party) => names.get(party)),
            ...chainsOf(id, read.state, names, analyses.get(read.board.boardId)),
            remarks: remarksOn(read, id),
          }
        }),
    )
    .sort((a, b) => b.severity - a.severity)
}

function chainsOf(
  id: ConflictId,
  state: BoardState,
  names: ReadonlyMap<string, string>,
  analysis: CausesAnalysis | undefined,
): Pick<OutcomeConflict, 'chains'> {
  const chain = analysis?.conflicts.get(id)
  if (!chain || chain.ties.length === 0) return {}
  const told = toldTies(chain, state.links, (node) => nodeNameIn(names, state, node))
  return { chains: told.map((tie) => tie.map(({ names, acts }) => ({ names: [...names], acts: [...acts] }))) }
}
