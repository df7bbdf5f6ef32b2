import type { Conflict } from '../../../shared/board/records/conflict.ts'
import type { Proposal } from '../../../shared/board/records/proposal.ts'
import type { Remark } from '../../../shared/board/records/remark.ts'
import type { Statement } from '../../../shared/board/records/statement.ts'
import type { BoardState } from '../../../shared/board/state.ts'
import { type BoardId, type GoalId, makeId } from '../../../shared/ids.ts'
import type { Evidence } from '../../../shared/planning/evidence.ts'
import type { Goal } from '../../../shared/planning/goal.ts'
import type { Plan } from '../../../shared/planning/plan.ts'
import type { YearCapacity } from '../../../shared/planning/strategy.ts'
import type { WorkshopView } from '../../../shared/protocol/rest/workshop.ts'
import { initialControl } from '../../../shared/workshop/control.ts'
import { blankPlan } from '../../fixtures/blank-plan.ts'

/** Ids that a test can write down. */
export const planId = (n: number) => makeId('plan', `plan${n}`)
export const proposalId = (n: number) => makeId('proposal', `prop${n}`)
export const goalId = (n: number) => makeId('goal', `goal${n}`)
export const laneId = (n: number) => makeId('lane', `lane${n}`)
const tableId = (n: number) => makeId('table', `table${n}`)
export const conflictId = (n: number) => makeId('conflict', `conf${n}`)
export const remarkId = (n: number) => makeId('remark', `rema${n}`)
export const statementId = (n: number) => makeId('statement', `stat${n}`)
/** The board of table n; 0 is the plenary board. */
export const boardId = (n: number) => makeId('board', n === 0 ? 'plenary' : `board${n}`)
export const workshopId = makeId('workshop', 'workshop1')

/** A catalogue plan with everything empty but what the test says. */
export function plan(n: number, facts: Partial<Plan> = {}): Plan {
  return { ...blankPlan, id: planId(n), name: `Plan ${n}`, planTypeText: 'Temaplan', ...facts }
}

function goal(n: number): Goal {
  return { id: goalId(n), level: 'mainGoal', number: String(n), title: `Mål ${n}`, text: '', parents: [], sdgs: [] }
}

/** A workshop with lanes "Felt 1"…, so many tables, and these plans and goals. */
export function view({
  plans = [plan(1)],
  tables = 2,
  lanes = 3,
  goals = 2,
  evidence = [],
  ranked = [],
  example = false,
  capacities = [],
}: ViewFacts = {}): WorkshopView {
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
  return {
    workshop: {
      id: workshopId,
      strategyId: makeId('strategy', 'strategy1'),
      title: 'Arbeidsverksted i mars',
      template: 'needs',
      task: 'Legg planene der dere mener de hører hjemme.',
      lanes: numbers(lanes).map((n) => ({
        id: laneId(n),
        name: `Felt ${n}`,
        colour: 'blue',
        pattern: 'solid',
        capacity: null,
      })),
      tables: numbers(tables).map((n) => ({ id: tableId(n), number: n, topic: `Tema ${n}`, boardId: boardId(n) })),
      closingBasis: null,
      agenda: [],
      plenaryBoardId: boardId(0),
      planIds: plans.map(({ id }) => id),
      goalIds: ranked,
    },
    municipality: 'Lillevik kommune',
    example,
    termFrom: 2027,
    termTo: 2031,
    constitutedOn: null,
    councilMeetingOn: null,
    capacities,
    plans,
    foundations: [],
    goals: numbers(goals).map(goal),
    evidence,
    control: initialControl(boardId(0), 0),
  }
}
interface ViewFacts {
  plans?: Plan[]
  tables?: number
  lanes?: number
  goals?: number
  evidence?: Evidence[]
  /** The goals that lie on the boards. */
  ranked?: GoalId[]
  example?: boolean
  capacities?: YearCapacity[]
}

/** A board with these records. */
export function board(records: Records = {}): BoardState {
  const byId = <T extends { id: string }>(list: readonly T[] = []) =>
    new Map(list.map((item) => [item.id as T['id'], item]))
  return {
    placements: new Map(records.placements),
    needs: new Map(records.needs),
    decisions: new Map(records.decisions),
    timings: new Map(records.timings),
    proposals: byId(records.proposals),
    conflicts: byId(records.conflicts),
    statements: byId(records.statements),
    links: new Map(records.links),
    remarks: byId(records.remarks),
    setAside: records.setAside ?? [],
  }
}
interface Records {
  placements?: [...EntryOf<BoardState['placements']>][]
  needs?: [...EntryOf<BoardState['needs']>][]
  decisions?: [...EntryOf<BoardState['decisions']>][]
  timings?: [...EntryOf<BoardState['timings']>][]
  proposals?: Proposal[]
  conflicts?: Conflict[]
  statements?: Statement[]
  links?: [...EntryOf<BoardState['links']>][]
  remarks?: Remark[]
  setAside?: BoardState['setAside']
}
type EntryOf<M> = M extends ReadonlyMap<infer K, infer V> ? [K, V] : never

/** The boards of a view, empty but for those given (0 is the plenary board). */
export function boards(of: WorkshopView, given: Record<number, BoardState> = {}): Map<BoardId, BoardState> {
  const numbers = [0, ...of.workshop.tables.map((table) => table.number)]
  return new Map(numbers.map((n) => [boardId(n), given[n] ?? board()]))
}

export function proposal(n: number, facts: Partial<Proposal> = {}): Proposal {
  return { id: proposalId(n), name: `Forslag ${n}`, planType: 'strategy', why: '', raisedBy: null, ...facts }
}

export function conflict(n: number, facts: Partial<Conflict> = {}): Conflict {
  const parties: Conflict['parties'] = [planId(1), goalId(1)]
  return { id: conflictId(n), parties, kind: 'land', severity: 2, sentence: '', raisedBy: null, ...facts }
}

export function remark(n: number, about: Remark['about'], text = `Merknad ${n}`): Remark {
  return { id: remarkId(n), about, text, raisedBy: null }
}
