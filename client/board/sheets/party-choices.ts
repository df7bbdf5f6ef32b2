import type { Card } from '../../../shared/board/card.ts'
import { cardName, isPlanCard } from '../../../shared/board/card.ts'
import type { ConflictParty } from '../../../shared/board/records/conflict.ts'
import { hasEveryWord } from '../../../shared/planning/comparable.ts'
import { type Goal, goalName } from '../../../shared/planning/goal.ts'

/** Something that can be party to a conflict. */
export interface PartyChoice {
  readonly id: ConflictParty
  readonly name: string
  readonly kind: 'plan' | 'goal'
}

/** What can be chosen as party: the board's plans, then the goals from the top of the hierarchy as they are listed. */
export function partyChoices(cards: Iterable<Card>, goals: readonly Goal[]): PartyChoice[] {
  return [
    ...[...cards].filter(isPlanCard).map((card): PartyChoice => ({ id: card.id, name: cardName(card), kind: 'plan' })),
    ...goals.map((goal): PartyChoice => ({ id: goal.id, name: goalName(goal), kind: 'goal' })),
  ]
}

/** The choices whose name has every word of the text, in any order and whatever the case. */
export function matching(choices: readonly PartyChoice[], text: string): readonly PartyChoice[] {
  return choices.filter(({ name }) => hasEveryWord(name, text))
}
