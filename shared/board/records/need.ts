import { type Static, Type } from 'typebox'
import { isPlanCardId, type PlanCardId } from '../../ids.ts'
import { NeedAnswer, type NeedQuestion, needQuestions } from '../../planning/need.ts'
import { recordType } from '../record.ts'

/** One answer of the screening (planbehov): one plan, one question. Two who answer the same at once make one record. */
export const Need = Type.Object({ answer: NeedAnswer }, { additionalProperties: false })
export type Need = Static<typeof Need>

/** Which plan and which question an answer is to: "pln_…/purpose". */
export type NeedKey = string & { readonly __key: 'need' }
export const NeedKey = Type.Unsafe<NeedKey>(Type.String({ pattern: `^[^/]+/(${needQuestions.join('|')})$` }))

/** The key of an answer. Neither an id nor a question holds a slash. */
export function needKey(cardId: PlanCardId, question: NeedQuestion): NeedKey {
  return `${cardId}/${question}` as NeedKey
}

/** What a key names, or null for a text that is none. */
export function readNeedKey(key: string): { cardId: PlanCardId; question: NeedQuestion } | null {
  const [cardId, name, ...more] = key.split('/')
  const question = needQuestions.find((each) => each === name)
  return question && more.length === 0 && isPlanCardId(cardId) ? { cardId, question } : null
}

export const needRecord = recordType({
  map: 'needs',
  verb: 'screen',
  schema: Need,
  keyFits: (key) => readNeedKey(key) !== null,
})
