import { type Goal, isBelow } from './goal.ts'

/** The hierarchy for showing. A goal with several parents is a child of each. */
export interface GoalTree<G> {
  readonly roots: readonly G[]
  childrenOf(goal: G): readonly G[]
  parentsOf(goal: G): readonly G[]
}

/**
 * The goals in their hierarchy, in the list's order. Goals without a parent that is there stand at the top; a tie to the
 * same or a lower level is not followed, so a walk down always ends.
 */
export function goalTree<K, G extends Pick<Goal, 'level'>>(
  goals: readonly G[],
  keyOf: (goal: G, index: number) => K,
  parentsOf: (goal: G) => readonly K[],
): GoalTree<G> {
  const byKey = new Map(goals.map((goal, index) => [keyOf(goal, index), goal]))
  const children = new Map<G, G[]>()
  const parents = new Map<G, readonly G[]>()
  const roots: G[] = []
  for (const goal of goals) {
    const named = parentsOf(goal).flatMap((key) => byKey.get(key) ?? [])
    const above = named.filter((parent) => isBelow(goal.level, parent.level))
    parents.set(goal, above)
    if (above.length === 0) roots.push(goal)
    for (const parent of above) children.set(parent, [...(children.get(parent) ?? []), goal])
  }
  return {
    roots,
    childrenOf: (goal) => children.get(goal) ?? [],
    parentsOf: (goal) => parents.get(goal) ?? [],
  }
}
