import { type Static, Type } from 'typebox'
import { isId, ProposalId, TableId } from '../../ids.ts'
import { limits } from '../../limits.ts'
import { PlanType } from '../../planning/plan-type.ts'
import { recordType } from '../record.ts'

/** A new plan proposed at a table. It is a card like any other; its id is also its key in placements and decisions. */
export const Proposal = Type.Object(
  {
    id: ProposalId,
    name: Type.String({ minLength: 1, maxLength: limits.nameChars, pattern: '\\S' }),
    planType: PlanType,
    why: Type.String({ maxLength: limits.sentenceChars }),
    /** The table that raised it; null when the facilitator did. The gate holds a device to its own table. */
    raisedBy: Type.Union([TableId, Type.Null()]),
  },
  { additionalProperties: false },
)
export type Proposal = Static<typeof Proposal>

export const proposalRecord = recordType({
  map: 'proposals',
  verb: 'propose',
  schema: Proposal,
  keyFits: (key, value) => isId('proposal', key) && (value as Proposal).id === key,
})
