import type { Place } from '../../shared/access/can.ts'
import type { BoardId, TableId, WorkshopId } from '../../shared/ids.ts'
import type { WorkshopView } from '../../shared/protocol/rest/workshop.ts'
import type { ControlCommand, ControlState } from '../../shared/workshop/control.ts'

/** Which workshop and table a board belongs to; tableId null is the plenary board. */
export interface BoardHome {
  boardId: BoardId
  workshopId: WorkshopId
  tableId: TableId | null
}

/** The workshops as other capabilities ask for them. */
export interface Workshops {
  /** Set-up, cards, goals and control state. Throws `notFound`. */
  view(workshopId: WorkshopId): Promise<WorkshopView>
  /** The board's home. Throws `notFound`. */
  boardHome(boardId: BoardId): Promise<BoardHome>
  boardsOf(workshopId: WorkshopId): Promise<BoardHome[]>
  /** Control state, kept in memory and stored at each change. Synchronous once the workshop was asked for: see `ready`. */
  control(workshopId: WorkshopId): ControlState
  /** Loads a workshop's control state into memory. Throws `notFound`. */
  ready(workshopId: WorkshopId): Promise<ControlState>
  /** Reduces, stores, then tells listeners. Commands of one workshop are done one after another. */
  command(workshopId: WorkshopId, command: ControlCommand): Promise<ControlState>
  /** Called after a changed control state has been stored. */
  onControl(listener: (workshopId: WorkshopId, state: ControlState) => void): void
  /** Called after lanes, tables, cards or links changed, or the workshop was deleted. */
  onSetup(listener: (workshopId: WorkshopId) => void): void
  /** Where a board stands just now, for `can`. The workshop must be `ready`. */
  place(home: BoardHome): Extract<Place, { kind: 'board' }>
}

declare module 'fastify' {
  interface FastifyInstance {
    workshops: Workshops
  }
}
