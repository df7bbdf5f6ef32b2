import { useTranslation } from 'react-i18next'
import type { CardId } from '../../../shared/ids.ts'
import { useBoard } from '../board-context.ts'
import { partyName } from '../words.ts'
import { alongInWords } from './along.ts'

/** Says what a card of this board takes along wherever it is moved; '' for nothing. */
export function useAlong(): (cardId: CardId) => string {
  const { t } = useTranslation()
  const { view, snapshot, columns } = useBoard()
  const { conflicts, proposals } = snapshot.state
  return (cardId) => alongInWords(t, cardId, { conflicts, columns, nameOf: (id) => partyName({ view, proposals }, id) })
}
