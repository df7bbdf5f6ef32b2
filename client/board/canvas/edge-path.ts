import { clamp, type Point, type Rect } from './geometry.ts'

export interface EdgePath {
  /** For an SVG path's `d`. */
  readonly d: string
  readonly middle: Point
  /** The other card lies to the left: a label leans that way, off the card it is drawn from. */
  readonly leftward: boolean
}

/** How far a line leaves a card sideways before it turns. */
const reach = 36

/**
 * A line from one card to another: out of the sides that face each other, or, for cards in one lane, out and back on the
 * same side, away from the canvas's edge.
 */
export function edgePath(from: Rect, to: Rect, canvasWidth: number): EdgePath {
  const apart = Math.abs(centre(from).x - centre(to).x) > Math.min(from.width, to.width) / 2
  const rightwards = apart ? centre(from).x < centre(to).x : from.x + from.width + reach < canvasWidth
  const start = side(from, rightwards)
  const end = side(to, apart ? !rightwards : rightwards)
  const bend = clamp(Math.abs(end.x - start.x) / 2, reach, 160)
  const out = { x: start.x + (rightwards ? bend : -bend), y: start.y }
  const back = { x: end.x + (rightwards === apart ? -bend : bend), y: end.y }
  return {
    leftward: !rightwards,
    d: `M${round(start)} C${round(out)} ${round(back)} ${round(end)}`,
    middle: { x: (start.x + 3 * out.x + 3 * back.x + end.x) / 8, y: (start.y + 3 * out.y + 3 * back.y + end.y) / 8 },
  }
}

/** A line from a card to the finger that draws it. */
export function pathToPoint(from: Rect, point: Point, canvasWidth: number): EdgePath {
  return edgePath(from, { ...point, width: 0, height: 0 }, canvasWidth)
}

function side({ x, y, width, height }: Rect, right: boolean): Point {
  return { x: right ? x + width : x, y: y + height / 2 }
}

function centre({ x, y, width, height }: Rect): Point {
  return { x: x + width / 2, y: y + height / 2 }
}

function round({ x, y }: Point): string {
  return `${Math.round(x)} ${Math.round(y)}`
}
