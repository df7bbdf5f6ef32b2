import { limits } from '../limits.ts'
import type { ErrorParams } from '../protocol/errors.ts'
import { unreadable } from '../text.ts'
import type { CatalogueField } from './catalogue.ts'
import type { Finding, FindingCode } from './finding.ts'
import { unguardFormula } from './formula-guard.ts'
import type { PlanDraft } from './plan.ts'
import { type Row, readDraft } from './read-draft.ts'

const textLimits: Partial<Record<CatalogueField, number>> = {
  name: limits.nameChars,
  planType: limits.labelChars,
  committee: limits.labelChars,
  sector: limits.labelChars,
  baselineLane: limits.labelChars,
}

/** Reads one row into a draft, or into the reasons why it cannot be one. */
export function readRow(
  cells: readonly string[],
  headers: readonly string[],
  columns: ReadonlyMap<CatalogueField, number>,
): { draft: PlanDraft | null; findings: Finding[] } {
  const findings: Finding[] = []
  if (cells.every((cell) => cell.trim() === '')) {
    return { draft: null, findings: [{ level: 'understood', column: null, value: '', code: 'emptyRow', params: {} }] }
  }
  const values = cells.map(unguardFormula)
  const row: Row = {
    text: (field) => values[columns.get(field) ?? -1] ?? '',
    header: (field) => headers[columns.get(field) ?? -1] ?? '',
    isMapped: (field) => columns.has(field),
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
  const extra = extraColumns(values, headers, mapped)
  if (extra.length > limits.importColumns) {
    findings.push(fault(null, '', 'tooManyColumns', { limit: limits.importColumns }))
  }
  const draft = readDraft(row, extra)
  const refused = findings.some((finding) => finding.level === 'error')
  return { draft: refused ? null : draft, findings: findings.sort(byWeight) }
}

function fault(column: number | null, value: string, code: FindingCode, params: ErrorParams = {}): Finding {
  return { level: 'error', column, value, code, params }
}

/** What keeps a row out comes first; otherwise from left to right. */
function byWeight(a: Finding, b: Finding): number {
  const errorsFirst = Number(b.level === 'error') - Number(a.level === 'error')
  return errorsFirst || (a.column ?? -1) - (b.column ?? -1)
}

function extraColumns(
  values: readonly string[],
  headers: readonly string[],
  mapped: ReadonlyMap<number, CatalogueField>,
): PlanDraft['extra'] {
  return values.flatMap((value, column) =>
    value === '' || mapped.has(column)
      ? []
      : [{ header: unguardFormula(headers[column] ?? '').slice(0, limits.cellChars), value }],
  )
}
