import type { BoardHome } from '../../shared/access/board-place.ts'
import type { BoardPlace } from '../../shared/access/can.ts'
import type { Language } from '../../shared/i18n/translate.ts'
import type { BoardId, StrategyId, WorkshopId } from '../../shared/ids.ts'
import type { Trend } from '../../shared/planning/evidence.ts'
import type { WorkshopChange, WorkshopSummary, WorkshopView } from '../../shared/protocol/rest/workshop.ts'
import type { ControlCommand, ControlState } from '../../shared/workshop/control.ts'
import type { TemplateId, Workshop } from '../../shared/workshop/workshop.ts'
import type { Joining } from '../store/workshop-repository.ts'

/** What a new workshop is made from. */
export interface WorkshopDraft {
  title: string
  template: TemplateId
  /** The language of the template's texts; bokmål when nothing is said. */
  language?: Language
}

/** The workshops as other capabilities ask for them. */
export interface Workshops {
  list(strategyId: StrategyId): Promise<WorkshopSummary[]>
  /** A new workshop with the template's lanes and tables and the catalogue's plans, or what `setUp` makes of them. Throws `notFound`. */
  create(strategyId: StrategyId, draft: WorkshopDraft, setUp?: (drafted: Workshop) => WorkshopChange): Promise<Workshop>
  /**
   * Changes the set-up. Throws `conflictingChange` when a list names what is gone or a table with work would go,
   * `notFound` for a plan the catalogue does not have, `workshopClosed`.
   */
  edit(workshopId: WorkshopId, change: WorkshopChange): Promise<Workshop>
  delete(workshopId: WorkshopId): Promise<void>
  /** What opens the workshop from outside. Throws `notFound`. */
  joining(workshopId: WorkshopId): Promise<Joining>
  /** Makes every earlier link, code and cookie of the workshop worth nothing. */
  renewLinks(workshopId: WorkshopId): Promise<Joining>
  /** Set-up, cards, goals and control state. Throws `notFound`. */
  view(workshopId: WorkshopId): Promise<WorkshopView>
  /** The development trends of its strategy. Throws `notFound`. */
  trends(workshopId: WorkshopId): Promise<Trend[]>
  /** The board's home. Throws `notFound`. */
  boardHome(boardId: BoardId): Promise<BoardHome>
  /** The control state, kept in memory from then on and stored at each change. Throws `notFound`. */
  ready(workshopId: WorkshopId): Promise<ControlState>
  /** Reduces, stores, then tells listeners. Commands of one workshop are done one after another. */
  command(workshopId: WorkshopId, command: ControlCommand): Promise<ControlState>
  /** Called after a changed control state has been stored. */
  onControl(listener: (workshopId: WorkshopId, state: ControlState) => void): void
  /** Has the devices of a strategy's workshops read again what they show of its plans and goals. */
  catalogueChanged(strategyId: StrategyId): Promise<void>
  /** Called after lanes, tables, cards, what is on them or links changed, or the workshop was deleted. */
  onSetup(listener: (workshopId: WorkshopId) => void): void
  /** Where a board stands just now, for `can`. The workshop must be `ready`. */
  place(home: BoardHome): BoardPlace
}

declare module 'fastify' {
  interface FastifyInstance {
    workshops: Workshops
  }
}
