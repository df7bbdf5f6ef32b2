import { useReactFlow, useStore, useStoreApi, type Viewport } from '@xyflow/react'
import { type RefObject, useCallback, useEffect, useMemo, useRef } from 'react'
import type { NodeId } from '../../../shared/ids.ts'
import { useLatest } from '../../ui/useLatest.ts'
import type { CausesLayout } from './layout-causes.ts'
import { openingView } from './opening-view.ts'

/** Pixels that what is brought into sight keeps from the picture's edge. */
const room = 40

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
 * Keeps the picture as it is opened while it grows or its box changes, until somebody has moved it (which the answered ref tells);
 * and what is chosen in sight, when it is chosen and when a new layout has moved it.
 */
export function useKeptInSight(
  layout: CausesLayout,
  selected: NodeId | null,
  reveal: (id: NodeId) => void,
): RefObject<boolean> {
  const flow = useReactFlow()
  const width = useStore((state) => state.width)
  const height = useStore((state) => state.height)
  // Not known before React Flow has measured its box.
  const opening = useMemo(
    () => (width && height ? openingView(layout, { width, height }) : null),
    [layout, width, height],
  )
  const moved = useRef(false)
  const openedAt = useRef<Viewport | null>(null)
  const shownAt = useRef<string | undefined>(undefined)
  const chosenAt = selected ? layout.nodes.get(selected) : undefined
  const placed = chosenAt && `${selected} ${chosenAt.x} ${chosenAt.y}`
  const latest = useLatest({ reveal, selected })
  useEffect(() => {
    if (!opening) return
    const opens = !moved.current && openedAt.current !== opening
    const isElsewhere = shownAt.current !== placed
    openedAt.current = opening
    shownAt.current = placed
    if (opens) void flow.setViewport(opening)
    if ((opens || isElsewhere) && latest.current.selected) latest.current.reveal(latest.current.selected)
  }, [flow, opening, latest, placed])
  return moved
}
