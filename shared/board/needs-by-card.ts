import type { CardId, PlanCardId } from '../ids.ts'
import { type NeedAnswers, type NeedResult, needQuestions, suggestionOf } from '../planning/need.ts'
import { needKey, readNeedKey } from './records/need.ts'
import type { BoardState } from './state.ts'

/** A plan's answers to the screening. */
export function needAnswersOf(needs: BoardState['needs'], cardId: PlanCardId): NeedAnswers {
  const answers: NeedAnswers = {}
  for (const question of needQuestions) {
    const answer = needs.get(needKey(cardId, question))?.answer
    if (answer) answers[question] = answer
  }
  return answers
}

/** What the answers suggest, for each plan of which any is given. */
export function needResultsOf(needs: BoardState['needs']): ReadonlyMap<CardId, NeedResult> {
  const cards = new Set([...needs.keys()].flatMap((key) => readNeedKey(key)?.cardId ?? []))
  return new Map(
    [...cards].flatMap((cardId) => {
      const suggestion = suggestionOf(needAnswersOf(needs, cardId))
      return suggestion ? [[cardId, suggestion.result] as const] : []
    }),
  )
}
