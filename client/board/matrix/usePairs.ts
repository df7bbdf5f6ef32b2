import { useMemo } from 'react'
import type { CandidatePair } from '../../../shared/outcome/causes/candidate-pairs.ts'
import { pairFacts } from '../../../shared/outcome/causes/pair-facts.ts'
import { useBoard } from '../board-context.ts'
import { useWorkedOut } from '../causes/useWorkedOut.ts'

/** The pairs a table is asked about, worked out beside the page; null before the first time. */
export function usePairs(): readonly CandidatePair[] | null {
  const { view, cards, snapshot } = useBoard()
  const { timings } = snapshot.state
  const facts = useMemo(
    () => pairFacts({ goals: view.goals, cards: cards.values(), timings, term: view }),
    [view, cards, timings],
  )
  return useWorkedOut('pairs', facts)?.answer ?? null
}
