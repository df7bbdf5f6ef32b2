import { cardsOf, compareText } from '../board/card.ts'
import type { CardId } from '../ids.ts'
import { goalName } from '../planning/goal.ts'
import type { WorkshopView } from '../protocol/rest/workshop.ts'
import { remarksOn } from './board-remarks.ts'
import { conflictsByParty } from './outcome-plans.ts'
import type { ReadBoard } from './read-boards.ts'
import type { OutcomeConflict, OutcomeGoal } from './types.ts'

/** The goals that lie on the boards, in the workshop's order, each with where every board that was used has it. */
export function outcomeGoals(
  view: WorkshopView,
  boards: readonly ReadBoard[],
  conflicts: readonly OutcomeConflict[],
): OutcomeGoal[] {
  const used = boards.filter((read) => read.used)
  const conflictsOf = conflictsByParty(conflicts)
  return cardsOf(view, { proposals: new Map() }).flatMap((card): OutcomeGoal[] => {
    if (card.kind !== 'goal') return []
    const { level, number, title, text, sdgs } = card.goal
    return [
      {
        goalId: card.id,
        level,
        number,
        title,
        text,
        sdgs,
        parents: card.parents.map(goalName),
        results: used.map(({ board, places }) => ({
          boardId: board.boardId,
          lane: places.get(card.id)?.lane ?? null,
          rank: places.get(card.id)?.rank ?? null,
        })),
        ambitions: used.flatMap((read) => ambitionsOn(read, card.id)),
        conflicts: [...(conflictsOf.get(card.id) ?? [])],
        remarks: used.flatMap((read) => remarksOn(read, card.id)),
      },
    ]
  })
}

/** What a board wants to achieve with a goal; by id, so that the order is the same everywhere. */
export function ambitionsOn({ board, state }: ReadBoard, goalId: CardId): OutcomeGoal['ambitions'] {
  return [...state.statements.values()]
    .filter(({ about }) => about === goalId)
    .sort((a, b) => compareText(a.id, b.id))
    .map(({ id, text }) => ({ id, boardId: board.boardId, text }))
}
