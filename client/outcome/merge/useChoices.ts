import { useState } from 'react'
import type { CardId, ConflictId, LaneId } from '../../../shared/ids.ts'
import type { Merge, MergedCard } from '../../../shared/outcome/merge/types.ts'
import type { AcceptedMerge } from '../../../shared/protocol/rest/merge.ts'

/** What the facilitator has ticked off, and the lanes chosen in place of the proposed ones. */
export interface Choices {
  readonly cards: ReadonlySet<CardId>
  readonly conflicts: ReadonlySet<ConflictId>
  laneOf(card: MergedCard): LaneId | null
  chooseLane(cardId: CardId, laneId: LaneId): void
  choose(id: CardId | ConflictId, on: boolean): void
  chooseAll(): void
  chooseNone(): void
  /** What is sent when the chosen is accepted. */
  accepted(): AcceptedMerge
  /** The same of these cards only, and of no conflict. */
  acceptedAmong(cards: readonly MergedCard[]): AcceptedMerge
}

/** Choices over a merge. What has gone from the merge since it was chosen is not sent. */
export function useChoices({ cards, conflicts }: Merge): Choices {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [lanes, setLanes] = useState<ReadonlyMap<CardId, LaneId>>(new Map())
  const laneOf = (card: MergedCard) => lanes.get(card.cardId) ?? card.proposedLane
  const isOffered = (card: MergedCard) => laneOf(card) !== null && laneOf(card) !== card.plenaryLane
  const chosenCards = cards.filter((card) => chosen.has(card.cardId) && isOffered(card))
  const chosenConflicts = conflicts.filter(({ id, inPlenary }) => chosen.has(id) && !inPlenary)
  const acceptedAmong = (among: readonly MergedCard[]) => ({
    cards: among.flatMap((card) => {
      const laneId = laneOf(card)
      return laneId ? [{ cardId: card.cardId, laneId }] : []
    }),
    conflicts: [],
  })
  return {
    cards: new Set(chosenCards.map(({ cardId }) => cardId)),
    conflicts: new Set(chosenConflicts.map(({ id }) => id)),
    laneOf,
    chooseLane(cardId, laneId) {
      setLanes(new Map(lanes).set(cardId, laneId))
      setChosen(new Set(chosen).add(cardId))
    },
    choose(id, on) {
      const next = new Set(chosen)
      on ? next.add(id) : next.delete(id)
      setChosen(next)
    },
    chooseAll: () => setChosen(new Set([...cards.map(({ cardId }) => cardId), ...conflicts.map(({ id }) => id)])),
    chooseNone: () => setChosen(new Set()),
    accepted: () => ({ ...acceptedAmong(chosenCards), conflicts: chosenConflicts.map(({ id }) => id) }),
    acceptedAmong,
  }
}
