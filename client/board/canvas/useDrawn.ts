import { useMemo } from 'react'
import type { CardId } from '../../../shared/ids.ts'
import type { linesFrom } from './conflict-lines.ts'
import type { CanvasScene } from './useScene.ts'

/** Cards that are drawn wherever they are. */
interface Wanted {
  readonly lifted: CardId | null
  /** The card conflict lines are drawn from, and the lines: React Flow draws them between nodes only. */
  readonly from: CardId | null
  readonly lines: ReturnType<typeof linesFrom>
  readonly pinned: ReadonlySet<CardId>
}

/** The cards that are in the page: those in sight of their lanes or nearly, and those that are wanted. */
export function useDrawn({ layout }: CanvasScene, { lifted, from, lines, pinned }: Wanted): ReadonlySet<CardId> {
  return useMemo(() => {
    const isWanted = (id: CardId) => id === from || lines.has(id) || pinned.has(id)
    const boxes = [...layout.cards].filter(([id, { outOfSight }]) => !outOfSight || isWanted(id))
    return new Set([...boxes.map(([id]) => id), ...(lifted ? [lifted] : [])])
  }, [layout, lifted, from, lines, pinned])
}
