import { useEffect, useMemo, useRef } from 'react'
import type { CardId } from '../../../shared/ids.ts'
import type { linesFrom } from './conflict-lines.ts'
import { metrics } from './layout.ts'
import type { CanvasScene } from './useScene.ts'

/** Cards that are drawn wherever they are. */
interface Wanted {
  readonly lifted: CardId | null
  /** The card conflict lines are drawn from, and the lines: React Flow draws them between nodes only. */
  readonly from: CardId | null
  readonly lines: ReturnType<typeof linesFrom>
  readonly pinned: ReadonlySet<CardId>
}

/** The cards that are in the page: those in sight of their lanes or nearly, those that were a moment ago, and those that are wanted. */
export function useDrawn({ layout }: CanvasScene, { lifted, from, lines, pinned }: Wanted): ReadonlySet<CardId> {
  const before = useRef<ReadonlySet<CardId>>(new Set())
  const drawn = useMemo(() => {
    const isWanted = (id: CardId) => id === from || lines.has(id) || pinned.has(id)
    const isNear = (id: CardId, away: number) =>
      away <= (before.current.has(id) ? metrics.keptBeyond : metrics.drawnBeyond)
    const boxes = [...layout.cards].filter(([id, { away }]) => isNear(id, away) || isWanted(id))
    return new Set([...boxes.map(([id]) => id), ...(lifted ? [lifted] : [])])
  }, [layout, lifted, from, lines, pinned])
  useEffect(() => {
    before.current = drawn
  }, [drawn])
  return drawn
}
