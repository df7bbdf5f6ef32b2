import { type Static, Type } from 'typebox'
import { GoalId, PlanId, StrategyId } from '../../ids.ts'
import { limits } from '../../limits.ts'
import { catalogueFields } from '../../planning/catalogue.ts'
import { rowsAboveHeaders } from '../../planning/column-mapping.ts'
import { findingCodes } from '../../planning/finding.ts'
import { Goal, GoalEntry } from '../../planning/goal.ts'
import { Plan, PlanEntry } from '../../planning/plan.ts'
import { Strategy, StrategyDraft } from '../../planning/strategy.ts'
import { allOptional } from './all-optional.ts'
import { endpoint } from './endpoint.ts'

const strategyParams = Type.Object({ strategyId: StrategyId })
const planParams = Type.Object({ strategyId: StrategyId, planId: PlanId })
const goalParams = Type.Object({ strategyId: StrategyId, goalId: GoalId })

const maxRows = limits.importRows + rowsAboveHeaders

/** Text cells of one sheet. Row numbers in findings count from 1 at the first row, as a spreadsheet does. */
const CellsSchema = Type.Array(
  Type.Array(Type.String({ maxLength: limits.fileCellChars }), { maxItems: limits.importColumns }),
  { maxItems: maxRows },
)

/** What was found in an uploaded file. */
export const FileReading = Type.Object({
  format: Type.Enum(['xlsx', 'csv']),
  /** For text files: the encoding and delimiter that were recognised, to be shown. */
  encoding: Type.Union([Type.Enum(['utf-8', 'windows-1252', 'utf-16le']), Type.Null()]),
  delimiter: Type.Union([Type.Enum([';', ',', '\t']), Type.Null()]),
  sheets: Type.Array(Type.Object({ name: Type.String(), cells: CellsSchema })),
})
export type FileReading = Static<typeof FileReading>

const RowNumbers = Type.Array(Type.Integer({ minimum: 1, maximum: maxRows }), { maxItems: maxRows })

export const PlanImport = Type.Object({
  cells: CellsSchema,
  mapping: Type.Array(Type.Union([Type.Enum([...catalogueFields]), Type.Null()]), { maxItems: limits.importColumns }),
  /** The row the headers stand in. */
  headerRow: Type.Integer({ minimum: 1, maximum: rowsAboveHeaders }),
  /** Row numbers to take in, as shown in the preview. */
  rows: RowNumbers,
  /** Those of `rows` to take in although a plan of the same name is there already. */
  acceptedDuplicates: RowNumbers,
})
export type PlanImport = Static<typeof PlanImport>

/** What was stored, and the rows that were asked for but could not be: another planner may have been there first. */
export const PlanImportReceipt = Type.Object({
  imported: Type.Integer(),
  refused: Type.Array(Type.Object({ row: Type.Integer(), code: Type.Enum([...findingCodes]) })),
})
export type PlanImportReceipt = Static<typeof PlanImportReceipt>

export const GoalImport = Type.Object({
  format: Type.Enum(['json', 'list']),
  text: Type.String({ maxLength: limits.goalTextChars }),
  /** true: the new goals take the place of those there. */
  replace: Type.Boolean(),
})
export type GoalImport = Static<typeof GoalImport>

/** What was taken in, and how many goals or ties could not be. */
export const GoalImportReceipt = Type.Object({ imported: Type.Integer(), refused: Type.Integer() })
export type GoalImportReceipt = Static<typeof GoalImportReceipt>

export const planningApi = {
  strategies: endpoint('GET', '/api/strategies', 'All planning strategies', { answer: Type.Array(Strategy) }),
  createStrategy: endpoint('POST', '/api/strategies', 'Create a planning strategy', {
    body: StrategyDraft,
    answer: Strategy,
  }),
  strategy: endpoint('GET', '/api/strategies/:strategyId', 'One planning strategy', {
    params: strategyParams,
    answer: Strategy,
  }),
  editStrategy: endpoint('PATCH', '/api/strategies/:strategyId', 'Change a planning strategy', {
    params: strategyParams,
    body: allOptional(StrategyDraft),
    answer: Strategy,
  }),
  deleteStrategy: endpoint('DELETE', '/api/strategies/:strategyId', 'Delete a strategy and all its workshops', {
    params: strategyParams,
  }),
  plans: endpoint('GET', '/api/strategies/:strategyId/plans', 'The plan catalogue', {
    params: strategyParams,
    answer: Type.Array(Plan),
  }),
  addPlan: endpoint('POST', '/api/strategies/:strategyId/plans', 'Add one plan', {
    params: strategyParams,
    body: PlanEntry,
    answer: Plan,
  }),
  editPlan: endpoint('PATCH', '/api/strategies/:strategyId/plans/:planId', 'Change a plan', {
    params: planParams,
    body: allOptional(PlanEntry),
    answer: Plan,
  }),
  deletePlan: endpoint('DELETE', '/api/strategies/:strategyId/plans/:planId', 'Delete a plan no workshop uses', {
    params: planParams,
  }),
  importPlans: endpoint('POST', '/api/strategies/:strategyId/plans/import', 'Take in rows of a previewed file', {
    params: strategyParams,
    body: PlanImport,
    answer: PlanImportReceipt,
  }),
  goals: endpoint('GET', '/api/strategies/:strategyId/goals', 'The goal hierarchy', {
    params: strategyParams,
    answer: Type.Array(Goal),
  }),
  importGoals: endpoint(
    'POST',
    '/api/strategies/:strategyId/goals/import',
    'Take in goals from JSON or an indented list',
    { params: strategyParams, body: GoalImport, answer: GoalImportReceipt },
  ),
  addGoal: endpoint('POST', '/api/strategies/:strategyId/goals', 'Add one goal', {
    params: strategyParams,
    body: GoalEntry,
    answer: Goal,
  }),
  editGoal: endpoint('PATCH', '/api/strategies/:strategyId/goals/:goalId', 'Change a goal', {
    params: goalParams,
    body: allOptional(GoalEntry),
    answer: Goal,
  }),
  deleteGoal: endpoint('DELETE', '/api/strategies/:strategyId/goals/:goalId', 'Delete a goal', { params: goalParams }),
  /** At most `limits.uploadBytes`; nothing is stored. */
  readFile: endpoint('POST', '/api/import/file', 'Read an XLSX or CSV file into cells for the preview', {
    takesFile: true,
    answer: FileReading,
  }),
}
