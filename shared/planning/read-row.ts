import type { GoalId } from '../ids.ts'
import { limits } from '../limits.ts'
import type { ErrorParams } from '../protocol/errors.ts'
import { unreadable } from '../text.ts'
import type { CatalogueField } from './catalogue.ts'
import type { Finding, FindingCode } from './finding.ts'
import { unguardFormula } from './formula-guard.ts'
import { goalName } from './goal.ts'
import type { PlanDraft } from './plan.ts'
import { type Row, readDraft } from './read-draft.ts'
import type { goalNamesReader } from './read-goal-names.ts'
import { saysNothing } from './reading.ts'

const textLimits: Partial<Record<CatalogueField, number>> = {
  name: limits.nameChars,
  planType: limits.labelChars,
  committee: limits.labelChars,
  sector: limits.labelChars,
  area: limits.labelChars,
  baselineLane: limits.labelChars,
}

/** What was read of one row. Which plans it builds on is read when all rows are known: until then the cell is kept. */
export interface SingleRow {
  readonly draft: PlanDraft | null
  readonly goalIds: readonly GoalId[]
  /** The cell that names the plans it builds on, as it is kept beside the draft; undefined for none. */
  readonly foundations: PlanDraft['extra'][number] | undefined
  readonly findings: Finding[]
}

/** Reads one row into a draft, or into the reasons why it cannot be one. */
export function readRow(
  cells: readonly string[],
  headers: readonly string[],
  columns: ReadonlyMap<CatalogueField, number>,
  readGoalNames: ReturnType<typeof goalNamesReader>,
): SingleRow {
  const findings: Finding[] = []
  if (cells.every((cell) => cell.trim() === '')) {
    const empty: Finding = { level: 'understood', column: null, value: '', code: 'emptyRow', params: {} }
    return { draft: null, goalIds: [], foundations: undefined, findings: [empty] }
  }
  const values = cells.map(unguardFormula)
  const kept = new Set<number>()
  const row: Row = {
    text: (field) => values[columns.get(field) ?? -1] ?? '',
    header: (field) => headers[columns.get(field) ?? -1] ?? '',
    isMapped: (field) => columns.has(field),
    keep: (field) => kept.add(columns.get(field) ?? -1),
    note(level, field, code, params = {}) {
      const column = columns.get(field) ?? null
      findings.push({ level, column, value: column === null ? '' : (values[column] ?? ''), code, params })
    },
  }
  const mapped = new Map([...columns].map(([field, column]) => [column, field]))
  values.forEach((value, column) => {
    const limit = textLimits[mapped.get(column) ?? 'description'] ?? limits.cellChars
    const long = value.length > limit
    if (long) findings.push(fault(column, value, 'cellTooLong', { limit, length: value.length }))
    if (unreadable.test(value)) findings.push(fault(column, value, 'unreadableCharacter'))
  })
  const draft = readDraft(row)
  if (!saysNothing(row.text('buildsOn'))) row.keep('buildsOn')
  const goalIds = goalIdsOf(row, readGoalNames)
  const extra = extraColumns(values, headers, (column) => kept.has(column) || !mapped.has(column))
  if (extra.size > limits.importColumns) {
    findings.push(fault(null, '', 'tooManyColumns', { limit: limits.importColumns }))
  }
  const refused = findings.some((finding) => finding.level === 'error')
  return {
    draft: refused ? null : { ...draft, extra: [...extra.values()] },
    goalIds,
    foundations: extra.get(columns.get('buildsOn') ?? -1),
    findings,
  }
}

function goalIdsOf(row: Row, readGoalNames: ReturnType<typeof goalNamesReader>): GoalId[] {
  const text = row.text('goals')
  if (saysNothing(text)) return []
  const { found, unread, exact } = readGoalNames(text)
  if (!exact && found.length > 0)
    row.note('understood', 'goals', 'goalsRead', { names: found.map(goalName).join('; ') })
  if (unread.length > 0) {
    row.keep('goals')
    row.note('understood', 'goals', 'goalsUnread', { names: unread.join('; ') })
  }
  return found.map(({ id }) => id)
}

function fault(column: number | null, value: string, code: FindingCode, params: ErrorParams = {}): Finding {
  return { level: 'error', column, value, code, params }
}

/** What keeps a row out comes first; otherwise from left to right. */
export function byWeight(a: Finding, b: Finding): number {
  const errorsFirst = Number(b.level === 'error') - Number(a.level === 'error')
  return errorsFirst || (a.column ?? -1) - (b.column ?? -1)
}

function extraColumns(
  values: readonly string[],
  headers: readonly string[],
  isKept: (column: number) => boolean,
): Map<number, PlanDraft['extra'][number]> {
  const extra = new Map<number, PlanDraft['extra'][number]>()
  values.forEach((value, column) => {
    if (value === '' || !isKept(column)) return
    extra.set(column, { header: unguardFormula(headers[column] ?? '').slice(0, limits.cellChars), value })
  })
  return extra
}
