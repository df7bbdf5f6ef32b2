import type { Viewport } from '@xyflow/react'
import type { NodeId } from '../../../shared/ids.ts'
import { clamp, type Rect, type Size } from '../canvas/geometry.ts'
import { type CausesLayout, extentOf } from './layout-causes.ts'

/** Below this zoom nothing can be read; what does not fit is panned to. */
const leastZoom = 0.65
/** Pixels kept free around the picture; the tools stand at the bottom. */
export const margin = { side: 28, top: 12, bottom: 60 } as const

/**
 * Where a picture is opened in a box of this size: all of it in the middle, no larger than its own type; one that could not be
 * read so small, from where its reading begins. Its middle may be empty.
 */
export function openingView(layout: CausesLayout, box: Size): Viewport {
  const whole = extentOf(layout)
  const room = { width: box.width - 2 * margin.side, height: box.height - margin.top - margin.bottom }
  const zoom = clamp(Math.min(room.width / whole.width, room.height / whole.height), leastZoom, 1)
  const spare = { width: room.width - whole.width * zoom, height: room.height - whole.height * zoom }
  const firstAt = middleOfFirst(layout) * zoom
  return {
    x: margin.side + Math.max(0, spare.width / 2),
    y: margin.top + (spare.height >= 0 ? spare.height / 2 : clamp(room.height / 2 - firstAt, spare.height, 0)),
    zoom,
  }
}

function middleOfFirst({ nodes }: CausesLayout): number {
  const id = firstRead(nodes)
  const first = id && nodes.get(id)
  return first ? first.y + first.height / 2 : 0
}

/** Where reading begins: furthest to the left, and there at the top. */
export function firstRead(nodes: ReadonlyMap<NodeId, Rect>): NodeId | undefined {
  return [...nodes].sort(([, a], [, b]) => a.x - b.x || a.y - b.y)[0]?.[0]
}
