import { limits } from '../limits.ts'
import { comparable } from './comparable.ts'
import { type Goal, goalName } from './goal.ts'
import { finder, type NamesReading, readNames } from './read-names.ts'

/** Words that people write before a goal's number. */
const levelWord = /^(?:hovedmål|delmål|strategi|oppdrag|oppgave|mål)(?: nr\.?)? (?=\d)/

/** A reader of cells that name goals, by number, by title or by both. */
export function goalNamesReader(goals: readonly Goal[]): (text: string) => NamesReading<Goal> & { exact: boolean } {
  const find = finder(goals, (goal) =>
    [goal.number, goal.title, goalName(goal)].map(comparable).filter((name) => name !== ''),
  )
  return (text) => {
    let exact = true
    const { found, unread } = readNames(text, (words) => {
      const name = comparable(words)
      const goal = find(name) ?? find(name.replace(levelWord, '').replace(/\.$/, ''))
      if (goal && comparable(goalName(goal)) !== name) exact = false
      return goal
    })
    const over = found.slice(limits.planGoals).map(goalName)
    return { found: found.slice(0, limits.planGoals), unread: [...unread, ...over], exact }
  }
}
