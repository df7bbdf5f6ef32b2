import { type Static, Type } from 'typebox'
import { CardId, isId, StatementId, TableId } from '../../ids.ts'
import { limits } from '../../limits.ts'
import { recordType } from '../record.ts'

/** A statement (påstand): an ambition for a goal, or one step of a causal chain, in the table's own words. */
export const Statement = Type.Object(
  {
    id: StatementId,
    text: Type.String({ minLength: 1, maxLength: limits.sentenceChars, pattern: '\\S' }),
    /** The goal or plan it tells of. That is no link: whether it supports or counteracts it is said by one. */
    about: Type.Union([CardId, Type.Null()]),
    raisedBy: Type.Union([TableId, Type.Null()]),
  },
  { additionalProperties: false },
)
export type Statement = Static<typeof Statement>

export const statementRecord = recordType({
  map: 'statements',
  verb: 'state',
  schema: Statement,
  keyFits: (key, value) => isId('statement', key) && (value as Statement).id === key,
})
