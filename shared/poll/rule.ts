import { type Static, Type } from 'typebox'
import { limits } from '../limits.ts'
import type { Poll } from './poll.ts'

/** One sentence of the rule of a round, as data; its text is `poll.rule.<says>` with the other fields filled in. */
export const RuleSentence = Type.Union([
  Type.Object({ says: Type.Literal('dots'), budget: Type.Integer(), capPerOption: Type.Integer() }),
  Type.Object({ says: Type.Literal('scale') }),
  Type.Object({ says: Type.Literal('choice') }),
  Type.Object({ says: Type.Literal('onePerDevice') }),
  Type.Object({ says: Type.Literal('shownFrom'), least: Type.Integer() }),
  Type.Object({ says: Type.Literal('isTemperature') }),
])
export type RuleSentence = Static<typeof RuleSentence>

/** The rule of a round: shown before it starts, and printed with its result. */
export function ruleOf({ form }: Pick<Poll, 'form'>): readonly RuleSentence[] {
  return [
    form.kind === 'dots' ? { says: 'dots', budget: form.budget, capPerOption: form.capPerOption } : { says: form.kind },
    { says: 'onePerDevice' },
    { says: 'shownFrom', least: limits.pollLeastAnswers },
    { says: 'isTemperature' },
  ]
}
