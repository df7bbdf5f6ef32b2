import { type Static, Type } from 'typebox'
import { isPlanCardId, PlanCardId } from '../../ids.ts'
import { limits } from '../../limits.ts'
import { Decision } from '../../planning/decision.ts'
import { recordType } from '../record.ts'

/** What happens to the plan. `replacedBy` names the plan that takes over, and only when the decision is `replace`. */
export const DecisionRecord = Type.Object(
  {
    decision: Decision,
    replacedBy: Type.Optional(PlanCardId),
    reason: Type.Optional(Type.String({ maxLength: limits.sentenceChars })),
  },
  { additionalProperties: false },
)
export type DecisionRecord = Static<typeof DecisionRecord>

export const decisionRecord = recordType({
  map: 'decisions',
  verb: 'decide',
  schema: DecisionRecord,
  keyFits: isPlanCardId,
})
