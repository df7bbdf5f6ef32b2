import type { TFunction } from 'i18next'
import { type NeedAnswers, needQuestions, needResults } from '../planning/need.ts'
import type { Outcome, OutcomePlan } from './types.ts'

/**
 * What the screening of a plan suggests, a line for each thing said: the plenary board's when it has screened the plan, else how many
 * tables came to what, the most plan-like first. Nothing is averaged. No line when nobody has screened it.
 */
export function needLines(
  t: TFunction,
  { boards }: Pick<Outcome, 'boards'>,
  { results }: Pick<OutcomePlan, 'results'>,
): string[] {
  const plenary = boards.find(({ tableNumber }) => tableNumber === null)?.boardId
  const settled = results.find(({ boardId }) => boardId === plenary)?.need
  if (settled) return [t('needs.plenarySaid', { value: t(`screening.result.${settled.suggestion}`) })]
  return needResults.toReversed().flatMap((result) => {
    const count = results.filter(({ need }) => need?.suggestion === result).length
    return count > 0 ? [t('outcome.said', { value: t(`screening.result.${result}`), count })] : []
  })
}

/** The answers on one line: "Viktig og riktig tema: Ja; Klart formål: Nei". Questions without an answer are left out. */
export function needAnswersText(t: TFunction, answers: NeedAnswers): string {
  return needQuestions
    .flatMap((question) => {
      const answer = answers[question]
      const words = { question: t(`needs.short.${question}`) }
      return answer ? [t('needs.answered', { ...words, answer: t(`screening.answer.${answer}`) })] : []
    })
    .join('; ')
}
