import type { UseQueryResult } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkshopId } from '../../../shared/ids.ts'
import { DomainError, type ErrorCode } from '../../../shared/protocol/errors.ts'
import type { Seat } from '../../../shared/protocol/rest/access.ts'
import type { WorkshopView } from '../../../shared/protocol/rest/workshop.ts'
import { NotFound } from '../../ui/NotFound.tsx'
import { Page } from '../../ui/Page.tsx'
import { Resource } from '../../ui/resource.tsx'
import { useUnanswered } from '../../ui/useUnanswered.ts'
import { forgetSeat, keepSeat } from '../../workshop/kept-seat.ts'
import { LiveProvider, useLiveState } from '../../workshop/live/LiveProvider.tsx'
import { useRecalledSeat, useSeat } from '../../workshop/useSeat.ts'
import { useWorkshopId } from '../../workshop/useWorkshopId.ts'
import { useWorkshopView } from '../../workshop/useWorkshopView.ts'
import { FollowArena } from './FollowArena.tsx'
import { JoinAgain } from './JoinAgain.tsx'
import { useFormerSeat } from './useFormerSeat.ts'

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
  const former = useFormerSeat(seat)
  const [cameLate, setCameLate] = useState(false)
  if (seat?.workshopId === workshopId) {
    // The server judges each connection by the cookie it began with: another seat is another connection.
    return (
      <LiveProvider key={`${seat.tableId} ${seat.deviceNumber}`} workshopId={workshopId} as="participant">
        <Seated seat={seat} arrival={former && arrivalText(t, former, seat, cameLate)} onMoved={setCameLate} />
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

interface SeatedProps {
  seat: Seat
  arrival: string | null
  onMoved: (late: boolean) => void
}

function Seated({ seat, arrival, onMoved }: SeatedProps) {
  const { t } = useTranslation()
  const view = useWorkshopView(seat.workshopId)
  const kept = useRecalledSeat(useUnanswered(view))
  useKept(seat, view)
  const known = view.data ?? (kept?.seat.workshopId === seat.workshopId ? kept.view : null)
  if (known) return <FollowArena seat={seat} view={known} arrival={arrival} onMoved={onMoved} />
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

/** What a table is told that was moved: where it is now, and what became of its last work where it was. */
function arrivalText(t: TFunction, former: Seat, seat: Seat, cameLate: boolean): string {
  const moved = t('board.otherTable.done', { table: t('workshop.table', { number: seat.tableNumber }) })
  if (!cameLate) return moved
  return `${moved} ${t('board.otherTable.late', { table: t('workshop.table', { number: former.tableNumber }) })}`
}
