import { limits } from '../limits.ts'
import type { Poll } from './poll.ts'

/** One sentence of the rule of a round, as data; its text is `poll.rule.<says>` with the other fields filled in. */
export type RuleSentence =
  | { says: 'dots'; budget: number; capPerOption: number }
  | { says: 'scale' }
  | { says: 'choice' }
  | { says: 'onePerDevice' }
  | { says: 'shownFrom'; least: number }
  | { says: 'isTemperature' }

/** The rule of a round: shown before it starts, and printed with its result. */
export function ruleOf({ form }: Pick<Poll, 'form'>): readonly RuleSentence[] {
  return [
    form.kind === 'dots' ? { says: 'dots', budget: form.budget, capPerOption: form.capPerOption } : { says: form.kind },
    { says: 'onePerDevice' },
    { says: 'shownFrom', least: limits.pollLeastAnswers },
    { says: 'isTemperature' },
  ]
}
