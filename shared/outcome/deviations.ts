import type { TFunction } from 'i18next'
import type { Plan } from '../planning/plan.ts'
import { boardNameIn, halfYearText } from './outcome-words.ts'
import type { BoardResult, Outcome, OutcomePlan } from './types.ts'

/** Where something said of a plan is another than the chief executive proposed. */
export interface Deviation {
  readonly fact: 'lane' | 'decision' | 'start' | 'finish'
  readonly from: string
  readonly to: string
}

type Said = Partial<Pick<BoardResult, 'lane' | 'decision' | 'start' | 'finish'>>

/**
 * What deviates from the proposal, fact by fact, in words. What was not proposed, or not said, deviates from nothing. A proposal
 * that names a year only is met by either half of it.
 */
export function deviationsFrom(t: TFunction, baseline: Plan['baseline'], said: Said): Deviation[] {
  const deviations: Deviation[] = []
  if (baseline.lane && said.lane && baseline.lane.trim() !== said.lane)
    deviations.push({ fact: 'lane', from: baseline.lane, to: said.lane })
  if (baseline.decision && said.decision && baseline.decision !== said.decision) {
    const [from, to] = [t(`board.decision.${baseline.decision}`), t(`board.decision.${said.decision}`)]
    deviations.push({ fact: 'decision', from, to })
  }
  for (const fact of ['start', 'finish'] as const) {
    const [from, to] = [baseline[fact], said[fact]]
    if (from && to && from.slice(0, 4) !== to.slice(0, 4)) deviations.push({ fact, from, to: halfYearText(t, to) })
  }
  return deviations
}

/** A plan's deviations board by board, a line each: "Bord 1: beslutning Revideres → Oppheves. Begrunnelse: …". */
export function deviationLines(t: TFunction, outcome: Pick<Outcome, 'boards'>, plan: OutcomePlan): string[] {
  return plan.results.flatMap((result) =>
    deviationsFrom(t, plan.baseline, result).map(({ fact, from, to }) => {
      const words = { board: boardNameIn(t, outcome, result.boardId), fact: t(`outcome.export.fact.${fact}`), from, to }
      const line = t('knowledge.deviation', words)
      return fact === 'decision' && result.reason
        ? `${line} ${t('knowledge.deviationReason', { reason: result.reason })}`
        : line
    }),
  )
}
