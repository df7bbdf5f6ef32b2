import { type Static, Type } from 'typebox'

/**
 * The questions of the screening (planbehov), "Er svaret alltid en plan?": is the theme important and right, is the purpose clear,
 * is it feasible, is it complex enough to need a plan and political priority, are there enough plans for it already? Fixed: records
 * are kept under their names. Words: i18n `screening.question.*`.
 */
export const needQuestions = ['theme', 'purpose', 'feasible', 'complex', 'covered'] as const
export type NeedQuestion = (typeof needQuestions)[number]

export const needAnswers = ['yes', 'no', 'unsure'] as const
export const NeedAnswer = Type.Enum([...needAnswers])
export type NeedAnswer = Static<typeof NeedAnswer>

/** What is answered of a plan; a question that nobody has answered is not there. */
export const NeedAnswers = Type.Object({
  theme: Type.Optional(NeedAnswer),
  purpose: Type.Optional(NeedAnswer),
  feasible: Type.Optional(NeedAnswer),
  complex: Type.Optional(NeedAnswer),
  covered: Type.Optional(NeedAnswer),
} satisfies Record<NeedQuestion, unknown>)
export type NeedAnswers = Static<typeof NeedAnswers>

/** From the least plan-like to the most. */
export const needResults = ['withoutPlan', 'unclear', 'needsPlan'] as const
export const NeedResult = Type.Enum([...needResults])
export type NeedResult = Static<typeof NeedResult>

/** How an answer bears on making a plan; `open`: there is none. */
type Bearing = 'for' | 'against' | 'unsure' | 'open'

/** What the answers suggest, never what is decided: that is the table's to say. */
export interface Suggestion {
  readonly result: NeedResult
  /** What made it so, in the questions' order. */
  readonly reasons: readonly { readonly question: NeedQuestion; readonly bearing: Bearing }[]
}

/** Questions that settle it alone: without theme or weight, or with plans enough, there is nothing to make a plan of. */
const settling: readonly NeedQuestion[] = ['theme', 'complex', 'covered']

/**
 * What the answers suggest, or null before anything is answered. One answer against a plan to theme, complexity or "already
 * enough plans" is enough to suggest that it can be solved without. All five must speak for a plan to suggest one. All else is
 * unclear: an open question, one that is unsure, and a purpose or a feasibility that has to be worked on first.
 */
export function suggestionOf(answers: NeedAnswers): Suggestion | null {
  const bearings = needQuestions.map((question) => ({ question, bearing: bearingOf(question, answers[question]) }))
  if (bearings.every(({ bearing }) => bearing === 'open')) return null
  const settled = bearings.filter(({ question, bearing }) => bearing === 'against' && settling.includes(question))
  if (settled.length > 0) return { result: 'withoutPlan', reasons: settled }
  const missing = bearings.filter(({ bearing }) => bearing !== 'for')
  if (missing.length > 0) return { result: 'unclear', reasons: missing }
  return { result: 'needsPlan', reasons: bearings }
}

function bearingOf(question: NeedQuestion, answer: NeedAnswer | undefined): Bearing {
  if (answer === undefined) return 'open'
  if (answer === 'unsure') return 'unsure'
  // To have plans enough already is the only question whose yes speaks against one more.
  return (answer === 'yes') === (question !== 'covered') ? 'for' : 'against'
}
