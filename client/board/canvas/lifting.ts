import { type Card, cardName } from '../../../shared/board/card.ts'
import type { CardId } from '../../../shared/ids.ts'
import type { DragState } from '../../../shared/protocol/live.ts'
import { clamp, type Point } from './geometry.ts'
import {
  type CanvasLane,
  cardIn,
  type LaneKey,
  samePlace,
  type Target,
  targetOf,
  unplaced,
  withCardAt,
} from './lanes.ts'
import { dropTarget, type Layout, type Measures } from './layout.ts'

/** A card that was taken: held, or lifted and on its way. */
export interface Lift {
  readonly cardId: CardId
  readonly by: 'pointer' | 'keyboard'
  readonly from: Target
  /** Where it would land; null outside the board, where letting go leaves it as it was. */
  readonly over: Target | null
  /** Its top left corner under the finger; null while held but not moved, and always by keyboard. */
  readonly corner: Point | null
}

/** The board as it is drawn just now. */
export interface Scene {
  readonly lanes: readonly CanvasLane[]
  /** The lanes in sight, without the lifted card. */
  readonly others: readonly CanvasLane[]
  readonly layout: Layout
  readonly measures: Measures
}

/** What is told to those who do not see the canvas. */
export type Message =
  | { readonly type: 'lifted'; readonly card: string; readonly cardId: CardId }
  | { readonly type: 'unchanged' | 'cancelled'; readonly card: string }
  | {
      readonly type: 'over' | 'dropped'
      readonly card: string
      readonly lane: LaneKey
      readonly place: number
      readonly count: number
      /** The card, where it was dropped in another lane than it came from. */
      readonly moved: CardId | null
    }

interface Ports {
  readonly scene: () => Scene
  readonly show: (lift: Lift | null) => void
  /** The lifted card has only moved on, over the same place: it follows the finger, and nothing else has changed. */
  readonly follow: (lift: Lift) => void
  readonly reveal: (lane: LaneKey) => void
  readonly tell: (message: Message) => void
  readonly onDrag: (drag: DragState | null) => void
  readonly onPlace: (cardId: CardId, lane: LaneKey, index: number) => void
}

export type Step = 'up' | 'down' | 'left' | 'right' | 'first' | 'last'

/**
 * The life of a lifted card, by finger or by key, without React: what is shown, told to other devices and said aloud,
 * and the one placement at its end.
 */
export function createLifting({ scene, show, follow, reveal, tell, onDrag, onPlace }: Ports) {
  let lift: Lift | null = null

  function change(next: Lift | null): void {
    lift = next
    show(next)
  }

  function start(cardId: CardId, by: Lift['by']): Lift | null {
    const from = targetOf(scene().lanes, cardId)
    if (!from) return null
    change({ cardId, by, from, over: from, corner: null })
    onDrag({ cardId, over: null, at: null })
    return lift
  }

  /** Moves the held card so that its corner is here; the finger, or the tab it is on, says over which lane. */
  function moveTo(corner: Point, finger: Point, tab: LaneKey | null): void {
    if (!lift) return
    const { layout, measures } = scene()
    // On the first frames the board may still be drawn with the card in it.
    const others = withCardAt(scene().others, lift.cardId, null)
    const found = tab === null ? dropTarget(layout, others, measures, finger, corner.y) : endOf(tab)
    const over = found && keepOrder(found, lift.from)
    const sameOver = over && lift.over && over.lane === lift.over.lane && over.index === lift.over.index
    if (sameOver && lift.corner?.x === corner.x && lift.corner.y === corner.y) return
    if (tab !== null) reveal(tab)
    if (sameOver && lift.corner) {
      lift = { ...lift, corner }
      follow(lift)
    } else change({ ...lift, corner, over: sameOver ? lift.over : over })
    onDrag({ cardId: lift.cardId, over, at: shareOf(lift.cardId, corner) })
  }

  function step(direction: Step): void {
    if (!lift?.over) return
    const over = keepOrder(stepped(lift.over, direction), lift.from)
    if (over.lane === lift.over.lane && over.index === lift.over.index) return
    change({ ...lift, over })
    reveal(over.lane)
    onDrag({ cardId: lift.cardId, over, at: null })
    tell(about('over', over))
  }

  function stepped(over: Target, direction: Step): Target {
    const { lanes } = scene()
    if (direction === 'left' || direction === 'right') {
      const at = lanes.findIndex(({ key }) => key === over.lane) + (direction === 'left' ? -1 : 1)
      const lane = lanes[at]
      return lane ? { lane: lane.key, index: Math.min(over.index, endOf(lane.key).index) } : over
    }
    const last = endOf(over.lane).index
    const index = { up: pastShown(over, -1), down: pastShown(over, 1), first: 0, last }[direction]
    return { lane: over.lane, index: clamp(index, 0, last) }
  }

  /**
   * Cards not placed lie in the catalogue's order: one that comes from there goes back to its own place. So does one that would
   * pass none but cards that are not shown: an order that nobody sees change does not change.
   */
  function keepOrder(target: Target, from: Target): Target {
    if (target.lane !== from.lane) return target
    const passed = othersIn(target.lane).slice(Math.min(from.index, target.index), Math.max(from.index, target.index))
    return target.lane === unplaced || !passed.some(isShown) ? from : target
  }

  function othersIn(lane: LaneKey): readonly Card[] {
    const cards = scene().lanes.find(({ key }) => key === lane)?.cards ?? []
    return cards.filter(({ id }) => id !== lift?.cardId)
  }

  function isShown({ id }: Card): boolean {
    return !scene().measures.hidden.has(id)
  }

  /** The place beyond the next card that is shown, so that every step is seen; where there is none, the same place. */
  function pastShown({ lane, index }: Target, by: 1 | -1): number {
    const others = othersIn(lane)
    if (by === 1) {
      const below = others.slice(index).findIndex(isShown)
      return below < 0 ? index : index + below + 1
    }
    const above = others.slice(0, index).findLastIndex(isShown)
    return above < 0 ? index : above
  }

  function drop(): void {
    if (!lift) return
    const { cardId, from, over } = lift
    const moved = over !== null && !samePlace(from, over)
    const message = moved ? about('dropped', over) : ({ type: 'unchanged', card: nameOf(cardId) } as const)
    change(null)
    if (moved) onPlace(cardId, over.lane, over.index)
    onDrag(null)
    tell(message)
  }

  /** Lets go without placing. A card that was only touched is nothing to talk about. */
  function cancel(): void {
    if (!lift) return
    const { cardId, by, corner } = lift
    change(null)
    onDrag(null)
    if (by === 'keyboard' || corner) tell({ type: 'cancelled', card: nameOf(cardId) })
  }

  /** Below the last of a lane's other cards. */
  function endOf(lane: LaneKey): Target {
    return { lane, index: othersIn(lane).length }
  }

  function about(type: 'over' | 'dropped', { lane, index }: Target): Message {
    const moved = type === 'dropped' && lift && lift.from.lane !== lane ? lift.cardId : null
    return { type, card: lift ? nameOf(lift.cardId) : '', lane, place: index + 1, count: endOf(lane).index + 1, moved }
  }

  function nameOf(cardId: CardId): string {
    const card = cardIn(scene().lanes, cardId)
    return card ? cardName(card) : ''
  }

  function shareOf(cardId: CardId, corner: Point): Point {
    const { layout, measures } = scene()
    const width = (layout.lanes[0]?.width ?? 0) / 2
    const height = (measures.heights.get(cardId) ?? 0) / 2
    return { x: (corner.x + width) / measures.size.width, y: (corner.y + height) / measures.size.height }
  }

  return {
    current: () => lift,
    hold: (cardId: CardId) => start(cardId, 'pointer') !== null,
    moveTo,
    pickUp(cardId: CardId) {
      if (start(cardId, 'keyboard')) tell({ type: 'lifted', card: nameOf(cardId), cardId })
    },
    step,
    drop,
    /** The finger let go without having moved: the click that follows says what was meant. */
    release() {
      change(null)
      onDrag(null)
    },
    cancel,
  }
}

export type Lifting = ReturnType<typeof createLifting>
