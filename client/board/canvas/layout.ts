import type { CardId } from '../../../shared/ids.ts'
import { clamp, type Point, type Rect, type Size } from './geometry.ts'
import type { CanvasLane, LaneKey, Target } from './lanes.ts'

/** Distances of the canvas, in CSS pixels: the 8 px grid. */
export const metrics = {
  /** Around all lanes, and between them. */
  margin: 8,
  gap: 8,
  /** Inside a lane, left and right of its cards, and below the last. */
  padding: 8,
  /** Between cards. */
  cardGap: 8,
  /** The strip under a lane's cards with the buttons to scroll it: a full touch target. */
  foot: 48,
  /** Narrower columns break plan names in ugly places. Six fit at 1024, four at 768. */
  minColumn: 156,
  /** Cards up to this width have a smaller type. */
  narrowCard: 160,
  /** Below this one lane is shown at a time. */
  phone: 600,
  /** What a card is taken for until it is measured, one frame later. */
  cardHeight: 96,
  headHeight: 72,
  /**
   * Cards this far outside their lane's view are drawn, so that one that scrolls finds them there; those that are drawn stay so
   * up to the farther distance, so that a lane that makes room and closes again puts none in and out of the page.
   */
  drawnBeyond: 120,
  keptBeyond: 480,
} as const

/** What was measured on the screen. */
export interface Measures {
  readonly size: Size
  readonly heads: ReadonlyMap<LaneKey, number>
  readonly heights: ReadonlyMap<CardId, number>
  readonly scroll: ReadonlyMap<LaneKey, number>
  /** Cards that are not shown: they keep their places, and take no room. */
  readonly hidden: ReadonlySet<CardId>
}

/** Room held open for a lifted card. */
export interface Gap extends Target {
  readonly height: number
}

export interface LaneBox extends Rect {
  readonly key: LaneKey
  /** The window its cards are seen through. */
  readonly view: Rect
  readonly contentHeight: number
  readonly scroll: number
  readonly maxScroll: number
  readonly cardsBelow: number
}

export interface CardBox extends Rect {
  /** Pixels cut off by the lane's head and foot. */
  readonly clip: { readonly top: number; readonly bottom: number }
  /** How far it is from its lane's view, in pixels; 0 where any of it is in it. */
  readonly away: number
}

export interface Layout {
  readonly lanes: readonly LaneBox[]
  readonly cards: ReadonlyMap<CardId, CardBox>
  readonly gap: CardBox | null
}

/**
 * Which columns are shown at a width: all when they fit; otherwise as many as fit, with "not placed" always first and the
 * chosen lane among them; on a phone only the chosen one.
 */
export function shownColumns(count: number, width: number, chosen: number): number[] {
  const fit =
    width < metrics.phone
      ? 1
      : Math.floor((width - 2 * metrics.margin + metrics.gap) / (metrics.minColumn + metrics.gap))
  if (count <= fit) return Array.from({ length: count }, (_, index) => index)
  if (fit < 3) return [clamp(chosen, 0, count - 1)]
  const others = fit - 1
  const start = clamp(chosen - Math.floor(others / 2), 1, count - others)
  return [0, ...Array.from({ length: others }, (_, index) => start + index)]
}

/** Every position on the canvas, from what is where and what was measured. The lifted card is left out of `lanes`. */
export function layoutBoard(lanes: readonly CanvasLane[], measures: Measures, gap: Gap | null): Layout {
  const { margin, gap: between } = metrics
  const width = (measures.size.width - 2 * margin - between * (lanes.length - 1)) / Math.max(1, lanes.length)
  const cards = new Map<CardId, CardBox>()
  let gapBox: CardBox | null = null
  const boxes = lanes.map((lane, column) => {
    const outer = {
      x: margin + column * (width + between),
      y: margin,
      width: Math.max(0, width),
      height: Math.max(0, measures.size.height - 2 * margin),
    }
    const stack = stackOf(lane, measures, gap)
    const box = laneBox(lane.key, outer, stack, measures)
    for (const { id, top, height } of stack.items) {
      const placed = cardBox(box, top, height)
      if (id === null) gapBox = placed
      else if (!measures.hidden.has(id)) cards.set(id, placed)
    }
    return box
  })
  return { lanes: boxes, cards, gap: gapBox }
}

/**
 * Where a card would land: the lane under the finger, before the first card whose middle is below the lifted card's top
 * edge. Measured without the gap, so that cards making room never change the answer. null outside the board.
 */
export function dropTarget(
  layout: Layout,
  lanes: readonly CanvasLane[],
  measures: Measures,
  finger: Point,
  cardTop: number,
): Target | null {
  const { width, height } = measures.size
  if (finger.x < 0 || finger.y < 0 || finger.x > width || finger.y > height) return null
  const box = laneAt(layout, finger.x)
  const lane = lanes.find(({ key }) => key === box?.key)
  if (!box || !lane) return null
  const { items } = stackOf(lane, measures, null)
  const top = cardTop - box.view.y + box.scroll
  const index = items.findIndex((item) => top < item.top + item.height / 2)
  return { lane: box.key, index: index < 0 ? items.length : index }
}

/** The lane at a distance from the left edge; a gap belongs to the nearer lane. */
export function laneAt(layout: Layout, x: number): LaneBox | undefined {
  return layout.lanes.find((lane) => x <= lane.x + lane.width + metrics.gap / 2) ?? layout.lanes.at(-1)
}

/** The card at a point, as it is seen there. */
export function cardAt(layout: Layout, point: Point): CardId | null {
  for (const [id, box] of layout.cards) {
    const inside = point.x >= box.x && point.x <= box.x + box.width
    if (inside && point.y >= box.y + box.clip.top && point.y <= box.y + box.height - box.clip.bottom) return id
  }
  return null
}

interface Stack {
  readonly items: readonly { readonly id: CardId | null; readonly top: number; readonly height: number }[]
  readonly height: number
}

/** A lane's cards from the top of its content, with the gap among them. */
function stackOf(lane: CanvasLane, measures: Measures, gap: Gap | null): Stack {
  const rows: { id: CardId | null; height: number }[] = lane.cards.map(({ id }) => ({
    id,
    height: measures.hidden.has(id) ? 0 : (measures.heights.get(id) ?? metrics.cardHeight),
  }))
  if (gap?.lane === lane.key) rows.splice(gap.index, 0, { id: null, height: gap.height })
  let top = 0
  const items = rows.map(({ id, height }) => {
    const item = { id, top, height }
    if (height > 0) top += height + metrics.cardGap
    return item
  })
  return { items, height: top }
}

function laneBox(key: LaneKey, outer: Rect, stack: Stack, measures: Measures): LaneBox {
  const head = measures.heads.get(key) ?? metrics.headHeight
  const room = Math.max(0, outer.height - head)
  const overflows = stack.height > room
  const view = {
    x: outer.x,
    y: outer.y + head,
    width: outer.width,
    height: Math.max(0, overflows ? room - metrics.foot : room),
  }
  const maxScroll = Math.max(0, stack.height - view.height)
  const scroll = clamp(measures.scroll.get(key) ?? 0, 0, maxScroll)
  const seen = scroll + view.height
  return {
    ...outer,
    key,
    view,
    contentHeight: stack.height,
    scroll,
    maxScroll,
    // A card counts as below until all of it is seen, so that there is a way to the last one's foot; screens round to a pixel.
    cardsBelow: stack.items.filter(({ top, height }) => height > 0 && top + height > seen + 1).length,
  }
}

function cardBox({ view, scroll }: LaneBox, top: number, height: number): CardBox {
  const y = view.y - scroll + top
  const bottom = y + height - (view.y + view.height)
  return {
    x: view.x + metrics.padding,
    y,
    width: Math.max(0, view.width - 2 * metrics.padding),
    height,
    clip: { top: clamp(view.y - y, 0, height), bottom: clamp(bottom, 0, height) },
    away: Math.max(0, view.y - y - height, y - view.y - view.height),
  }
}
