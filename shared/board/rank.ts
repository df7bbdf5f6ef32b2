import { generateNKeysBetween } from 'fractional-indexing'
import type { CardId } from '../ids.ts'

/** A card's rank in its lane. */
export interface Ranked {
  readonly id: CardId
  readonly rank: string
}

/** Longer ranks are shortened by ranking the whole lane anew; the schema takes ten more, so there is always room. */
const LONGEST_RANK = 50

/**
 * The ranks to write so that a card lands at `position` among a lane's other cards, given in order. Nearly always one:
 * the moved card's own. Where two neighbours have the same rank (two tables dropped at the same spot at once), those that
 * share it are ranked anew with it; where no rank can be made, or it has grown too long, the whole lane is.
 */
export function ranksToPlace(cardId: CardId, others: readonly Ranked[], position: number): Ranked[] {
  const below = others[position - 1]?.rank ?? null
  const next = others.slice(position).findIndex(({ rank }) => below === null || rank > below)
  const end = next < 0 ? others.length : position + next
  const moved = [cardId, ...others.slice(position, end).map(({ id }) => id)]
  const ranks = ranksBetween(below, others[end]?.rank ?? null, moved.length)
  if (ranks) return moved.map((id, index) => ({ id, rank: ranks[index] as string }))
  const lane = others.map(({ id }) => id).toSpliced(position, 0, cardId)
  return generateNKeysBetween(null, null, lane.length).map((rank, index) => ({ id: lane[index] as CardId, rank }))
}

/** That many ranks between two, or undefined where there are none: any peer may have written a rank that is no index. */
function ranksBetween(below: string | null, above: string | null, count: number): string[] | undefined {
  try {
    const ranks = generateNKeysBetween(below, above, count)
    return ranks.every((rank) => rank.length <= LONGEST_RANK) ? ranks : undefined
  } catch {
    return undefined
  }
}
