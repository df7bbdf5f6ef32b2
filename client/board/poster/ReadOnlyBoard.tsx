import { useMemo } from 'react'
import type { Role } from '../../../shared/access/roles.ts'
import type { BoardId } from '../../../shared/ids.ts'
import type { WorkshopView } from '../../../shared/protocol/rest/workshop.ts'
import { Loading } from '../../ui/Loading.tsx'
import { actorWithoutSeat } from '../actors.ts'
import { BoardProvider } from '../BoardProvider.tsx'
import { useBoard } from '../board-context.ts'
import { Poster } from './Poster.tsx'
import { StoppedPoster } from './StoppedPoster.tsx'

interface ReadOnlyBoardProps {
  view: WorkshopView
  boardId: BoardId
  /** The role the board is read in; nothing is written in any. */
  as: Exclude<Role, 'participant'>
}

/** A board as a poster for the hall: large type, no chrome, no cursors. It fills its container; needs a LiveProvider. */
export function ReadOnlyBoard({ view, boardId, as }: ReadOnlyBoardProps) {
  const workshopId = view.workshop.id
  const actor = useMemo(() => actorWithoutSeat(as, workshopId), [as, workshopId])
  return (
    <BoardProvider view={view} boardId={boardId} actor={actor} opening={<Loading />}>
      <Picture />
    </BoardProvider>
  )
}

function Picture() {
  const { snapshot } = useBoard()
  if (snapshot.stopped) return <StoppedPoster />
  return snapshot.ready ? <Poster /> : <Loading />
}
