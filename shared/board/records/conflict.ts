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

/** A goal conflict (målkonflikt): an object of its own between two or more plans and goals, never a flag on one card. */
export const Conflict = Type.Object(
  {
    id: ConflictId,
    parties: Type.Array(Type.Union([PlanId, ProposalId, GoalId]), {
      minItems: 2,
      maxItems: limits.conflictParties,
      uniqueItems: true,
    }),
    kind: ConflictKind,
    severity: Severity,
    /** What the conflict is, in one sentence in the table's own words. */
    sentence: Type.String({ maxLength: limits.sentenceChars }),
    raisedBy: Type.Union([TableId, Type.Null()]),
  },
  { additionalProperties: false },
)
export type Conflict = Static<typeof Conflict>
export type ConflictParty = Conflict['parties'][number]

export const conflictRecord = recordType({
  map: 'conflicts',
  verb: 'flag',
  schema: Conflict,
  keyFits: (key, value) => isId('conflict', key) && (value as Conflict).id === key,
})
