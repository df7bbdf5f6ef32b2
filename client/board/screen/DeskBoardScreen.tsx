import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'wouter'
import { type BoardId, isId, type WorkshopId } from '../../../shared/ids.ts'
import type { WorkshopView } from '../../../shared/protocol/rest/workshop.ts'
import { LoadingPage } from '../../ui/LoadingPage.tsx'
import { NotFound } from '../../ui/NotFound.tsx'
import { Page } from '../../ui/Page.tsx'
import { Resource } from '../../ui/resource.tsx'
import { LiveProvider } from '../../workshop/live/LiveProvider.tsx'
import { roleIn, useSession } from '../../workshop/useRoleIn.ts'
import { useWorkshopId } from '../../workshop/useWorkshopId.ts'
import { useWorkshopView } from '../../workshop/useWorkshopView.ts'
import { BoardProvider } from '../BoardProvider.tsx'
import { deskActor } from './actors.ts'
import { BoardScreen } from './BoardScreen.tsx'
import { JoinAgain } from './JoinAgain.tsx'

/** Any board of the workshop, opened from the desk by the facilitator or the planner. */
export function DeskBoardScreen() {
  const workshopId = useWorkshopId()
  const { boardId } = useParams()
  if (workshopId === null || !isId('board', boardId)) return <NotFound />
  return <DeskBoardOf key={boardId} workshopId={workshopId} boardId={boardId} />
}

interface Wanted {
  workshopId: WorkshopId
  boardId: BoardId
}

function DeskBoardOf({ workshopId, boardId }: Wanted) {
  const { t } = useTranslation()
  const session = useSession()
  const view = useWorkshopView(workshopId)
  const role = session.data && roleIn(session.data, workshopId, ['facilitator', 'planner'])
  if (role === null) return <JoinAgain text={t('board.noDesk')} />
  if (view.data && (role === 'facilitator' || role === 'planner')) {
    return (
      <LiveProvider workshopId={workshopId} as={role}>
        <DeskBoard view={view.data} boardId={boardId} role={role} />
      </LiveProvider>
    )
  }
  return (
    <Page title={t('ui.productName')} width="narrow">
      <Resource of={session}>{() => <Resource of={view}>{() => null}</Resource>}</Resource>
    </Page>
  )
}

function DeskBoard({ view, boardId, role }: { view: WorkshopView; boardId: BoardId; role: 'facilitator' | 'planner' }) {
  const workshopId = view.workshop.id
  const actor = useMemo(() => deskActor(role, workshopId), [role, workshopId])
  return (
    <BoardProvider view={view} boardId={boardId} actor={actor} opening={<LoadingPage />}>
      <BoardScreen />
    </BoardProvider>
  )
}
