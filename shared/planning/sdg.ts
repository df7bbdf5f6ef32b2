import { type Static, Type } from 'typebox'

/** The UN sustainable development goals, 1 to 17. */
export const sdgs: readonly number[] = Array.from({ length: 17 }, (_none, index) => index + 1)

/** Those tagged on a plan or goal. */
export const Sdgs = Type.Array(Type.Integer({ minimum: 1, maximum: sdgs.length }), { maxItems: sdgs.length })
export type Sdgs = Static<typeof Sdgs>
