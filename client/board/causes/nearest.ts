import type { NodeId } from '../../../shared/ids.ts'
import type { Rect } from '../canvas/geometry.ts'

/** Where an arrow key points. */
export const directions = {
  ArrowRight: { x: 1, y: 0 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowDown: { x: 0, y: 1 },
  ArrowUp: { x: 0, y: -1 },
} as const
export type Direction = keyof typeof directions

/** How much further away something counts that lies aside than something that lies straight ahead. */
const aside = 3

/** The nearest node in a direction, or null where there is none. */
export function nearest(nodes: ReadonlyMap<NodeId, Rect>, from: NodeId, direction: Direction): NodeId | null {
  const here = nodes.get(from)
  if (!here) return null
  const { x: dx, y: dy } = directions[direction]
  let best: { id: NodeId; distance: number } | null = null
  for (const [id, rect] of nodes) {
    const x = centre(rect).x - centre(here).x
    const y = centre(rect).y - centre(here).y
    const ahead = x * dx + y * dy
    if (id === from || ahead < 1) continue
    const distance = ahead + aside * Math.abs(x * dy + y * dx)
    if (!best || distance < best.distance) best = { id, distance }
  }
  return best?.id ?? null
}

function centre({ x, y, width, height }: Rect): { x: number; y: number } {
  return { x: x + width / 2, y: y + height / 2 }
}
