import { mandatoryPlanTypes } from '../planning/plan-type.ts'
import type { ReadBoard } from './read-boards.ts'
import type { OutcomeGoal, OutcomeNotice, OutcomePlan } from './types.ts'

/** What a reader must know before using the outcome, the gravest first. */
export function outcomeNotices(
  plans: readonly OutcomePlan[],
  goals: readonly OutcomeGoal[],
  boards: readonly ReadBoard[],
  ofTime: readonly OutcomeNotice[],
): OutcomeNotice[] {
  // Where goals were ranked and no plan lay on the boards, nobody was asked to decide about plans.
  const isAboutPlans = plans.length > 0 || goals.length === 0
  return [
    ...(isAboutPlans ? mandatoryWithoutDecision(plans) : []),
    ...statutoryWithoutPlan(plans),
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
        .filter(({ decision }) => decision === 'noPlan' || decision === 'repeal')
        .map(({ boardId }): OutcomeNotice => ({ code: 'statutoryWithoutPlan', cardId, boardId })),
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
