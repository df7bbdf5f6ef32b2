import type { Column } from '../../../shared/board/arrange.ts'
import type { BoardTime } from '../../../shared/board/board-time.ts'
import type { Card } from '../../../shared/board/card.ts'
import type { BoardState } from '../../../shared/board/state.ts'
import type { CardId, LaneId } from '../../../shared/ids.ts'
import type { DragState } from '../../../shared/protocol/live.ts'

/** Another device that holds or drags a card, as it is shown: by table colour and label, never by person. */
export interface RemoteDrag {
  readonly key: number
  readonly label: string
  readonly tableNumber: number | null
  readonly drag: DragState
}

/** What others hold just now: an external store, since it changes with every move of a finger. */
export interface PeerDrags {
  get(): readonly RemoteDrag[]
  subscribe(listener: () => void): () => void
}

/** Everything the canvas needs; it knows nothing of documents and sockets. */
export interface CanvasProps {
  readonly columns: readonly Column[]
  /** Cards that are not shown; they keep their places among the others. */
  readonly hidden: ReadonlySet<CardId>
  readonly state: BoardState
  /** The cards of which something is wrong with the time. */
  readonly time: Pick<BoardTime, 'overbooked' | 'outOfOrder'>
  readonly peers: PeerDrags
  /** Who looks: colours the card under the finger. */
  readonly ownTableNumber: number | null
  /** What a card takes along wherever it is moved, to be said aloud; '' for nothing. */
  readonly takesAlong: (cardId: CardId) => string
  /** false: cards can be opened, not moved. */
  readonly canPlace: boolean
  readonly canFlag: boolean
  /** The card whose conflicts are drawn out. */
  readonly selected: CardId | null
  readonly onSelect: (cardId: CardId | null) => void
  readonly onOpen: (card: Card) => void
  /**
   * A card was dropped, or moved by keyboard: to this lane (null: not placed), where its place from the top shall be
   * `index` (0 is first), that is before the card at `index` among the lane's other cards; the moved card is not counted.
   */
  readonly onPlace: (cardId: CardId, lane: LaneId | null, index: number) => void
  /** Called while a finger holds a card, at most once a frame; null when it lets go. */
  readonly onDrag: (drag: DragState | null) => void
  /** A line was drawn from one card to another. */
  readonly onConnect: (from: CardId, to: CardId) => void
}

/** Tells whether another device holds a card just now. */
export function isHeld(peers: PeerDrags, cardId: CardId): boolean {
  return peers.get().some(({ drag }) => drag.cardId === cardId)
}
