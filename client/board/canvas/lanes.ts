import type { Column } from '../../../shared/board/arrange.ts'
import { type Card, cardName } from '../../../shared/board/card.ts'
import type { CardId, LaneId } from '../../../shared/ids.ts'
import type { Lane } from '../../../shared/workshop/workshop.ts'

/** A lane's id as text, or '' for the column of cards not placed yet: the same word as in DragState. */
export type LaneKey = LaneId | ''
export const unplaced = ''

/** A column of the canvas. */
export interface CanvasLane {
  readonly key: LaneKey
  readonly lane: Lane | null
  readonly cards: readonly Card[]
}

/** Where a card lies or would land: index counts the lane's other cards, 0 is on top. */
export interface Target {
  readonly lane: LaneKey
  readonly index: number
}

/** The board's columns with the key the canvas knows them by. */
export function lanesOf(columns: readonly Column[]): CanvasLane[] {
  return columns.map(({ lane, cards }) => ({ key: lane?.id ?? unplaced, lane, cards }))
}

/** The card in the lanes, or undefined when it is not on the board. */
export function cardIn(lanes: readonly CanvasLane[], cardId: CardId | null): Card | undefined {
  return lanes.flatMap(({ cards }) => cards).find(({ id }) => id === cardId)
}

/** What each card of the lanes is called, by its id. */
export function namesIn(lanes: readonly CanvasLane[]): ReadonlyMap<string, string> {
  return new Map(lanes.flatMap(({ cards }) => cards.map((card) => [card.id, cardName(card)])))
}

/** The lanes as if the card lay at the target, or, with null, nowhere. Untouched lanes keep their identity. */
export function withCardAt(lanes: readonly CanvasLane[], cardId: CardId, target: Target | null): readonly CanvasLane[] {
  const card = cardIn(lanes, cardId)
  if (!card) return lanes
  return lanes.map((lane) => {
    const others = lane.cards.some(({ id }) => id === cardId)
      ? lane.cards.filter(({ id }) => id !== cardId)
      : lane.cards
    const cards = target?.lane === lane.key ? others.toSpliced(target.index, 0, card) : others
    return cards === lane.cards ? lane : { ...lane, cards }
  })
}

/** Where the card lies, or null when it is not on the board. */
export function targetOf(lanes: readonly CanvasLane[], cardId: CardId): Target | null {
  for (const { key, cards } of lanes) {
    const index = cards.findIndex(({ id }) => id === cardId)
    if (index >= 0) return { lane: key, index }
  }
  return null
}

/** Tells whether two targets are the same place. Order among cards not placed is the catalogue's, so it does not count. */
export function samePlace(a: Target, b: Target): boolean {
  return a.lane === b.lane && (a.index === b.index || a.lane === unplaced)
}

/** The effort of a lane's cards together, in person-months. */
export function effortOf(cards: readonly Card[]): number {
  return cards.reduce((sum, card) => sum + (card.kind === 'plan' ? (card.plan.effort ?? 0) : 0), 0)
}
