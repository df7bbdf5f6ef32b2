import { arrange } from '../board/arrange.ts'
import { cardsOf } from '../board/card.ts'
import { type BoardState, hasRecords } from '../board/state.ts'
import type { BoardId, CardId, LaneId } from '../ids.ts'
import type { WorkshopView } from '../protocol/rest/workshop.ts'
import type { OutcomeBoard } from './types.ts'

/** Where a card lies on a board: the lane and the place in it from 1, the most important. */
interface Place {
  readonly laneId: LaneId
  readonly lane: string
  readonly rank: number
}

/** A board with what the outcome needs of it. */
export interface ReadBoard {
  readonly board: OutcomeBoard
  readonly state: BoardState
  readonly places: ReadonlyMap<CardId, Place>
  /** false: nothing was done there. */
  readonly used: boolean
}

/**
 * The workshop's boards in the outcome's order: tables by number, then the plenary board. Throws when a board was not
 * read: an outcome that silently lacks a table would be a loss nobody sees.
 */
export function readBoards(view: WorkshopView, states: ReadonlyMap<BoardId, BoardState>): ReadBoard[] {
  const { workshop } = view
  const tables = [...workshop.tables].sort((a, b) => a.number - b.number)
  return [
    ...tables.map(({ boardId, number, topic }) => ({ boardId, tableNumber: number, topic })),
    { boardId: workshop.plenaryBoardId, tableNumber: null, topic: '' },
  ].map((board) => {
    const state = states.get(board.boardId)
    if (!state) throw new Error(`The board ${board.boardId} was not read`)
    return { board, state, places: placesOn(view, state), used: hasRecords(state) }
  })
}

function placesOn(view: WorkshopView, state: BoardState): Map<CardId, Place> {
  const places = new Map<CardId, Place>()
  for (const { lane, cards } of arrange(view.workshop.lanes, cardsOf(view, state), state)) {
    if (lane)
      for (const [index, card] of cards.entries())
        places.set(card.id, { laneId: lane.id, lane: lane.name, rank: index + 1 })
  }
  return places
}
