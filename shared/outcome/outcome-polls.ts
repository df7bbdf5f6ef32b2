import type { PollView } from '../poll/disclosure.ts'
import { ruleOf } from '../poll/rule.ts'
import type { OutcomePoll } from './types.ts'

/** The polls that were released, each with the rule it was answered by, from what may be told of them. */
export function outcomePolls(polls: readonly PollView[]): OutcomePoll[] {
  return polls
    .filter(({ stage }) => stage === 'released')
    .map(({ poll, phase, answers, rows }) => ({
      ...poll,
      phase,
      rule: [...ruleOf(poll)],
      answers,
      rows: rows?.map((row) => [...row]) ?? null,
    }))
}
