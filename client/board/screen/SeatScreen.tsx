import type { UseQueryResult } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkshopId } from '../../../shared/ids.ts'
import { DomainError, type ErrorCode } from '../../../shared/protocol/errors.ts'
import type { Seat } from '../../../shared/protocol/rest/access.ts'
import type { WorkshopView } from '../../../shared/protocol/rest/workshop.ts'
import { LoadingPage } from '../../ui/LoadingPage.tsx'
import { NotFound } from '../../ui/NotFound.tsx'
import { Page } from '../../ui/Page.tsx'
import { Resource } from '../../ui/resource.tsx'
import { useUnanswered } from '../../ui/useUnanswered.ts'
import { forgetSeat, keepSeat } from '../../workshop/kept-seat.ts'
import { LiveProvider, useLiveState } from '../../workshop/live/LiveProvider.tsx'
import { Led } from '../../workshop/projector/Led.tsx'
import { useRecalledSeat, useSeat } from '../../workshop/useSeat.ts'
import { useWorkshopId } from '../../workshop/useWorkshopId.ts'
import { useWorkshopView } from '../../workshop/useWorkshopView.ts'
import { seatedActor } from '../actors.ts'
import { BoardProvider } from '../BoardProvider.tsx'
import { BoardScreen } from './BoardScreen.tsx'
import { JoinAgain } from './JoinAgain.tsx'
import { useRoomNews } from './useRoomNews.ts'

/** After these there is nothing to come back to. */
const noSeat: readonly ErrorCode[] = ['notSignedIn', 'forbidden', 'notFound']

/** A device's place at its table: the table's board, or the plenary one while all are gathered there. */
export function SeatScreen() {
  const workshopId = useWorkshopId()
  return workshopId === null ? <NotFound /> : <SeatOf workshopId={workshopId} />
}

function SeatOf({ workshopId }: { workshopId: WorkshopId }) {
  const { t } = useTranslation()
  const { session, seat } = useSeat()
  if (seat?.workshopId === workshopId) {
    return (
      <LiveProvider workshopId={workshopId} as="participant">
        <Seated seat={seat} />
      </LiveProvider>
    )
  }
  if (session.data) return <JoinAgain text={t('board.noSeat.text')} />
  return (
    <Page title={t('ui.productName')} width="narrow">
      <Resource of={session}>{() => null}</Resource>
    </Page>
  )
}

function Seated({ seat }: { seat: Seat }) {
  const { t } = useTranslation()
  const view = useWorkshopView(seat.workshopId)
  const kept = useRecalledSeat(useUnanswered(view))
  useKept(seat, view)
  const known = view.data ?? (kept?.seat.workshopId === seat.workshopId ? kept.view : null)
  if (known) return <FollowArena seat={seat} view={known} />
  return (
    <Page title={t('workshop.table', { number: seat.tableNumber })} width="narrow">
      <Resource of={view}>{() => null}</Resource>
    </Page>
  )
}

/** Keeps what the server says of the workshop on the device, and forgets it when the server says that there is nothing (any more). */
function useKept(seat: Seat, { data, error }: UseQueryResult<WorkshopView>): void {
  const { control, refused } = useLiveState()
  const refusal = refused ?? error
  const gone = refusal instanceof DomainError && noSeat.includes(refusal.code)
  useEffect(() => {
    if (gone) void forgetSeat()
    else if (data) void keepSeat({ seat, view: { ...data, control: control ?? data.control } })
  }, [gone, seat, data, control])
}

/** Shows the board where participants work just now, and says so when that changes. */
function FollowArena({ seat, view }: { seat: Seat; view: WorkshopView }) {
  const { t } = useTranslation()
  const control = useLiveState().control ?? view.control
  const { arena } = control
  const actor = useMemo(() => seatedActor(seat), [seat])
  const { news, read } = useRoomNews(control, seat.tableNumber)
  const own = view.workshop.tables.find(({ id }) => id === seat.tableId)
  if (!own) return <JoinAgain text={t('board.noSeat.tableGone')} />
  const boardId = arena === 'plenary' ? view.workshop.plenaryBoardId : own.boardId
  return (
    <>
      <BoardProvider key={boardId} view={view} boardId={boardId} actor={actor} opening={<LoadingPage />}>
        <BoardScreen news={news} onNewsRead={read} />
      </BoardProvider>
      <Led view={view} actor={actor} />
    </>
  )
}
