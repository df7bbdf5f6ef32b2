import { type ReactNode, useMemo, useState } from 'react'
import type { BoardHome } from '../../shared/access/board-place.ts'
import type { Acting } from '../../shared/access/can.ts'
import { arrange } from '../../shared/board/arrange.ts'
import { timedWorks, timeOf } from '../../shared/board/board-time.ts'
import { cardsOf } from '../../shared/board/card.ts'
import { hiddenCards, noFilter } from '../../shared/board/card-filter.ts'
import type { BoardVerb } from '../../shared/board/verbs.ts'
import type { BoardId } from '../../shared/ids.ts'
import type { WorkshopView } from '../../shared/protocol/rest/workshop.ts'
import { useLiveState } from '../workshop/live/LiveProvider.tsx'
import { BoardContext, type BoardScene } from './board-context.ts'
import { refusalOf } from './may-edit.ts'
import type { BoardSession } from './session/board-session.ts'
import { useBoardSession, useBoardSnapshot } from './session/useBoardSession.ts'

interface BoardProviderProps {
  view: WorkshopView
  boardId: BoardId
  actor: Acting
  /** Whether the device keeps the board for times without contact. false where it is only looked at: it may be another table's. */
  keepsCopy?: boolean
  /** Shown for the moment before the board is open. */
  opening: ReactNode
  children: ReactNode
}

/** Opens a board and lets all its parts see the same. Needs a LiveProvider around it. */
export function BoardProvider(props: BoardProviderProps) {
  const { view, boardId, actor, keepsCopy = true } = props
  const { workshop } = view
  const home = useMemo((): BoardHome => {
    const table = workshop.tables.find((each) => each.boardId === boardId)
    return { workshopId: workshop.id, boardId, tableId: table?.id ?? null }
  }, [workshop, boardId])
  const session = useBoardSession(actor, home, view, keepsCopy)
  return session ? <OpenBoard {...props} home={home} session={session} /> : props.opening
}

interface OpenBoardProps extends BoardProviderProps {
  home: BoardHome
  session: BoardSession
}

function OpenBoard({ view, home, actor, session, children }: OpenBoardProps) {
  const control = useLiveState().control ?? view.control
  const snapshot = useBoardSnapshot(session)
  const { proposals, placements, timings } = snapshot.state
  const { plans, goals, workshop } = view
  const { lanes, tables } = workshop
  const [chosen, choose] = useState(noFilter)
  const cards = useMemo(() => cardsOf({ plans, goals, workshop }, { proposals }), [plans, goals, workshop, proposals])
  const columns = useMemo(() => arrange(lanes, cards, { placements }), [lanes, cards, placements])
  const time = useMemo(() => timeOf(timedWorks(cards, timings), view), [cards, timings, view])
  const cardById = useMemo(() => new Map(cards.map((card) => [card.id, card])), [cards])
  const hidden = useMemo(() => hiddenCards(chosen, cards, goals), [chosen, cards, goals])
  const filter = useMemo(() => ({ chosen, choose, hidden }), [chosen, hidden])
  const scene = useMemo((): BoardScene => {
    const refusal = (verb: BoardVerb) => refusalOf(actor, verb, home, control)
    return {
      view,
      control,
      actor,
      table: tables.find(({ id }) => id === home.tableId) ?? null,
      raisedBy: actor.role === 'participant' ? actor.tableId : null,
      session,
      snapshot,
      columns,
      cards: cardById,
      filter,
      time,
      refusal,
      may: (verb) => refusal(verb) === null,
    }
  }, [view, control, actor, tables, home, session, snapshot, columns, cardById, filter, time])
  return <BoardContext value={scene}>{children}</BoardContext>
}
