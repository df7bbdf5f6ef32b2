import type { Point } from './geometry.ts'
import type { LaneKey } from './lanes.ts'
import { type CardBox, type LaneBox, type Layout, laneAt } from './layout.ts'

/** How close to a lane's head or foot a lifted card makes it scroll, and how fast at most, in pixels per frame. */
const nearEdge = 56
const fastest = 14

/** The ground of a lane, which scrolls. */
function scrollerOf(flow: HTMLElement, lane: LaneKey): HTMLElement | null {
  return flow.querySelector(`[data-scroller="${CSS.escape(lane)}"]`)
}

/** How far a lane scrolls in a frame for a finger near its head or foot: faster the closer it is. */
export function edgeSpeed({ view, maxScroll }: LaneBox, finger: Point): number {
  if (maxScroll === 0) return 0
  const above = view.y + nearEdge - finger.y
  const below = finger.y - (view.y + view.height - nearEdge)
  const depth = above > 0 ? -above : Math.max(0, below)
  return Math.sign(depth) * Math.ceil(fastest * Math.min(1, Math.abs(depth) / nearEdge))
}

/** Scrolls the lane under the finger when it is near the lane's head or foot. */
export function scrollNearEdge(flow: HTMLElement, layout: Layout, finger: Point): void {
  const lane = laneAt(layout, finger.x)
  const speed = lane ? edgeSpeed(lane, finger) : 0
  if (lane && speed !== 0) scrollerOf(flow, lane.key)?.scrollBy({ top: speed, behavior: 'instant' })
}

/** Scrolls a lane just so far that a card is seen whole. */
export function scrollIntoView(flow: HTMLElement, layout: Layout, lane: LaneKey, card: CardBox): void {
  const box = layout.lanes.find(({ key }) => key === lane)
  if (!box) return
  const above = box.view.y - card.y
  const below = card.y + card.height + 8 - (box.view.y + box.view.height)
  const by = above > 0 ? -above - 8 : Math.max(0, below)
  if (by !== 0) scrollerOf(flow, lane)?.scrollTo({ top: box.scroll + by, behavior: 'instant' })
}

/** Scrolls the lane under a mouse's wheel, also over a card, which lies above the lane and not in it. */
export function scrollByWheel(flow: HTMLElement, layout: Layout, event: WheelEvent, x: number): void {
  const lane = laneAt(layout, x)
  const target = event.target
  if (!lane || event.ctrlKey || (target instanceof Element && target.closest('[data-scroller]'))) return
  const pixels =
    event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 40 : event.deltaMode === WheelEvent.DOM_DELTA_PAGE ? 400 : 1
  scrollerOf(flow, lane.key)?.scrollBy({ top: event.deltaY * pixels, behavior: 'instant' })
}

/** A page of the lane up or down, from its buttons. */
export function scrollPage(flow: HTMLElement, box: LaneBox, direction: 'up' | 'down'): void {
  const page = Math.max(120, box.view.height * 0.8)
  scrollerOf(flow, box.key)?.scrollBy({ top: direction === 'down' ? page : -page, behavior: 'smooth' })
}
