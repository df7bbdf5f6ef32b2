import { type Static, Type } from 'typebox'
import { CardId, ConflictId, isId, RemarkId, TableId } from '../../ids.ts'
import { limits } from '../../limits.ts'
import { recordType } from '../record.ts'

/** A remark (merknad): what a table wants kept about a card or a conflict, dissent above all. */
export const Remark = Type.Object(
  {
    id: RemarkId,
    about: Type.Union([CardId, ConflictId]),
    text: Type.String({ minLength: 1, maxLength: limits.sentenceChars, pattern: '\\S' }),
    raisedBy: Type.Union([TableId, Type.Null()]),
  },
  { additionalProperties: false },
)
export type Remark = Static<typeof Remark>

export const remarkRecord = recordType({
  map: 'remarks',
  verb: 'remark',
  schema: Remark,
  keyFits: (key, value) => isId('remark', key) && (value as Remark).id === key,
})
