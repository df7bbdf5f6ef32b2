import { type Static, Type } from 'typebox'
import { Decision } from '../planning/decision.ts'
import { NeedAnswer, needQuestions } from '../planning/need.ts'
import { Handled, handledParts } from './handled.ts'
import { Effect } from './records/link.ts'
import { Timing } from './records/timing.ts'

/**
 * Whether what a late update did can still be done: `open` it can; `stands` it is so already; the rest it cannot, since what
 * it is about, or the lane, is gone, or another table raised it. Words: i18n `late.fit.*`.
 */
export const LateFit = Type.Enum(['open', 'stands', 'gone', 'laneGone', 'notTheirs'])
export type LateFit = Static<typeof LateFit>

const orNull = <S extends Parameters<typeof Type.Union>[0][number]>(schema: S) => Type.Union([schema, Type.Null()])

/** One thing that a late update did, with the names it is told with. Words: i18n `late.change.*`. */
export const LateChange = Type.Union([
  /** `lane` null: taken off the lanes; '' when the lane is gone. */
  Type.Object({ kind: Type.Literal('placed'), name: Type.String(), lane: orNull(Type.String()), fit: LateFit }),
  Type.Object({
    kind: Type.Literal('screened'),
    name: Type.String(),
    question: Type.Enum([...needQuestions]),
    answer: orNull(NeedAnswer),
    fit: LateFit,
  }),
  Type.Object({ kind: Type.Literal('decided'), name: Type.String(), decision: orNull(Decision), fit: LateFit }),
  Type.Object({ kind: Type.Literal('timed'), name: Type.String(), timing: orNull(Timing), fit: LateFit }),
  Type.Object({ kind: Type.Enum(['proposed', 'proposalChanged', 'withdrawn']), name: Type.String(), fit: LateFit }),
  Type.Object({
    kind: Type.Enum(['flagged', 'conflictChanged', 'unflagged']),
    /** Names; '' for a party that is gone. */
    parties: Type.Array(Type.String()),
    /** What it made of the conflict, as far as that is another than on the board. */
    handled: Type.Optional(Handled),
    /** What the board says of the conflict now and would say no longer: the late device did not know of it, or took it back. */
    loses: Type.Optional(Type.Array(Type.Enum([...handledParts]))),
    fit: LateFit,
  }),
  Type.Object({ kind: Type.Enum(['stated', 'statementChanged', 'unstated']), text: Type.String(), fit: LateFit }),
  /** `effect` null: the link was taken away. Names as for parties. */
  Type.Object({
    kind: Type.Literal('linked'),
    from: Type.String(),
    to: Type.String(),
    effect: orNull(Effect),
    fit: LateFit,
  }),
  Type.Object({ kind: Type.Enum(['remarked', 'remarkChanged', 'unremarked']), text: Type.String(), fit: LateFit }),
])
export type LateChange = Static<typeof LateChange>
