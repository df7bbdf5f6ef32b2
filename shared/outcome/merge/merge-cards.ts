import { compareText } from '../../board/card.ts'
import { needResultsOf } from '../../board/needs-by-card.ts'
import type { CardId, LaneId } from '../../ids.ts'
import type { Lane } from '../../workshop/workshop.ts'
import { ambitionsOn } from '../outcome-goals.ts'
import type { ReadBoard } from '../read-boards.ts'
import { spreadOf } from './agreement.ts'
import { bordaPoints } from './borda.ts'
import { consensus } from './consensus.ts'
import { medianCategory } from './median-category.ts'
import type { TableBoard } from './table-boards.ts'
import type { LaneShare, MergedCard, SpreadCard } from './types.ts'

/** A card that a workshop has: what it is called, and the tables that have it. */
export interface KnownCard extends Pick<SpreadCard, 'cardId' | 'name' | 'type'> {
  readonly tables: readonly TableBoard[]
}

/** Every card with what the tables made of it: the most spread first, equal ones by name, those that no table placed last. */
export function mergeCards(
  cards: readonly KnownCard[],
  lanes: readonly Lane[],
  tables: readonly TableBoard[],
  plenary: ReadBoard,
): MergedCard[] {
  const ids = cards.map(({ cardId }) => cardId)
  const points = bordaPoints(
    ids,
    tables.map(({ read }) => orderOn(read, ids, lanes)),
  )
  const needs = new Map(tables.map(({ read, number }) => [number, needResultsOf(read.state.needs)]))
  const merged = cards.map((card): MergedCard => {
    const shares = lanes.map(({ id }) => shareOf(card, id))
    const counts = shares.map((share) => share.tables.length)
    const { cardId, name, type } = card
    return {
      cardId,
      name,
      type,
      lanes: shares,
      unplaced: card.tables.filter(({ read }) => !read.places.has(cardId)).map(({ number }) => number),
      consensus: consensus(counts),
      proposedLane: lanes[medianCategory(counts) ?? -1]?.id ?? null,
      points: points.get(cardId) ?? 0,
      proposedRank: null,
      decisions: saidBy(card, ({ read }) => read.state.decisions.get(cardId)?.decision).map(([decision, by]) => ({
        decision,
        tables: by,
      })),
      needs: saidBy(card, ({ number }) => needs.get(number)?.get(cardId)).map(([result, by]) => ({
        result,
        tables: by,
      })),
      ambitions: type.kind === 'goal' ? ambitionsBy(card) : [],
      plenaryLane: plenary.places.get(cardId)?.laneId ?? null,
    }
  })
  return ranked(merged).sort(bySpread)
}

/** The order of cards in a lane: by points, then by how many tables placed them, then by id. */
export function inLaneOrder(a: MergedCard, b: MergedCard): number {
  return b.points - a.points || placedBy(b) - placedBy(a) || compareText(a.cardId, b.cardId)
}

function placedBy({ lanes }: MergedCard): number {
  return lanes.reduce((count, { tables }) => count + tables.length, 0)
}

function bySpread(a: MergedCard, b: MergedCard): number {
  return (spreadOf(b) ?? -1) - (spreadOf(a) ?? -1) || compareText(a.name, b.name) || compareText(a.cardId, b.cardId)
}

function ranked(cards: readonly MergedCard[]): MergedCard[] {
  const taken = new Map<LaneId, number>()
  return [...cards].sort(inLaneOrder).map((card) => {
    if (card.proposedLane === null) return card
    const proposedRank = (taken.get(card.proposedLane) ?? 0) + 1
    taken.set(card.proposedLane, proposedRank)
    return { ...card, proposedRank }
  })
}

/** A table's order of what it placed: lane by lane, as the board has them, and from the top in each. */
function orderOn({ places }: ReadBoard, cards: readonly CardId[], lanes: readonly Lane[]): CardId[][] {
  const placed = cards.flatMap((cardId) => {
    const place = places.get(cardId)
    return place ? [{ cardId, lane: lanes.findIndex(({ id }) => id === place.laneId), rank: place.rank }] : []
  })
  return placed.sort((a, b) => a.lane - b.lane || a.rank - b.rank).map(({ cardId }) => [cardId])
}

function shareOf({ cardId, tables }: KnownCard, laneId: LaneId): LaneShare {
  return {
    laneId,
    tables: tables.flatMap(({ read, number }) => {
      const place = read.places.get(cardId)
      return place?.laneId === laneId ? [{ number, rank: place.rank }] : []
    }),
  }
}

function ambitionsBy({ cardId, tables }: KnownCard): MergedCard['ambitions'] {
  return tables.flatMap(({ read, number }) => {
    const texts = ambitionsOn(read, cardId).map(({ text }) => text)
    return texts.length > 0 ? [{ number, texts }] : []
  })
}

/** What the tables said of one thing, with the numbers of those that did: what most said first. */
function saidBy<Said extends string>(
  { tables }: KnownCard,
  saying: (table: TableBoard) => Said | undefined,
): [Said, number[]][] {
  const said = new Map<Said, number[]>()
  for (const table of tables) {
    const word = saying(table)
    if (word !== undefined) said.set(word, [...(said.get(word) ?? []), table.number])
  }
  return [...said].sort(([one, by], [other, others]) => others.length - by.length || compareText(one, other))
}
