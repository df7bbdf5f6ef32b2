import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardState } from '../../../shared/board/state.ts'
import type { NodeId } from '../../../shared/ids.ts'
import { useBoard } from '../board-context.ts'
import { allFaces, type CauseFace, callOf } from './faces.ts'
import { type Findings, findingsOf } from './findings.ts'
import { useWorkedOut } from './useWorkedOut.ts'

/** What the board's causal picture is made of, with names. */
export interface Causes {
  readonly faces: ReadonlyMap<NodeId, CauseFace>
  readonly nameOf: (id: NodeId) => string
  readonly state: Pick<BoardState, 'links' | 'statements' | 'conflicts'>
}

/** The causes of the board around this component. Its parts are the same objects until they change. */
export function useCauses(): Causes {
  const { t } = useTranslation()
  const { view, cards, snapshot } = useBoard()
  const { links, statements, conflicts } = snapshot.state
  const { goals } = view
  const faces = useMemo(() => allFaces(t, { goals, cards, statements }), [t, goals, cards, statements])
  return useMemo(
    () => ({ faces, nameOf: callOf(faces, goals), state: { links, statements, conflicts } }),
    [faces, goals, links, statements, conflicts],
  )
}

/** What the picture says, worked out beside the page; null before the first time. `isCurrent` tells whether it is of the picture as it stands. */
export function useFindings({ faces, nameOf, state }: Causes): (Findings & { isCurrent: boolean }) | null {
  const { t } = useTranslation()
  const question = useMemo(() => ({ known: [...faces.keys()], state }), [faces, state])
  const worked = useWorkedOut('analyse', question)
  return useMemo(
    () => worked && { ...findingsOf(t, worked.answer, worked.of.state, nameOf), isCurrent: worked.of === question },
    [worked, question, t, nameOf],
  )
}
