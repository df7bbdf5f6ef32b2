import { LightningFillIcon } from '@navikt/aksel-icons'
import { useMovingCard } from './moving.ts'
import './TakenAlong.css'
import { useAlong } from './useAlong.ts'

/**
 * Over the foot of the board, while a card is carried and a while after it was moved: which goal conflicts it takes along. It takes
 * no room and no press; aloud it is said with the move.
 */
export function TakenAlong() {
  const along = useAlong()
  const cardId = useMovingCard()
  const text = cardId ? along(cardId) : ''
  if (!text) return null
  return (
    <div className="pv-along">
      <p>
        <LightningFillIcon aria-hidden />
        <span>{text}</span>
      </p>
    </div>
  )
}
