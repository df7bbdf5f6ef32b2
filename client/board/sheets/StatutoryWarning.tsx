import { Alert, Paragraph } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { findCard } from '../../../shared/board/arrange.ts'
import type { Card } from '../../../shared/board/card.ts'
import { useBoard } from '../board-context.ts'

/** A statutory plan may lie where plans lie that are not made in the term; it is said that it does. */
export function StatutoryWarning({ card }: { card: Card }) {
  const { t } = useTranslation()
  const { columns } = useBoard()
  const at = findCard(columns, card.id)
  const lane = columns.find((column) => column.lane?.id === at?.lane)?.lane
  if (card.kind !== 'plan' || !card.plan.statutory || !lane?.leavesOut) return null
  return (
    <Alert data-color="warning" data-size="sm">
      <Paragraph>{t('board.decide.statutoryInLane', { lane: lane.name })}</Paragraph>
    </Alert>
  )
}
