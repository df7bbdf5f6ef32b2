import { Button } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { can } from '../../../shared/access/can.ts'
import type { CardId, NodeId } from '../../../shared/ids.ts'
import { limits } from '../../../shared/limits.ts'
import { isSameSpotlight, type Spotlight } from '../../../shared/workshop/spotlight.ts'
import { ErrorMessage } from '../../ui/ErrorMessage.tsx'
import { useShow } from '../../workshop/useShow.ts'
import { useBoard } from '../board-context.ts'

interface ShowOnProjectorProps {
  cardId?: CardId
  /** Of the card, what is known of it. */
  part?: 'evidence'
  /** The causal picture, or these nodes of it. */
  picture?: true | readonly NodeId[]
}

/** For the desk only: shows a card or its evidence, the causal picture, or the board's goal conflicts to the hall, and says when the hall sees it. */
export function ShowOnProjector({ cardId, part, picture }: ShowOnProjectorProps) {
  const { t } = useTranslation()
  const { view, control, table, actor } = useBoard()
  const show = useShow()
  const { id: workshopId, plenaryBoardId } = view.workshop
  if (!can(actor, 'control', { kind: 'workshop', workshopId })) return null
  const boardId = table?.boardId ?? plenaryBoardId
  const spotlight: Spotlight = cardId
    ? { view: part ?? 'card', boardId, cardId }
    : picture
      ? { view: 'causes', boardId, ...(picture !== true && { nodes: picture.slice(0, limits.hallNodes) }) }
      : { view: 'conflicts', boardId }
  const isShown = isSameSpotlight(control.spotlight, spotlight)
  return (
    <div>
      <Button variant="secondary" data-size="sm" aria-pressed={isShown} onClick={() => show.mutate(spotlight)}>
        {isShown ? t('projector.remote.isShown') : t('projector.remote.showThis')}
      </Button>
      <ErrorMessage error={show.error} />
    </div>
  )
}
