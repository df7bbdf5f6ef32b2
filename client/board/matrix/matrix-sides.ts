import type { Card } from '../../../shared/board/card.ts'
import { endsOf, type LinkKey } from '../../../shared/board/records/link.ts'
import type { BoardState } from '../../../shared/board/state.ts'
import type { CardId } from '../../../shared/ids.ts'
import type { PairKind } from '../../../shared/outcome/causes/candidate-pairs.ts'
import { hasEveryWord } from '../../../shared/planning/comparable.ts'
import type { Goal, GoalLevel } from '../../../shared/planning/goal.ts'

/** What is drawn at once: 300 cells, for which a slow tablet takes some 0.4 s; a table of 300 plans and 100 goals has 30,000. */
export const pageSize = { rows: 25, columns: 12 } as const

/** What somebody has chosen to see. It is the device's own. */
export interface MatrixChoice {
  readonly kind: PairKind
  /** Null: goals of every level. */
  readonly level: GoalLevel | null
  /** Words that the names of the rows have. */
  readonly search: string
  /** Only rows and columns in which something has been scored, or is asked about; null: all. */
  readonly only: 'scored' | 'asked' | null
}

/** What the sides are chosen from. */
export interface MatrixSource {
  readonly goals: readonly Goal[]
  readonly cards: ReadonlyMap<CardId, Card>
  /** Cards this device does not show. */
  readonly hidden: ReadonlySet<CardId>
  readonly links: BoardState['links']
  /** The pairs a table is asked about. */
  readonly asked: ReadonlySet<LinkKey>
  readonly nameOf: (id: CardId) => string
}

/** The sides of the matrix: each row acts on each column. */
export interface MatrixSides {
  readonly rows: readonly CardId[]
  readonly columns: readonly CardId[]
}

/** Rows and columns in the order goals and plans have everywhere. */
export function matrixSides(
  { goals, cards, hidden, links, asked, nameOf }: MatrixSource,
  { kind, level, search, only }: MatrixChoice,
): MatrixSides {
  const goalIds = goals.filter((goal) => level === null || goal.level === level).map(({ id }) => id)
  const planIds = [...cards.values()].flatMap(({ kind: of, id }) => (of === 'goal' || hidden.has(id) ? [] : id))
  const rows = (kind === 'goalGoal' ? goalIds : planIds).filter((id) => hasEveryWord(nameOf(id), search))
  const columns = kind === 'planPlan' ? planIds : goalIds
  if (only === null) return { rows, columns }
  const isRow = new Set<string>(rows)
  const isColumn = new Set<string>(columns)
  const wanted = [...(only === 'scored' ? links.keys() : asked)].flatMap((key) => {
    const ends = endsOf(key)
    return ends && isRow.has(ends.from) && isColumn.has(ends.to) ? ends : []
  })
  const [acting, actedOn] = [
    new Set<string>(wanted.map(({ from }) => from)),
    new Set<string>(wanted.map(({ to }) => to)),
  ]
  return { rows: rows.filter((id) => acting.has(id)), columns: columns.filter((id) => actedOn.has(id)) }
}

/** A part of a side: its first, and how many there are on the whole side. */
export interface SidePage {
  readonly ids: readonly CardId[]
  readonly first: number
  readonly count: number
}

/** The page on which the one at an index stands. */
export function pageAt(side: readonly CardId[], index: number, size: number): SidePage {
  const first = Math.floor(Math.min(index, Math.max(0, side.length - 1)) / size) * size
  return { ids: side.slice(first, first + size), first, count: side.length }
}

const steps = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  PageDown: [pageSize.rows, 0],
  PageUp: [-pageSize.rows, 0],
  Home: [0, Number.NEGATIVE_INFINITY],
  End: [0, Number.POSITIVE_INFINITY],
} as const

/** A cell by the indices of its row and column among all. */
export interface CellAt {
  readonly row: number
  readonly column: number
}

/** The cell a key leads to; null where it leads nowhere. With Ctrl, Home and End go to the first and the last of all. */
export function cellBeside(
  { row, column }: CellAt,
  key: string,
  ctrl: boolean,
  { rows, columns }: MatrixSides,
): CellAt | null {
  const step = Object.entries(steps).find(([name]) => name === key)?.[1]
  if (!step) return null
  const [down, right] = ctrl && (key === 'Home' || key === 'End') ? [step[1], step[1]] : step
  return { row: within(row + down, rows.length), column: within(column + right, columns.length) }
}

function within(index: number, count: number): number {
  return Math.max(0, Math.min(count - 1, index))
}
