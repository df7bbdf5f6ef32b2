import { type Goal, type GoalEntry, goalLevels, isBelow } from '../../shared/planning/goal.ts'
import { type GoalFault, goalFaults } from '../../shared/planning/settle-goal.ts'
import { DomainError } from '../../shared/protocol/errors.ts'

/** A fault of one field of the form, with what its sentence names. */
export interface GoalFieldFault {
  field: keyof GoalEntry
  fault: GoalFault
  names: string
}

/** The form of a goal under change, or of a new one, which may be meant to stand under another. */
export function fieldsOf(goal: Goal | null, under: Goal | null): GoalEntry {
  if (goal !== null) {
    const { id: _id, ...entry } = goal
    return entry
  }
  const level = under ? levelUnder(under) : null
  return {
    level: level ?? 'mainGoal',
    number: '',
    title: '',
    text: '',
    parents: under && level ? [under.id] : [],
    sdgs: [],
  }
}

/** The level next under a goal's own, or null where there is none. */
export function levelUnder({ level }: Pick<Goal, 'level'>): GoalEntry['level'] | null {
  return goalLevels[goalLevels.indexOf(level) + 1] ?? null
}

/**
 * The goals that can be chosen as parents: those of a higher level, and those that are chosen already, which another level may
 * have made wrong.
 */
export function parentChoices(fields: GoalEntry, goals: readonly Goal[], self: Goal | null): Goal[] {
  return goals.filter(
    ({ id, level }) => id !== self?.id && (isBelow(fields.level, level) || fields.parents.includes(id)),
  )
}

/** The field a refusal is about, or null where it is about none of them. */
export function fieldFaultIn(error: unknown): GoalFieldFault | null {
  if (!(error instanceof DomainError) || error.code !== 'badRequest') return null
  const [field] = (error.where ?? '').split('/') as [keyof GoalEntry]
  const fault = goalFaults.find((one) => one === error.params.reason)
  return fault ? { field, fault, names: String(error.params.names ?? '') } : null
}
