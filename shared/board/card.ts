import type { GoalId, PlanId, ProposalId } from '../ids.ts'
import { type Goal, goalName } from '../planning/goal.ts'
import type { Plan } from '../planning/plan.ts'
import type { Workshop } from '../workshop/workshop.ts'
import type { Proposal } from './records/proposal.ts'
import type { BoardState } from './state.ts'

/** A plan on the board: of the catalogue, or proposed there. */
export type PlanCard =
  | { kind: 'plan'; id: PlanId; plan: Plan }
  | { kind: 'proposal'; id: ProposalId; proposal: Proposal }

/** What lies on the board: a plan, or a goal with those it stands under. */
export type Card = PlanCard | { kind: 'goal'; id: GoalId; goal: Goal; parents: readonly Goal[] }

/** What a workshop has laid out on all its boards: its plans, and which of the strategy's goals. */
export interface LaidOut {
  readonly plans: readonly Plan[]
  readonly goals: readonly Goal[]
  readonly workshop: Pick<Workshop, 'goalIds'>
}

/** All cards of a board: the workshop's goals and plans in their order, then the proposals by id. */
export function cardsOf(laid: LaidOut, state: Pick<BoardState, 'proposals'>): Card[] {
  const proposals = [...state.proposals.values()].sort((a, b) => compareText(a.id, b.id))
  return [
    ...goalCards(laid),
    ...laid.plans.map((plan): Card => ({ kind: 'plan', id: plan.id, plan })),
    ...proposals.map((proposal): Card => ({ kind: 'proposal', id: proposal.id, proposal })),
  ]
}

/** A goal that is gone from the strategy lies on no board. */
function goalCards({ goals, workshop: { goalIds } }: LaidOut): Card[] {
  if (goalIds.length === 0) return []
  const byId = new Map(goals.map((goal) => [goal.id, goal]))
  return goalIds.flatMap((id): Card[] => {
    const goal = byId.get(id)
    return goal ? [{ kind: 'goal', id, goal, parents: goal.parents.flatMap((parent) => byId.get(parent) ?? []) }] : []
  })
}

/** Tells whether a card is a plan: something to be screened, decided and timed. */
export function isPlanCard(card: Card): card is PlanCard {
  return card.kind !== 'goal'
}

/** The card's name, in the municipality's or the table's own words. */
export function cardName(card: Card): string {
  switch (card.kind) {
    case 'plan':
      return card.plan.name
    case 'proposal':
      return card.proposal.name
    case 'goal':
      return goalName(card.goal)
  }
}

/** Code point order: the same on every device, whatever its language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
