import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useCallback } from 'react'
import type { NodeId } from '../../../shared/ids.ts'
import type { CausesLayout } from './layout-causes.ts'

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
