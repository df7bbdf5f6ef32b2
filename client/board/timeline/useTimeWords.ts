import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { cardName } from '../../../shared/board/card.ts'
import type { PlanCardId } from '../../../shared/ids.ts'
import { useBoard } from '../board-context.ts'
import type { Words } from './said-of-time.ts'

/** The words in which the time of this board is told. */
export function useTimeWords(): Words {
  const { t, i18n } = useTranslation()
  const { cards } = useBoard()
  return useMemo(() => {
    const format = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 })
    return {
      t,
      number: (months: number) => format.format(months),
      nameOf(id: PlanCardId) {
        const card = cards.get(id)
        return card ? cardName(card) : ''
      },
    }
  }, [t, i18n.language, cards])
}
