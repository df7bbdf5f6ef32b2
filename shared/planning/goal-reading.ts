import { limits } from '../limits.ts'
import type { ErrorParams } from '../protocol/errors.ts'
import { unreadable } from '../text.ts'
import { comparable } from './comparable.ts'
import { type Goal, type GoalLevel, isBelow } from './goal.ts'

/** A goal as read from a text, before it has an id; `parents` are places in the same list. */
export type GoalDraft = Omit<Goal, 'id' | 'parents'> & { readonly parents: readonly number[] }

/** Everything the goal import can say. Sentences: i18n `planning.goalProblem.*`. */
export const goalProblemCodes = [
  'jsonUnreadable',
  'jsonShapeUnknown',
  'notAGoal',
  'titleMissing',
  'titleTooLong',
  'textTooLong',
  'unreadableCharacter',
  'levelUnread',
  'tooDeep',
  'levelNotBelow',
  'tooManyGoals',
  'tooManyParents',
  'parentMissing',
  'severalParents',
] as const
export type GoalProblemCode = (typeof goalProblemCodes)[number]

export interface GoalProblem {
  /** error: the goal or the tie to its parent could not be taken in. understood: it was, in this way. */
  readonly level: 'error' | 'understood'
  /** "12" for a line, "hovedmaal[1].delmaal[0]" for a place in JSON. */
  readonly where: string
  readonly value: string
  readonly code: GoalProblemCode
  readonly params: ErrorParams
}

export interface GoalReading {
  readonly goals: readonly GoalDraft[]
  readonly problems: readonly GoalProblem[]
}

interface Found {
  level: GoalLevel
  number: string
  title: string
  text?: string
  sdgs?: readonly number[]
  /** Place of the parent in the list; null at the top. */
  parent: number | null
  /** true: it has an id of its own, and is never the same as another of its title. */
  apart?: boolean
  where: string
}

/** Gathers goals and problems while a text is read. */
export interface GoalGathering {
  /** Takes a goal in and gives its place; null when it could not be, which is then among the problems. */
  add(found: Found): number | null
  /** Ties a goal to one more parent, unless the parent is not above it. */
  tie(child: number, parent: number, where: string): void
  problem(level: GoalProblem['level'], where: string, value: string, code: GoalProblemCode, params?: ErrorParams): void
  result(): GoalReading
}

/**
 * Starts a gathering. A strategy named twice is one strategy under several sub-goals; on the other levels a title under
 * the same parent is the same goal, and under another parent it is another.
 */
export function gatherGoals(): GoalGathering {
  const goals: (GoalDraft & { parents: number[] })[] = []
  const problems: GoalProblem[] = []
  const byTitle = new Map<string, number[]>()

  const gathering: GoalGathering = {
    add(given) {
      const title = given.title.trim()
      const number = given.number.slice(0, limits.goalNumberChars)
      const found = { text: '', sdgs: [], ...given, title, number }
      const refusal = refusalOf(found, goals.length)
      if (refusal) {
        gathering.problem('error', found.where, title, refusal.code, refusal.params)
        return null
      }
      const key = `${found.level} ${comparable(title)}`
      const same = found.apart ? undefined : byTitle.get(key)?.find((place) => isSame(goals[place], found))
      if (same !== undefined) {
        const before = goals[same]?.parents.length ?? 0
        if (found.parent !== null) gathering.tie(same, found.parent, found.where)
        const count = goals[same]?.parents.length ?? 0
        if (count > before && count > 1) {
          gathering.problem('understood', found.where, title, 'severalParents', { count })
        }
        return same
      }
      const { level, text, sdgs } = found
      const place = goals.push({ level, number, title, text, parents: [], sdgs: [...sdgs] }) - 1
      byTitle.set(key, [...(byTitle.get(key) ?? []), place])
      if (found.parent !== null) gathering.tie(place, found.parent, found.where)
      return place
    },
    tie(place, parentPlace, where) {
      const child = goals[place]
      const parent = goals[parentPlace]
      if (!child || !parent || child.parents.includes(parentPlace)) return
      if (!isBelow(child.level, parent.level)) {
        gathering.problem('error', where, child.title, 'levelNotBelow', { parent: parent.title })
      } else if (child.parents.length >= limits.goalParents) {
        gathering.problem('error', where, child.title, 'tooManyParents', { limit: limits.goalParents })
      } else {
        child.parents.push(parentPlace)
      }
    },
    problem(level, where, value, code, params = {}) {
      problems.push({ level, where, value, code, params })
    },
    result: () => ({ goals, problems }),
  }
  return gathering
}

function isSame(goal: GoalDraft | undefined, found: Found): boolean {
  if (goal === undefined) return false
  if (goal.level === 'strategy') return true
  const sameParent = found.parent === null ? goal.parents.length === 0 : goal.parents.includes(found.parent)
  const sameNumber = goal.number === found.number || goal.number === '' || found.number === ''
  return sameParent && sameNumber
}

function refusalOf(
  { title, text, number }: Pick<GoalDraft, 'title' | 'text' | 'number'>,
  count: number,
): { code: GoalProblemCode; params?: ErrorParams } | null {
  if (title === '') return { code: 'titleMissing' }
  if (title.length > limits.nameChars) {
    return { code: 'titleTooLong', params: { limit: limits.nameChars, length: title.length } }
  }
  if (text.length > limits.textChars) {
    return { code: 'textTooLong', params: { limit: limits.textChars, length: text.length } }
  }
  if ([title, text, number].some((part) => unreadable.test(part))) return { code: 'unreadableCharacter' }
  if (count >= limits.goals) return { code: 'tooManyGoals', params: { limit: limits.goals } }
  return null
}
