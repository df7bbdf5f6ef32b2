import type { GoalId } from '../ids.ts'
import { DomainError, type ErrorParams } from '../protocol/errors.ts'
import { unreadable } from '../text.ts'
import { type Goal, goalName, isBelow } from './goal.ts'
import { settledSdgs } from './read-sdgs.ts'
import { ringThrough } from './ring.ts'

/** Why a goal is not taken in as it was entered. Sentences: i18n `goalForm.fault.*`. */
export const goalFaults = [
  'titleMissing',
  'unreadableCharacter',
  'parentGone',
  'goalRing',
  'notBelowParent',
  'notAboveChild',
] as const
export type GoalFault = (typeof goalFaults)[number]

/**
 * A goal as it is stored: what surrounds its number and title is gone, each SDG is there once. Throws `badRequest` with the
 * field and a `GoalFault` when it cannot stand among the `others` of its strategy.
 */
export function settleGoal(entered: Goal, others: readonly Goal[]): Goal {
  const goal = {
    ...entered,
    number: entered.number.trim(),
    title: entered.title.trim(),
    sdgs: settledSdgs(entered.sdgs),
  }
  if (goal.title === '') throw faulty('title', 'titleMissing')
  const bad = (['number', 'title', 'text'] as const).find((field) => unreadable.test(goal[field]))
  if (bad) throw faulty(bad, 'unreadableCharacter')
  mustStand(goal, others)
  return goal
}

/** The import's rule, asked of one goal: it stands only under goals of a higher level, and those under it are of a lower one. */
function mustStand(goal: Goal, others: readonly Goal[]): void {
  const byId = new Map([...others, goal].map((one) => [one.id, one]))
  const parents = goal.parents.map((id) => byId.get(id))
  const gone = parents.indexOf(undefined)
  if (gone >= 0) throw faulty(`parents/${gone}`, 'parentGone')
  // Before the levels, which a ring breaks somewhere too: that would not tell where the mistake is.
  const ring = ringThrough(goal.id, (id) => byId.get(id)?.parents ?? [])
  if (ring) throw faulty('parents', 'goalRing', { names: ring.map((id) => quoted(byId, id)).join(' → ') })
  const level = parents.findIndex((parent) => parent && !isBelow(goal.level, parent.level))
  if (level >= 0) throw faulty(`parents/${level}`, 'notBelowParent', { names: quoted(byId, goal.parents[level]) })
  const child = others.find((one) => one.parents.includes(goal.id) && !isBelow(one.level, goal.level))
  if (child) throw faulty('level', 'notAboveChild', { names: quoted(byId, child.id) })
}

function quoted(byId: ReadonlyMap<GoalId, Goal>, id: GoalId | undefined): string {
  const goal = id && byId.get(id)
  return goal ? `«${goalName(goal)}»` : ''
}

function faulty(where: string, reason: GoalFault, params: ErrorParams = {}): DomainError {
  return new DomainError('badRequest', where, { reason, ...params })
}
