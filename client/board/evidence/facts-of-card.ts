import type { CardId } from '../../../shared/ids.ts'
import { type Evidence, evidenceOn } from '../../../shared/planning/evidence.ts'
import { goalName } from '../../../shared/planning/goal.ts'
import type { WorkshopView } from '../../../shared/protocol/rest/workshop.ts'

/** A fact, and the goal by which it belongs to a card; null: it is about the plan itself. */
export interface FactOfCard {
  readonly fact: Evidence
  readonly goal: string | null
}

/** What is known of a plan or a goal, then of the goals a plan is linked to, each fact once. Of a proposal nothing is. */
export function factsOfCard(view: Pick<WorkshopView, 'plans' | 'goals' | 'evidence'>, cardId: CardId): FactOfCard[] {
  const plan = view.plans.find(({ id }) => id === cardId)
  if (view.evidence.length === 0) return []
  const facts = evidenceOn(view.evidence, cardId).map((fact): FactOfCard => ({ fact, goal: null }))
  for (const goal of view.goals.filter(({ id }) => plan?.goalIds.includes(id)))
    for (const fact of evidenceOn(view.evidence, goal.id))
      if (!facts.some((known) => known.fact.id === fact.id)) facts.push({ fact, goal: goalName(goal) })
  return facts
}
