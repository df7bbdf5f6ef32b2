import type { BoardState } from '../board/state.ts'
import { isId, type NodeId } from '../ids.ts'
import { goalName } from '../planning/goal.ts'
import type { WorkshopView } from '../protocol/rest/workshop.ts'
import type { ReadBoard } from './read-boards.ts'

/** Names of everything a record may point at: plans, proposals of all boards, goals. */
export function namesOf(view: WorkshopView, boards: readonly ReadBoard[]): ReadonlyMap<string, string> {
  return new Map<string, string>([
    ...view.goals.map((goal): [string, string] => [goal.id, goalName(goal)]),
    ...[...boards]
      .reverse()
      .flatMap(({ state }) => [...state.proposals.values()].map(({ id, name }): [string, string] => [id, name])),
    ...[...view.foundations, ...view.plans].map((plan): [string, string] => [plan.id, plan.name]),
  ])
}

/** What a node of a board's causal picture is called; '' when it is gone. */
export function nodeNameIn(
  names: ReadonlyMap<string, string>,
  { statements }: Pick<BoardState, 'statements'>,
  id: NodeId,
): string {
  return (isId('statement', id) ? statements.get(id)?.text : names.get(id)) ?? ''
}
