import { type Static, Type } from 'typebox'

/** What happens to the plan: the first of the two axes, never mixed with how soon (lane and timing). */
export const decisions = ['continue', 'revise', 'new', 'replace', 'repeal', 'postpone', 'noPlan'] as const
export const Decision = Type.Enum([...decisions])
export type Decision = Static<typeof Decision>
