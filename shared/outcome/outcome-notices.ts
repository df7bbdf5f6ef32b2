import { mandatoryPlanTypes } from '../planning/plan-type.ts'
import { isLeftOutBy } from '../planning/statutory.ts'
import type { Lane } from '../workshop/workshop.ts'
import type { ReadBoard } from './read-boards.ts'
import type { OutcomeGoal, OutcomeNotice, OutcomePlan } from './types.ts'

/** What a reader must know before using the outcome, the gravest first. */
export function outcomeNotices(
  plans: readonly OutcomePlan[],
  goals: readonly OutcomeGoal[],
  boards: readonly ReadBoard[],
  lanes: readonly Lane[],
  ofTime: readonly OutcomeNotice[],
): OutcomeNotice[] {
  // Where goals were ranked and no plan lay on the boards, nobody was asked to decide about plans.
  const isAboutPlans = plans.length > 0 || goals.length === 0
  return [
    ...(isAboutPlans ? mandatoryWithoutDecision(plans) : []),
    ...statutoryWithoutPlan(plans),
    ...statutoryInLane(plans, boards, lanes),
    ...ofTime,
    ...setAside(boards),
    ...halfDone([...goals, ...plans]),
  ]
}

function mandatoryWithoutDecision(plans: readonly OutcomePlan[]): OutcomeNotice[] {
  return mandatoryPlanTypes.flatMap((planType): OutcomeNotice[] => {
    const cards = plans.filter((plan) => plan.planType === planType)
    if (cards.some((plan) => plan.results.some((result) => result.decision !== null))) return []
    return [{ code: 'mandatoryWithoutDecision', planType, ...(cards[0] && { cardId: cards[0].cardId }) }]
  })
}

function statutoryWithoutPlan(plans: readonly OutcomePlan[]): OutcomeNotice[] {
  return plans
    .filter((plan) => plan.statutory)
    .flatMap(({ cardId, results }) =>
      results
        .filter(({ decision }) => isLeftOutBy(decision))
        .map(({ boardId }): OutcomeNotice => ({ code: 'statutoryWithoutPlan', cardId, boardId })),
    )
}

/** Statutory plans that lie where plans lie that are not made in the term, whatever was decided of them. */
function statutoryInLane(
  plans: readonly OutcomePlan[],
  boards: readonly ReadBoard[],
  lanes: readonly Lane[],
): OutcomeNotice[] {
  const leaving = new Set(lanes.filter(({ leavesOut }) => leavesOut).map(({ id }) => id))
  return plans
    .filter((plan) => plan.statutory)
    .flatMap(({ cardId }) =>
      boards
        .filter(({ places }) => leaving.has(places.get(cardId)?.laneId as Lane['id']))
        .map(({ board }): OutcomeNotice => ({ code: 'statutoryInLane', cardId, boardId: board.boardId })),
    )
}

function setAside(boards: readonly ReadBoard[]): OutcomeNotice[] {
  return boards
    .filter(({ state }) => state.setAside.length > 0)
    .map(({ board, state }) => ({ code: 'recordsSetAside', boardId: board.boardId, count: state.setAside.length }))
}

function halfDone(cards: readonly Pick<OutcomeGoal, 'results'>[]): OutcomeNotice[] {
  const unplaced = cards.filter(({ results }) => results.every((result) => result.lane === null))
  return unplaced.length > 0 ? [{ code: 'halfDone', count: unplaced.length }] : []
}
