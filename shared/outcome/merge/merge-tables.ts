import { type Card, cardName, cardsOf } from '../../board/card.ts'
import type { BoardState } from '../../board/state.ts'
import type { BoardId } from '../../ids.ts'
import type { WorkshopView } from '../../protocol/rest/workshop.ts'
import { namesOf } from '../card-names.ts'
import { proposalsIn } from '../outcome-plans.ts'
import { readBoards } from '../read-boards.ts'
import { spreadOf } from './agreement.ts'
import { type KnownCard, mergeCards } from './merge-cards.ts'
import { type TableBoard, tableBoards } from './table-boards.ts'
import type { CardType, Merge, Spread } from './types.ts'
import { uniteConflicts } from './unite-conflicts.ts'
import { uniteLinks } from './unite-links.ts'

/**
 * Lays the tables' boards over each other: how the tables placed and decided each card, how far they agree, what they could
 * place together, and their conflicts united. Nothing of the boards is changed. The lanes' order is the scale.
 */
export function mergeTables(view: WorkshopView, states: ReadonlyMap<BoardId, BoardState>): Merge {
  const boards = readBoards(view, states)
  const tables = tableBoards(view, boards)
  const plenary = boards.find(({ board }) => board.tableNumber === null)
  if (!plenary) throw new Error('A workshop has a plenary board')
  const names = namesOf(view, boards)
  const cards = [
    ...cardsOf(view, { proposals: new Map() }).map((card) => known(card, tables)),
    ...proposalsIn(tables.map(({ read }) => read)).map(({ proposal }) =>
      known(
        { kind: 'proposal', id: proposal.id, proposal },
        tables.filter(({ read }) => read.state.proposals.has(proposal.id)),
      ),
    ),
  ]
  return {
    tables: tables.map(({ number }) => number),
    cards: mergeCards(cards, view.workshop.lanes, tables, plenary),
    conflicts: uniteConflicts(tables, plenary, names),
    links: uniteLinks(tables, plenary, names),
  }
}

function known(card: Card, tables: readonly TableBoard[]): KnownCard {
  return { cardId: card.id, name: cardName(card), type: typeOf(card), tables }
}

function typeOf(card: Card): CardType {
  if (card.kind === 'goal') return { kind: 'goal', level: card.goal.level }
  return { kind: 'plan', planType: card.kind === 'plan' ? card.plan.planType : card.proposal.planType }
}

/** Rows that are readable from 15 m in a hall: more would have to be smaller. */
const ROWS = 5

/** What the hall sees: the cards the tables differ most on. */
export function spreadForHall({ tables, cards }: Merge): Spread {
  return { tables, cards: cards.filter((card) => (spreadOf(card) ?? 0) > 0).slice(0, ROWS) }
}
