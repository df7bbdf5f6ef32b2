import { type Horizon, horizons, planSystem } from '../../../shared/planning/plan-system.ts'
import { type PlanType, planTypes } from '../../../shared/planning/plan-type.ts'

/** Columns of the map; the last is that of administrative treatment. */
export const columnCount = 7
const administrativeColumn = 6

/**
 * The column of each type, from 0, chosen so that lines go straight down or under what they pass: the column of handlingsdelen
 * is free in the row above it.
 */
const columns: Readonly<Record<PlanType, number>> = {
  municipalPlan: 0,
  societalPart: 2,
  landUsePart: 0,
  landUseSubPlan: 1,
  thematicSubPlan: 3,
  themePlan: 4,
  strategy: 5,
  areaZoning: 0,
  detailZoning: 1,
  actionPart: 2,
  actionPlan: administrativeColumn,
  report: 2,
  businessPlan: administrativeColumn,
  other: 0,
}

/** A horizon with its types, from left to right; horizon null is the last row. */
export interface SystemRow {
  readonly horizon: Horizon | null
  readonly types: readonly PlanType[]
  /** Columns that a line goes through on its way to a row below. */
  readonly passedBy: readonly number[]
  /** Lines to the next row, from column to column. */
  readonly down: readonly { readonly from: number; readonly to: number }[]
}

/** The column a type stands in. */
export function columnOf(type: PlanType): number {
  return columns[type]
}

/** Whether a type hangs under one beside it: its line comes from the left. */
export function hangsBeside(type: PlanType): boolean {
  const { under, horizon } = planSystem[type]
  return under !== null && planSystem[under].horizon === horizon
}

/** The rows of the map, the farthest horizon first. */
export const systemRows: readonly SystemRow[] = [...horizons, null].map((horizon, row) => {
  const lines = planTypes.flatMap((type) => {
    const { under } = planSystem[type]
    return under === null ? [] : [{ from: under, to: type }]
  })
  const crossing = lines.filter(({ from, to }) => rowOf(from) <= row && rowOf(to) > row)
  return {
    horizon,
    types: planTypes.filter((type) => rowOf(type) === row).sort((a, b) => columns[a] - columns[b]),
    passedBy: crossing.filter(({ from }) => rowOf(from) < row).map(({ to }) => columns[to]),
    // A line takes its column in the first gap it comes to, and goes straight down from there.
    down: crossing.map(({ from, to }) => ({
      from: rowOf(from) === row ? columns[from] : columns[to],
      to: columns[to],
    })),
  }
})

function rowOf(type: PlanType): number {
  const { horizon } = planSystem[type]
  return horizon === null ? horizons.length : horizons.indexOf(horizon)
}
