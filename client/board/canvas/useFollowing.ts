import { type RefObject, useCallback, useEffect, useRef } from 'react'
import type { CardId } from '../../../shared/ids.ts'
import type { Point } from './geometry.ts'
import { metrics } from './layout.ts'
import type { Lift } from './lifting.ts'
import type { CanvasScene } from './useScene.ts'

/**
 * Lets the lifted card follow the finger by its element alone, without drawing the canvas again; answers the function that moves
 * it. React Flow writes a place to an element only when it is another than it wrote last, so once the card has been let go of
 * its element is put where it lies, whatever was written.
 */
export function useFollowing(
  flow: RefObject<HTMLElement | null>,
  scene: RefObject<CanvasScene>,
  lift: Lift | null,
): (cardId: CardId, at: Point) => void {
  const moveTo = useCallback(
    (cardId: CardId, { x, y }: Point) => {
      const node = flow.current?.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(cardId)}"]`)
      if (node) node.style.transform = `translate(${x}px,${y}px)`
    },
    [flow],
  )
  const liftedId = lift?.cardId ?? null
  const last = useRef<CardId | null>(null)
  useEffect(() => {
    const cardId = last.current
    last.current = liftedId
    if (liftedId || !cardId) return
    const frame = requestAnimationFrame(() => {
      const box = scene.current.layout.cards.get(cardId)
      if (box && box.away <= metrics.keptBeyond) moveTo(cardId, box)
    })
    return () => cancelAnimationFrame(frame)
  }, [liftedId, scene, moveTo])
  return moveTo
}
