import { createContext, useContext } from 'react'
import type { Acting } from '../../shared/access/can.ts'
import type { Column } from '../../shared/board/arrange.ts'
import type { BoardTime } from '../../shared/board/board-time.ts'
import type { Card } from '../../shared/board/card.ts'
import type { CardFilter } from '../../shared/board/card-filter.ts'
import type { BoardVerb } from '../../shared/board/verbs.ts'
import type { CardId, TableId } from '../../shared/ids.ts'
import type { ErrorCode } from '../../shared/protocol/errors.ts'
import type { WorkshopView } from '../../shared/protocol/rest/workshop.ts'
import type { ControlState } from '../../shared/workshop/control.ts'
import type { Table } from '../../shared/workshop/workshop.ts'
import type { BoardSession, BoardSnapshot } from './session/board-session.ts'

/** Which cards this device shows. It is the device's own: nothing of it is stored or sent. */
export interface BoardFilter {
  readonly chosen: CardFilter
  readonly choose: (filter: CardFilter) => void
  /** Cards that are not shown. They keep their places. */
  readonly hidden: ReadonlySet<CardId>
}

/** One board as all its parts see it: the set-up, the document as it stands, and what may be done. */
export interface BoardScene {
  readonly view: WorkshopView
  readonly control: ControlState
  readonly actor: Acting
  /** Whose board it is; null is the plenary board. */
  readonly table: Table | null
  /** Whom records made here say raised them. */
  readonly raisedBy: TableId | null
  readonly session: BoardSession
  readonly snapshot: BoardSnapshot
  readonly columns: readonly Column[]
  readonly cards: ReadonlyMap<CardId, Card>
  readonly filter: BoardFilter
  /** What the timing of the cards comes to: capacity and order. */
  readonly time: BoardTime
  readonly may: (verb: BoardVerb) => boolean
  /** Why a verb may not be done just now; null when it may. */
  readonly refusal: (verb: BoardVerb) => ErrorCode | null
}

export const BoardContext = createContext<BoardScene | null>(null)

/** The board of the BoardProvider around this component. */
export function useBoard(): BoardScene {
  const scene = useContext(BoardContext)
  if (!scene) throw new Error('useBoard needs a BoardProvider around it')
  return scene
}
