import type { ReactNode } from 'react'
import type { Acting } from '../../../shared/access/can.ts'
import type { BoardId } from '../../../shared/ids.ts'
import type { WorkshopView } from '../../../shared/protocol/rest/workshop.ts'
import { Loading } from '../../ui/Loading.tsx'
import { BoardProvider } from '../BoardProvider.tsx'
import { useBoard } from '../board-context.ts'
import { StoppedPoster } from './StoppedPoster.tsx'

interface ReadOnlyBoardProps {
  view: WorkshopView
  boardId: BoardId
  /** Whom the board is read as; nothing is written. */
  actor: Acting
  children: ReactNode
}

/** A board that is only looked at, by the parts of a picture within it. Nothing of it is kept on the device. Needs a LiveProvider. */
export function ReadOnlyBoard({ view, boardId, actor, children }: ReadOnlyBoardProps) {
  return (
    <BoardProvider view={view} boardId={boardId} actor={actor} keepsCopy={false} opening={<Loading />}>
      <WhenReady>{children}</WhenReady>
    </BoardProvider>
  )
}

function WhenReady({ children }: { children: ReactNode }) {
  const { snapshot } = useBoard()
  if (snapshot.stopped) return <StoppedPoster />
  return snapshot.ready ? children : <Loading />
}
