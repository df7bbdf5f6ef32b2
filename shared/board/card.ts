import type { CardId } from '../ids.ts'
import type { Plan } from '../planning/plan.ts'
import type { Proposal } from './records/proposal.ts'
import type { BoardState } from './state.ts'

/** What lies on the board: a plan of the catalogue, or one proposed here. */
export type Card = { kind: 'plan'; id: CardId; plan: Plan } | { kind: 'proposal'; id: CardId; proposal: Proposal }

/** All cards of a board: the workshop's plans in their order, then the proposals by id. */
export function cardsOf(plans: readonly Plan[], state: Pick<BoardState, 'proposals'>): Card[] {
  const proposals = [...state.proposals.values()].sort((a, b) => compareText(a.id, b.id))
  return [
    ...plans.map((plan): Card => ({ kind: 'plan', id: plan.id, plan })),
    ...proposals.map((proposal): Card => ({ kind: 'proposal', id: proposal.id, proposal })),
  ]
}

/** The card's name, in the municipality's or the table's own words. */
export function cardName(card: Card): string {
  return card.kind === 'plan' ? card.plan.name : card.proposal.name
}

/** Code point order: the same on every device, whatever its language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
