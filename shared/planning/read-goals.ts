import type { GoalReading } from './goal-reading.ts'
import { readGoalJson } from './read-goal-json.ts'
import { readGoalList } from './read-goal-list.ts'

/** Reads goals of a text in either form. */
export function readGoals(format: 'json' | 'list', text: string): GoalReading {
  return format === 'json' ? readGoalJson(text) : readGoalList(text)
}
