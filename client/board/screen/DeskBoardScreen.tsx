import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams, useSearchParams } from 'wouter'
import { type BoardId, isId } from '../../../shared/ids.ts'
import type { WorkshopView } from '../../../shared/protocol/rest/workshop.ts'
import { LoadingPage } from '../../ui/LoadingPage.tsx'
import { NotFound } from '../../ui/NotFound.tsx'
import { InWorkshop } from '../../workshop/live/InWorkshop.tsx'
import { actorWithoutSeat } from '../actors.ts'
import { BoardProvider } from '../BoardProvider.tsx'
import { EarlierBoards } from '../earlier/EarlierBoards.tsx'
import { BoardScreen } from './BoardScreen.tsx'
import { LookAtBoard } from './LookAtBoard.tsx'

/** Any board of the workshop, opened from the desk by the facilitator or the planner. */
export function DeskBoardScreen() {
  const { t } = useTranslation()
  const { boardId } = useParams()
  if (!isId('board', boardId)) return <NotFound />
  return (
    <InWorkshop key={boardId} roles={['facilitator', 'planner']} title={t('ui.productName')}>
      {({ view, role }) => <DeskBoard view={view} boardId={boardId} role={role} />}
    </InWorkshop>
  )
}

function DeskBoard({ view, boardId, role }: { view: WorkshopView; boardId: BoardId; role: 'facilitator' | 'planner' }) {
  const [search] = useSearchParams()
  const workshopId = view.workshop.id
  const actor = useMemo(() => actorWithoutSeat(role, workshopId), [role, workshopId])
  if (search.has('se')) return <LookAtBoard view={view} boardId={boardId} actor={actor} />
  return (
    <BoardProvider view={view} boardId={boardId} actor={actor} opening={<LoadingPage />}>
      <BoardScreen tools={<EarlierBoards />} />
    </BoardProvider>
  )
}
