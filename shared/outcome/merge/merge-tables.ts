import type { BoardState } from '../../board/state.ts'
import type { BoardId } from '../../ids.ts'
import type { WorkshopView } from '../../protocol/rest/workshop.ts'
import { namesOf } from '../card-names.ts'
import { proposalsIn } from '../outcome-plans.ts'
import { readBoards } from '../read-boards.ts'
import { spreadOf } from './agreement.ts'
import { mergeCards } from './merge-cards.ts'
import { tableBoards } from './table-boards.ts'
import type { Merge, Spread } from './types.ts'
import { uniteConflicts } from './unite-conflicts.ts'

/**
 * Lays the tables' boards over each other: how the tables placed and decided each card, how far they agree, what they could
 * place together, and their conflicts united. Nothing of the boards is changed. The lanes' order is the scale.
 */
export function mergeTables(view: WorkshopView, states: ReadonlyMap<BoardId, BoardState>): Merge {
  const boards = readBoards(view, states)
  const tables = tableBoards(view, boards)
  const plenary = boards.find(({ board }) => board.tableNumber === null)
  if (!plenary) throw new Error('A workshop has a plenary board')
  const cards = [
    ...view.plans.map(({ id, name, planType }) => ({ cardId: id, name, planType, tables })),
    ...proposalsIn(tables.map(({ read }) => read)).map(({ proposal: { id, name, planType } }) => ({
      cardId: id,
      name,
      planType,
      tables: tables.filter(({ read }) => read.state.proposals.has(id)),
    })),
  ]
  return {
    tables: tables.map(({ number }) => number),
    cards: mergeCards(cards, view.workshop.lanes, tables, plenary),
    conflicts: uniteConflicts(tables, plenary, namesOf(view, boards)),
  }
}

/** Rows that are readable from 15 m in a hall: more would have to be smaller. */
const ROWS = 5

/** What the hall sees: the cards the tables differ most on. */
export function spreadForHall({ tables, cards }: Merge): Spread {
  return { tables, cards: cards.filter((card) => (spreadOf(card) ?? 0) > 0).slice(0, ROWS) }
}
