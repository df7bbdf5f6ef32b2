import { type Static, Type } from 'typebox'
import { Equal } from 'typebox/value'
import { BoardId, CardId, LaneId, NodeId } from '../ids.ts'
import { limits } from '../limits.ts'

/** What the projector shows: a board whole or a part of it, or a picture of the workshop. */
export const Spotlight = Type.Union([
  Type.Object({ view: Type.Literal('board'), boardId: BoardId }),
  Type.Object({ view: Type.Literal('lane'), boardId: BoardId, laneId: LaneId }),
  Type.Object({ view: Type.Literal('card'), boardId: BoardId, cardId: Type.Unsafe<CardId>(CardId) }),
  /** What is known of a card's plan. */
  Type.Object({ view: Type.Literal('evidence'), boardId: BoardId, cardId: Type.Unsafe<CardId>(CardId) }),
  Type.Object({ view: Type.Literal('conflicts'), boardId: BoardId }),
  /** The causal picture: these nodes of it, or without them what it says first. */
  Type.Object({
    view: Type.Literal('causes'),
    boardId: BoardId,
    nodes: Type.Optional(Type.Array(NodeId, { maxItems: limits.hallNodes })),
  }),
  Type.Object({ view: Type.Literal('wheel'), boardId: BoardId }),
  Type.Object({ view: Type.Literal('poll') }),
  Type.Object({ view: Type.Literal('spread') }),
  Type.Object({ view: Type.Literal('agenda') }),
  Type.Object({ view: Type.Literal('planSystem') }),
  Type.Object({ view: Type.Literal('join') }),
])
export type Spotlight = Static<typeof Spotlight>

/** The board that is shown, which the hall may therefore read; null while none is. */
export function shownBoard(spotlight: Spotlight): BoardId | null {
  return 'boardId' in spotlight ? spotlight.boardId : null
}

/** Whether two show the same. */
export function isSameSpotlight(a: Spotlight, b: Spotlight): boolean {
  return Equal(a, b)
}
