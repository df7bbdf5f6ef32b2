import type { GoalId } from '../ids.ts'
import { limits } from '../limits.ts'
import { comparable } from './comparable.ts'
import type { Goal } from './goal.ts'
import type { GoalDraft } from './goal-reading.ts'

/**
 * The goals of a strategy after drafts are taken in. A draft that is there already (same level, number and title) keeps
 * its id, so that conflicts which point to it still do. With `replace`, goals no draft speaks of are gone.
 */
export function mergeGoals(
  existing: readonly Goal[],
  drafts: readonly GoalDraft[],
  replace: boolean,
  newId: () => GoalId,
): Goal[] {
  const known = new Map<string, Goal[]>()
  for (const goal of existing) known.set(identity(goal), [...(known.get(identity(goal)) ?? []), goal])
  const matches = drafts.map((draft) => known.get(identity(draft))?.shift())
  const ids = matches.map((match) => match?.id ?? newId())
  const merged = drafts.map((draft, index): Goal => {
    const parents = draft.parents.flatMap((place) => ids[place] ?? [])
    const match = replace ? undefined : matches[index]
    return {
      ...draft,
      id: ids[index] as GoalId,
      text: draft.text || (match?.text ?? ''),
      parents: union(match?.parents ?? [], parents).slice(0, limits.goalParents),
      sdgs: union(match?.sdgs ?? [], draft.sdgs),
    }
  })
  if (replace) return merged
  const byId = new Map(merged.map((goal) => [goal.id, goal]))
  const old = new Set(existing.map((goal) => goal.id))
  return [...existing.map((goal) => byId.get(goal.id) ?? goal), ...merged.filter((goal) => !old.has(goal.id))]
}

function identity(goal: Pick<Goal, 'level' | 'number' | 'title'>): string {
  return [goal.level, goal.number, comparable(goal.title)].join(' ')
}

function union<T>(first: readonly T[], second: readonly T[]): T[] {
  return [...new Set([...first, ...second])]
}
