import { type Static, Type } from 'typebox'
import { BoardId, GoalId, LaneId, PlanId, StrategyId, TableId, WorkshopId } from '../ids.ts'
import { limits } from '../limits.ts'
import { FreeText, Words } from '../text.ts'
import { Phase } from './phase.ts'

/** Lane colours are theme tokens; the pattern carries the same difference for those who do not see the colour. */
export const laneColours = ['blue', 'green', 'purple', 'grey', 'orange', 'teal', 'red', 'yellow'] as const
export const lanePatterns = ['solid', 'stripes', 'dots', 'bars', 'checks', 'waves', 'dashes', 'grid'] as const
const LaneColour = Type.Enum([...laneColours])
export type LaneColour = Static<typeof LaneColour>
const LanePattern = Type.Enum([...lanePatterns])
export type LanePattern = Static<typeof LanePattern>

/** A priority lane (prioriteringsfelt). Its place in the workshop's list is its order on the board. */
export const Lane = Type.Object({
  id: LaneId,
  name: Words(limits.labelChars),
  colour: LaneColour,
  pattern: LanePattern,
  /** Person-months there is room for, or null where none is set. Overbooking is shown, it never blocks. */
  capacity: Type.Union([Type.Number({ minimum: 0, maximum: limits.personMonths }), Type.Null()]),
  /** What lies here is not made in the term ("Løses uten plan"): a statutory plan in it is warned about. Left out: it is made. */
  leavesOut: Type.Optional(Type.Boolean()),
})
export type Lane = Static<typeof Lane>

/** A table (bord): the unit of action. It has a number and perhaps a topic, never people's names. */
export const Table = Type.Object({
  id: TableId,
  number: Type.Integer({ minimum: 1, maximum: limits.tables }),
  topic: FreeText(limits.labelChars),
  boardId: BoardId,
})
export type Table = Static<typeof Table>

export const templateIds = ['ambitions', 'needs'] as const
export const TemplateId = Type.Enum([...templateIds])
export type TemplateId = Static<typeof TemplateId>

export const Workshop = Type.Object({
  id: WorkshopId,
  strategyId: StrategyId,
  title: Words(limits.labelChars),
  template: TemplateId,
  /** The task in plain words, shown at the top of every board while no phase gives another. */
  task: Words(limits.sentenceChars),
  /** The legal basis (hjemmel) on which the meeting is closed to the public; null while it is open, as it is by default. */
  closingBasis: Type.Union([Words(limits.sentenceChars), Type.Null()]),
  lanes: Type.Array(Lane, { minItems: 1, maxItems: limits.lanes }),
  tables: Type.Array(Table, { minItems: 1, maxItems: limits.tables }),
  /** The phases in order. A workshop may do without. */
  agenda: Type.Array(Phase, { maxItems: limits.phases }),
  plenaryBoardId: BoardId,
  /** The catalogue's plans that lie on the boards. */
  planIds: Type.Array(PlanId, { maxItems: limits.workshopPlans }),
  /** The strategy's goals that lie on the boards, to be ranked there. */
  goalIds: Type.Array(GoalId, { maxItems: limits.workshopGoals }),
})
export type Workshop = Static<typeof Workshop>
