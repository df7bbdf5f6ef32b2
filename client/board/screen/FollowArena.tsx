import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isSameSeat } from '../../../shared/access/seat.ts'
import type { Seat } from '../../../shared/protocol/rest/access.ts'
import type { WorkshopView } from '../../../shared/protocol/rest/workshop.ts'
import { LoadingPage } from '../../ui/LoadingPage.tsx'
import { useLiveState } from '../../workshop/live/LiveProvider.tsx'
import { Led } from '../../workshop/projector/Led.tsx'
import { seatedActor } from '../actors.ts'
import { BoardProvider } from '../BoardProvider.tsx'
import { BoardScreen } from './BoardScreen.tsx'
import { JoinAgain } from './JoinAgain.tsx'
import { MoveOver } from './MoveOver.tsx'
import { useFollowMove } from './useFollowMove.ts'
import { useRoomNews } from './useRoomNews.ts'

interface FollowArenaProps {
  seat: Seat
  view: WorkshopView
  /** What is told first: that the device has come from another table. */
  arrival: string | null
  /** The device has its next seat. `late`: what it did last is with the facilitator. */
  onMoved: (late: boolean) => void
}

/**
 * Shows the board where participants work just now, and says so when that changes. A device that is moved to another table hands in
 * its work first: on the plenary board, if that is the one it shows, then on its table's, which may have work from before.
 */
export function FollowArena({ seat, view, arrival, onMoved }: FollowArenaProps) {
  const { t } = useTranslation()
  const live = useLiveState()
  const control = live.control ?? view.control
  const actor = useMemo(() => seatedActor(seat), [seat])
  const { news, read } = useRoomNews(control, seat.tableNumber, arrival)
  const [hasLeftPlenary, setHasLeftPlenary] = useState(false)
  const follow = useFollowMove(seat.workshopId, onMoved)
  const { tables, plenaryBoardId } = view.workshop
  // Without contact it works on where it is: there is nobody to hand in to.
  const told = live.connected ? live.seat : null
  const isMoving = told !== null && (told.movesTo !== null || !isSameSeat(told, seat))
  if (hasLeftPlenary && !isMoving) setHasLeftPlenary(false)
  const own = tables.find(({ id }) => id === seat.tableId)
  if (!own) return <JoinAgain text={t('board.noSeat.tableGone')} />
  const inPlenary = control.arena === 'plenary' && !hasLeftPlenary
  const boardId = inPlenary ? plenaryBoardId : own.boardId
  const next = tables.find(({ id }) => id === (told?.movesTo ?? told?.tableId))
  return (
    <>
      <BoardProvider key={boardId} view={view} boardId={boardId} actor={actor} opening={<LoadingPage />}>
        {isMoving ? (
          <MoveOver
            title={t('board.otherTable.under', { table: t('workshop.table', { number: next?.number ?? '' }) })}
            onHandedIn={inPlenary ? () => setHasLeftPlenary(true) : follow.mutate}
            error={follow.error}
          />
        ) : (
          <BoardScreen news={news} onNewsRead={read} />
        )}
      </BoardProvider>
      <Led view={view} actor={actor} />
    </>
  )
}
