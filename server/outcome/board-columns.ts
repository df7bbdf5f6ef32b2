import { needAnswersText } from '../../shared/outcome/need-words.ts'
import { boardName, halfYearText } from '../../shared/outcome/outcome-words.ts'
import type { BoardResult, OutcomeBoard, OutcomePlan } from '../../shared/outcome/types.ts'
import type { Column, Value } from './sheet.ts'
import { decisionWord, t } from './words.ts'

interface Fact {
  readonly name: 'lane' | 'rank' | 'need' | 'needAnswers' | 'decision' | 'replacedBy' | 'reason' | 'start' | 'finish'
  readonly width: number
  readonly value: (result: BoardResult) => Value
}

/** A board's own facts of a plan, in the order they are shown. */
export const facts: readonly Fact[] = [
  { name: 'lane', width: 24, value: ({ lane }) => lane },
  { name: 'rank', width: 12, value: ({ rank }) => rank },
  { name: 'need', width: 22, value: ({ need }) => (need ? t(`screening.result.${need.suggestion}`) : null) },
  { name: 'needAnswers', width: 40, value: ({ need }) => (need ? needAnswersText(t, need.answers) : null) },
  { name: 'decision', width: 18, value: ({ decision }) => decisionWord(decision) },
  { name: 'replacedBy', width: 30, value: ({ replacedBy }) => replacedBy },
  { name: 'reason', width: 40, value: ({ reason }) => reason },
  { name: 'start', width: 16, value: ({ start }) => halfYearText(t, start) },
  { name: 'finish', width: 16, value: ({ finish }) => halfYearText(t, finish) },
]

/** The facts of one board as columns beside each other: "Bord 1: felt", "Bord 1: rekkefølge" … */
export function boardColumns(board: OutcomeBoard): Column<OutcomePlan>[] {
  return facts.map(({ name, width, value }) => ({
    header: t('outcome.export.onBoard', { board: boardName(t, board), fact: t(`outcome.export.fact.${name}`) }),
    width,
    value: ({ results }) => {
      const result = results.find(({ boardId }) => boardId === board.boardId)
      return result ? value(result) : null
    },
  }))
}
