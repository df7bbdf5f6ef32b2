import type { Card } from '../../../shared/board/card.ts'
import type { CardId } from '../../../shared/ids.ts'

/** A card that is shown, with its place among all cards of its lane and those of the shown ones beside it; null for none. */
export interface ShownPlace {
  readonly card: Card
  readonly index: number
  readonly above: number | null
  readonly below: number | null
}

/** The cards of a lane that are shown. Moving one to the place above or below takes it past what is not shown between. */
export function shownPlaces(cards: readonly Card[], hidden: ReadonlySet<CardId>): ShownPlace[] {
  const shown = cards.map((card, index) => ({ card, index })).filter(({ card }) => !hidden.has(card.id))
  return shown.map((place, at) => ({
    ...place,
    above: shown[at - 1]?.index ?? null,
    below: shown[at + 1]?.index ?? null,
  }))
}
