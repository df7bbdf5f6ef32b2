import { clamp, type Point, type Rect, type Size } from './geometry.ts'
import { type LaneBox, metrics } from './layout.ts'

/**
 * Where to draw a card that another device drags: its shares of that device's board, held to the lane it is over here,
 * since a phone shows one lane where a tablet shows five.
 */
export function ghostRect(at: Point, over: LaneBox | undefined, size: Size, width: number): Rect {
  const half = width / 2
  // Any device may have sent any number.
  const x = clamp(at.x, 0, 1) * size.width
  const heldX = over ? clamp(x, over.x, over.x + over.width) : x
  return {
    x: Math.round(heldX - half),
    y: Math.round(clamp(at.y, 0, 1) * size.height - half / 2),
    width,
    height: metrics.cardHeight / 2,
  }
}
