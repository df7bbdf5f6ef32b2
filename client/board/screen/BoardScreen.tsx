import { SkipLink } from '@digdir/designsystemet-react'
import { type ReactNode, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAskedToPersist } from '../../shell/useAskedToPersist.ts'
import { Loading } from '../../ui/Loading.tsx'
import { useLeaveWarning } from '../../ui/useLeaveWarning.ts'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { createMoving, later, MovingContext } from '../along/moving.ts'
import { TakenAlong } from '../along/TakenAlong.tsx'
import { useBoard } from '../board-context.ts'
import { FilterNotice } from '../filter/FilterNotice.tsx'
import { ConflictsView, ListView, TimelineView, useLaterParts } from '../later-parts.ts'
import { DifferencesNotice } from '../others/DifferencesNotice.tsx'
import { useOthersAnnounced } from '../others/useOthersAnnounced.ts'
import { SheetStack } from '../sheets/SheetStack.tsx'
import { BoardFooter } from './BoardFooter.tsx'
import { BoardHeader } from './BoardHeader.tsx'
import './BoardScreen.css'
import type { BoardView } from './board-views.ts'
import { CanvasView } from './CanvasView.tsx'
import { Notices } from './Notices.tsx'
import { Stopped } from './Stopped.tsx'
import { useSyncAnnounced } from './useSyncAnnounced.ts'

interface BoardScreenProps {
  /** What has just changed around the board, e.g. that all were called to plenary. */
  news?: string | null
  onNewsRead?: () => void
  /** What the desk has besides, in the header. */
  tools?: ReactNode
}

/** A board at work: what to do and whether it is saved at the top, the board, and the verbs of the whole board below. */
export function BoardScreen({ news = null, onNewsRead, tools }: BoardScreenProps) {
  const { t } = useTranslation()
  const { table, snapshot } = useBoard()
  const [view, setView] = useState<BoardView>('canvas')
  const name = table ? t('workshop.table', { number: table.number }) : t('workshop.plenary')
  const title = t('board.title', { name })
  const heading = usePageTitle(title)
  // What the device has kept outlives the page.
  useLeaveWarning(snapshot.unsaved && !snapshot.kept)
  useAskedToPersist(snapshot.canUndo !== null)
  useSyncAnnounced(snapshot)
  useOthersAnnounced()
  useLaterParts(snapshot.ready)
  const [moving] = useState(() => createMoving(later))
  if (snapshot.stopped) return <Stopped stopped={snapshot.stopped} />
  return (
    <MovingContext value={moving}>
      <SheetStack>
        <SkipLink href="#board">{t('ui.skipToContent')}</SkipLink>
        <div className="pv-board">
          <BoardHeader heading={heading} title={title} tools={tools} />
          <main id="board" className="pv-board-main" tabIndex={-1}>
            <Notices news={news} onNewsRead={onNewsRead} hinting={view === 'canvas'} />
            <FilterNotice />
            <DifferencesNotice />
            <Suspense fallback={<Loading />}>{snapshot.ready ? <View view={view} /> : <NotReady />}</Suspense>
            <TakenAlong />
          </main>
          <BoardFooter view={view} onView={setView} />
        </div>
      </SheetStack>
    </MovingContext>
  )
}

function View({ view }: { view: BoardView }) {
  switch (view) {
    case 'canvas':
      return <CanvasView />
    case 'list':
      return <ListView />
    case 'timeline':
      return <TimelineView />
    case 'conflicts':
      return <ConflictsView />
  }
}

/** An empty board is never shown as if it were the board. */
function NotReady() {
  const { t } = useTranslation()
  const { status } = useBoard().snapshot
  return status === 'offline' ? <p className="pv-board-unreachable">{t('board.unreachable')}</p> : <Loading />
}
