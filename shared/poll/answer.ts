import { type Static, Type } from 'typebox'
import { limits } from '../limits.ts'
import { steps } from './scale.ts'

/** One device's answer. The lists follow the poll's options; a scale without options has one step, for the question. */
export const PollAnswer = Type.Union([
  Type.Object({
    kind: Type.Literal('dots'),
    dots: Type.Array(Type.Integer({ minimum: 0, maximum: limits.pollDots }), { maxItems: limits.pollOptions }),
  }),
  Type.Object({
    kind: Type.Literal('scale'),
    steps: Type.Array(Type.Enum([...steps]), { maxItems: limits.pollOptions }),
  }),
  Type.Object({ kind: Type.Literal('choice'), option: Type.Integer({ minimum: 0, maximum: limits.pollOptions - 1 }) }),
])
export type PollAnswer = Static<typeof PollAnswer>
