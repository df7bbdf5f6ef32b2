import type { Selectable } from 'kysely'
import type { BoardId, GoalId, LaneId, PhaseId, PlanId, StrategyId, TableId, WorkshopId } from '../../shared/ids.ts'
import type { YearCapacity } from '../../shared/planning/strategy.ts'
import type { ControlState } from '../../shared/workshop/control.ts'
import type { Phase } from '../../shared/workshop/phase.ts'
import type { Lane, Workshop } from '../../shared/workshop/workshop.ts'
import type { Schema } from './schema.ts'

type Row<Table extends keyof Schema> = Selectable<Schema[Table]>

/** A workshop with what it takes from its strategy, what opens it, and where it stands. */
export interface WorkshopRecord {
  workshop: Workshop
  municipality: string
  example: boolean
  termFrom: number
  termTo: number
  constitutedOn: string | null
  councilMeetingOn: string | null
  capacities: YearCapacity[]
  code: string
  codeExpiresAt: string
  generation: number
  control: ControlState
}

type WorkshopRow = Row<'workshops'> &
  Pick<
    Row<'strategies'>,
    'municipality' | 'example' | 'term_from' | 'term_to' | 'constituted_on' | 'council_meeting_on'
  >

/** The workshop that these rows hold, each kind in its order. */
export function workshopOf(
  row: WorkshopRow,
  lanes: Row<'lanes'>[],
  tables: Row<'workshop_tables'>[],
  phases: Row<'phases'>[],
  plans: Pick<Row<'workshop_plans'>, 'plan_id'>[],
  goals: Pick<Row<'workshop_goals'>, 'goal_id'>[],
  capacities: YearCapacity[],
): WorkshopRecord {
  return {
    workshop: {
      id: row.id as WorkshopId,
      strategyId: row.strategy_id as StrategyId,
      title: row.title,
      template: row.template as Workshop['template'],
      task: row.task,
      closingBasis: row.closing_basis,
      lanes: lanes.map(laneOf),
      tables: tables.map(({ id, number, topic, board_id }) => ({
        id: id as TableId,
        number,
        topic,
        boardId: board_id as BoardId,
      })),
      agenda: phases.map(phaseOf),
      plenaryBoardId: row.plenary_board_id as BoardId,
      planIds: plans.map(({ plan_id }) => plan_id as PlanId),
      goalIds: goals.map(({ goal_id }) => goal_id as GoalId),
    },
    municipality: row.municipality,
    example: row.example === 1,
    termFrom: row.term_from,
    termTo: row.term_to,
    constitutedOn: row.constituted_on,
    councilMeetingOn: row.council_meeting_on,
    capacities,
    code: row.join_code,
    codeExpiresAt: row.join_code_expires_at,
    generation: row.link_generation,
    control: JSON.parse(row.control_json) as ControlState,
  }
}

/** A lane as a row; its place in the list is its order. */
export function laneRow(workshopId: WorkshopId, lane: Lane, position: number): Row<'lanes'> {
  const { leavesOut = false, ...columns } = lane
  return { ...columns, leaves_out: leavesOut ? 1 : 0, workshop_id: workshopId, position }
}

/** A phase as a row; its place in the agenda is its order. */
export function phaseRow(workshopId: WorkshopId, { verbs, ...phase }: Phase, position: number): Row<'phases'> {
  return { ...phase, verbs_json: JSON.stringify(verbs), workshop_id: workshopId, position }
}

function phaseOf({ id, title, instruction, kind, arena, verbs_json, picture, minutes }: Row<'phases'>): Phase {
  return {
    id: id as PhaseId,
    title,
    instruction,
    kind: kind as Phase['kind'],
    arena: arena as Phase['arena'],
    verbs: JSON.parse(verbs_json) as Phase['verbs'],
    picture: picture as Phase['picture'],
    minutes,
  }
}

function laneOf({ id, name, colour, pattern, capacity, leaves_out }: Row<'lanes'>): Lane {
  return {
    id: id as LaneId,
    name,
    colour: colour as Lane['colour'],
    pattern: pattern as Lane['pattern'],
    capacity,
    ...(leaves_out === 1 && { leavesOut: true }),
  }
}
