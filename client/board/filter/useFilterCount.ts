import { useTranslation } from 'react-i18next'
import { useBoard } from '../board-context.ts'

/** How many cards are shown, in words, and how many are not. */
export function useFilterCount(): { hidden: number; text: string } {
  const { t } = useTranslation()
  const { cards, filter } = useBoard()
  const all = cards.size
  const hidden = filter.hidden.size
  const text = hidden === 0 ? t('plansystem.allShown', { all }) : t('plansystem.filterOn', { shown: all - hidden, all })
  return { hidden, text }
}
