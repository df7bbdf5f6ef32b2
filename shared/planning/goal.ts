import { type Static, Type } from 'typebox'
import { GoalId } from '../ids.ts'
import { limits } from '../limits.ts'
import { Sdgs } from './sdg.ts'

/** The goal hierarchy from the top: hovedmål → delmål → strategi → oppdrag → oppgave. Levels may be missing. */
export const goalLevels = ['mainGoal', 'subGoal', 'strategy', 'assignment', 'task'] as const
export const GoalLevel = Type.Enum([...goalLevels])
export type GoalLevel = Static<typeof GoalLevel>

/** Tells whether a goal of the level can stand under one of the other: levels may be skipped, not turned around. */
export function isBelow(level: GoalLevel, above: GoalLevel): boolean {
  return goalLevels.indexOf(level) > goalLevels.indexOf(above)
}

/** All a planner enters for a goal, in the municipality's own words. A strategy may belong to several sub-goals, hence `parents`. */
export const GoalEntry = Type.Object({
  level: GoalLevel,
  /** The municipality's own number, e.g. "2.4.1", or "". */
  number: Type.String({ maxLength: limits.goalNumberChars }),
  title: Type.String({ minLength: 1, maxLength: limits.nameChars }),
  /** The target picture (målbilde) or other longer text. */
  text: Type.String({ maxLength: limits.textChars }),
  parents: Type.Array(GoalId, { maxItems: limits.goalParents, uniqueItems: true }),
  sdgs: Sdgs,
})
export type GoalEntry = Static<typeof GoalEntry>

/** A goal of a strategy's hierarchy. */
export const Goal = Type.Object({ ...GoalEntry.properties, id: GoalId })
export type Goal = Static<typeof Goal>

/** A goal's name with its own number before it, as the municipality writes it. */
export function goalName({ number, title }: Pick<Goal, 'number' | 'title'>): string {
  return number ? `${number} ${title}` : title
}

/** Tells whether a goal is of the levels that tables rank when they speak of ambitions: below what all agree on, above what is done. */
export function isRanked({ level }: Pick<Goal, 'level'>): boolean {
  return level === 'subGoal' || level === 'strategy'
}
