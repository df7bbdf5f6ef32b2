import { type Static, Type } from 'typebox'
import { ConflictId, GoalId, isId, PlanId, ProposalId, TableId } from '../../ids.ts'
import { limits } from '../../limits.ts'
import { recordType } from '../record.ts'

/** What the parties compete for. Words: i18n `board.conflictKind.*`. */
export const conflictKinds = ['land', 'money', 'time', 'capacity', 'distribution'] as const
export const ConflictKind = Type.Enum([...conflictKinds])
export type ConflictKind = Static<typeof ConflictKind>

/** 1 slight, 2 clear, 3 serious. */
export const severities = [1, 2, 3] as const
export const Severity = Type.Union([Type.Literal(1), Type.Literal(2), Type.Literal(3)])
export type Severity = Static<typeof Severity>

/** Any party, and any plan: what a conflict is about, and what it is handled by. */
const Party = Type.Union([PlanId, ProposalId, GoalId])

/**
 * How the conflict is to be handled: accepted as it is; mitigated; one party goes first; clarified in a plan; lifted to political
 * clarification. Words: i18n `causes.handling.*`.
 */
export const handlingWays = ['accept', 'mitigate', 'prioritise', 'clarifyInPlan', 'liftPolitically'] as const
const Handling = Type.Union([
  Type.Object({ way: Type.Enum(['accept', 'mitigate', 'liftPolitically']) }, { additionalProperties: false }),
  /** `first`: the party that goes first. */
  Type.Object({ way: Type.Literal('prioritise'), first: Party }, { additionalProperties: false }),
  /** `plan`: the plan in which it is clarified. */
  Type.Object(
    { way: Type.Literal('clarifyInPlan'), plan: Type.Union([PlanId, ProposalId]) },
    { additionalProperties: false },
  ),
])
export type Handling = Static<typeof Handling>

/** How far a conflict has come. Words: i18n `causes.status.*`. */
export const conflictStatuses = ['open', 'discussed', 'lifted'] as const
export const ConflictStatus = Type.Enum([...conflictStatuses])
export type ConflictStatus = Static<typeof ConflictStatus>

/**
 * A goal conflict (målkonflikt): an object of its own between two or more plans and goals, never a flag on one card. Its causal
 * chain is not kept here: it is the links between its parties.
 */
export const Conflict = Type.Object(
  {
    id: ConflictId,
    parties: Type.Array(Party, { minItems: 2, maxItems: limits.conflictParties, uniqueItems: true }),
    kind: ConflictKind,
    severity: Severity,
    /** What the conflict is, in one sentence in the table's own words. */
    sentence: Type.String({ maxLength: limits.sentenceChars }),
    /** Who is affected, in the table's own words. */
    affected: Type.Optional(Type.String({ maxLength: limits.sentenceChars })),
    handling: Type.Optional(Handling),
    /** Missing: open. */
    status: Type.Optional(ConflictStatus),
    raisedBy: Type.Union([TableId, Type.Null()]),
  },
  { additionalProperties: false },
)
export type Conflict = Static<typeof Conflict>
export type ConflictParty = Conflict['parties'][number]

/** The party that goes first, or the plan in which it is clarified; null for ways that name nothing. */
export function namedBy(handling: Handling): ConflictParty | null {
  if (handling.way === 'prioritise') return handling.first
  return handling.way === 'clarifyInPlan' ? handling.plan : null
}

/** The conflict between these parties. What was to go first and is no party any more goes first no longer. */
export function between({ handling, ...rest }: Omit<Conflict, 'parties'>, parties: Conflict['parties']): Conflict {
  const stands = handling && (handling.way !== 'prioritise' || parties.includes(handling.first))
  return { ...rest, parties, ...(stands && { handling }) }
}

/** Whether it is to be lifted to political clarification, or has been: what the hall must see first. */
export function isLifted({ handling, status }: Pick<Conflict, 'handling' | 'status'>): boolean {
  return status === 'lifted' || handling?.way === 'liftPolitically'
}

export const conflictRecord = recordType({
  map: 'conflicts',
  verb: 'flag',
  schema: Conflict,
  keyFits: (key, value) => isId('conflict', key) && (value as Conflict).id === key,
})
