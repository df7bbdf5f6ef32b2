import { useCallback, useState } from 'react'
import { findCard } from '../../../shared/board/arrange.ts'
import type { Card } from '../../../shared/board/card.ts'
import type { CardId, LaneId } from '../../../shared/ids.ts'
import type { DragState } from '../../../shared/protocol/live.ts'
import { useHolder } from '../../shell/page-renewal.ts'
import { useHand } from '../../ui/in-hand.ts'
import { useLatest } from '../../ui/useLatest.ts'
import { useMoving } from '../along/moving.ts'
import { useAlong } from '../along/useAlong.ts'
import { useBoard } from '../board-context.ts'
import { BoardCanvas } from '../canvas/BoardCanvas.tsx'
import { useSheets } from '../sheets/sheet-stack.ts'

/** The canvas, tied to the session and the sheets. */
export function CanvasView() {
  const { columns, snapshot, time, session, actor, filter, may } = useBoard()
  const sheets = useSheets()
  const [selected, setSelected] = useState<CardId | null>(null)
  const open = useCallback((card: Card) => sheets.open({ kind: 'card', cardId: card.id }), [sheets])
  const connect = useCallback(
    (from: CardId, to: CardId) => sheets.open({ kind: 'flag', parties: [from, to] }),
    [sheets],
  )
  const moving = useMoving()
  const along = useAlong()
  const hold = useHolder('draft')
  const hand = useHand()
  const drag = useCallback(
    (state: DragState | null) => {
      hold(state !== null)
      hand(state !== null)
      // Held is not yet moved.
      moving.carry(state && (state.over || state.at) ? (state.cardId as CardId) : null)
      session.drag(state)
    },
    [hold, hand, moving, session],
  )
  const latest = useLatest(columns)
  const place = useCallback(
    (cardId: CardId, lane: LaneId | null, index: number) => {
      if (findCard(latest.current, cardId)?.lane !== lane) moving.moved(cardId)
      session.place(cardId, lane, index)
    },
    [latest, moving, session],
  )
  return (
    <BoardCanvas
      columns={columns}
      hidden={filter.hidden}
      state={snapshot.state}
      time={time}
      peers={session.peers}
      ownTableNumber={actor.role === 'participant' ? actor.tableNumber : null}
      takesAlong={along}
      canPlace={may('place')}
      canFlag={may('flag')}
      selected={selected}
      onSelect={setSelected}
      onOpen={open}
      onPlace={place}
      onDrag={drag}
      onConnect={connect}
    />
  )
}
