import { type Static, Type } from 'typebox'

/** The UN sustainable development goals. */
export const sdgs = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17] as const

/** Those tagged on a plan or goal. */
export const Sdgs = Type.Array(Type.Integer({ minimum: 1, maximum: sdgs.length }), { maxItems: sdgs.length })
export type Sdgs = Static<typeof Sdgs>
