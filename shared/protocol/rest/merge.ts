import { type Static, Type } from 'typebox'
import { CardId, ConflictId, LaneId, WorkshopId } from '../../ids.ts'
import { limits } from '../../limits.ts'
import { Merge, Spread } from '../../outcome/merge/types.ts'
import { endpoint } from './endpoint.ts'

const params = Type.Object({ workshopId: WorkshopId })
const cardId = Type.Unsafe<CardId>(CardId)

/** What of a merge the facilitator takes to the plenary board: each card in the lane that was shown, or in one chosen instead. */
export const AcceptedMerge = Type.Object({
  cards: Type.Array(Type.Object({ cardId, laneId: LaneId }), { maxItems: limits.boardRecords }),
  conflicts: Type.Array(ConflictId, { maxItems: limits.boardRecords, uniqueItems: true }),
  /** Also moves cards that lie in another lane of the plenary board; without it they are told back and left. */
  overwrite: Type.Optional(Type.Boolean()),
})
export type AcceptedMerge = Static<typeof AcceptedMerge>

export const mergeApi = {
  merge: endpoint('GET', '/api/workshops/:workshopId/merge', "The tables' boards laid over each other", {
    params,
    answer: Merge,
  }),
  accept: endpoint('POST', '/api/workshops/:workshopId/merge', 'Write what was accepted to the plenary board', {
    params,
    body: AcceptedMerge,
    answer: Type.Object({
      placed: Type.Array(cardId),
      /** They lie in another lane of the plenary board, and were left there. */
      kept: Type.Array(cardId),
    }),
  }),
  spread: endpoint('GET', '/api/workshops/:workshopId/spread', 'Where the tables differ most; while it is shown', {
    params,
    answer: Spread,
  }),
}
