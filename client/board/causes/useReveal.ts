import { useReactFlow, useStoreApi } from '@xyflow/react'
import { type RefObject, useCallback, useEffect, useRef } from 'react'
import type { NodeId } from '../../../shared/ids.ts'
import { useLatest } from '../../ui/useLatest.ts'
import type { CausesLayout } from './layout-causes.ts'

/** Pixels that what is brought into sight keeps from the picture's edge. */
const room = 40

/** Below this zoom nothing can be read; what does not fit is panned to. The tools stand at the bottom. */
export const fitted = { minZoom: 0.65, maxZoom: 1, padding: { x: '28px', top: '12px', bottom: '60px' } } as const

/** Answers the function that pans as little as it takes for a node to be seen whole. */
export function useReveal({ nodes }: CausesLayout): (id: NodeId) => void {
  const flow = useReactFlow()
  const store = useStoreApi()
  return useCallback(
    (id) => {
      const rect = nodes.get(id)
      if (!rect) return
      const { width, height } = store.getState()
      const { x, y, zoom } = flow.getViewport()
      const dx = shift(rect.x * zoom + x, rect.width * zoom, width)
      const dy = shift(rect.y * zoom + y, rect.height * zoom, height)
      if (dx !== 0 || dy !== 0) void flow.setViewport({ x: x + dx, y: y + dy, zoom })
    },
    [nodes, flow, store],
  )
}

/** How far something from `start` of this length must go to lie within the size; its beginning, where it is too long. */
function shift(start: number, length: number, size: number): number {
  if (start < room) return room - start
  const over = start + length - (size - room)
  return over > 0 ? -Math.min(over, start - room) : 0
}

/**
 * Keeps the whole picture in sight as it grows, until somebody has moved it (which the answered ref tells); and what is chosen, when
 * it is chosen and when a new layout has moved it.
 */
export function useKeptInSight(
  layout: CausesLayout,
  selected: NodeId | null,
  reveal: (id: NodeId) => void,
): RefObject<boolean> {
  const flow = useReactFlow()
  const moved = useRef(false)
  const fittedTo = useRef<CausesLayout | null>(null)
  const shownAt = useRef<string | undefined>(undefined)
  const chosenAt = selected ? layout.nodes.get(selected) : undefined
  const placed = chosenAt && `${selected} ${chosenAt.x} ${chosenAt.y}`
  const latest = useLatest({ reveal, selected })
  useEffect(() => {
    let isOver = false
    const settle = async () => {
      const fits = !moved.current && fittedTo.current !== layout
      const isElsewhere = shownAt.current !== placed
      fittedTo.current = layout
      shownAt.current = placed
      // React Flow fits a frame later: what is chosen is brought into sight after that.
      if (fits) await flow.fitView(fitted)
      if (isOver || !(fits || isElsewhere)) return
      if (latest.current.selected) latest.current.reveal(latest.current.selected)
    }
    void settle()
    return () => {
      isOver = true
    }
  }, [flow, layout, latest, placed])
  return moved
}
