import type { MergedCard } from './types.ts'

/**
 * From here on the spread is called large. With four or five lanes, half of the tables in one lane and half in the next gives
 * 0.2 to 0.3, tables spread evenly over all lanes 0.55 to 0.65, half at each end 1.
 */
const LARGE = 0.5

/** The agreement of the tables as one word. Texts: i18n `merge.agreement.*`. */
export type AgreementWord = 'agreed' | 'some' | 'large' | 'oneTable' | 'none'

/** How far the tables are from each other: 0 all in one lane, 1 half at each end. Null where none has placed the card. */
export function spreadOf({ consensus }: Pick<MergedCard, 'consensus'>): number | null {
  return consensus === null ? null : 1 - consensus
}

/** Says in a word how far the tables agree on a card. What one table alone has said is no agreement. */
export function agreementWord(card: Pick<MergedCard, 'consensus' | 'lanes'>): AgreementWord {
  const spread = spreadOf(card)
  if (spread === null) return 'none'
  if (card.lanes.flatMap(({ tables }) => tables).length === 1) return 'oneTable'
  if (spread === 0) return 'agreed'
  return spread < LARGE ? 'some' : 'large'
}
