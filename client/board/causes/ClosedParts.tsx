import { useTranslation } from 'react-i18next'
import { useBoard } from '../board-context.ts'

/** Says which parts of drawing the phase does not open: links, statements or both. Nothing where all is open. */
export function ClosedParts() {
  const { t } = useTranslation()
  const { refusal } = useBoard()
  const closed = (['flag', 'state'] as const).filter((verb) => refusal(verb) === 'notInPhase')
  const [only] = closed
  if (!only) return null
  return <p className="pv-sheet-help">{closed.length === 2 ? t('errors.notInPhase') : t(`causal.closed.${only}`)}</p>
}
