import { limits } from '../limits.ts'
import type { ErrorParams } from '../protocol/errors.ts'
import type { CatalogueField } from './catalogue.ts'
import type { Decision } from './decision.ts'
import type { Finding, FindingCode } from './finding.ts'
import type { Baseline, PlanDraft } from './plan.ts'
import type { PlanType } from './plan-type.ts'
import { readDate } from './read-date.ts'
import { readDecision } from './read-decision.ts'
import { readEffort } from './read-effort.ts'
import { readPlanType } from './read-plan-type.ts'
import { readSdgs } from './read-sdgs.ts'
import { readStatutory } from './read-statutory.ts'
import { readTreatment } from './read-treatment.ts'
import { saysNothing } from './reading.ts'
import type { Treatment } from './treatment.ts'

/** A row under reading: its cells by field, and what has been found so far. */
export interface Row {
  readonly text: (field: CatalogueField) => string
  readonly header: (field: CatalogueField) => string
  readonly isMapped: (field: CatalogueField) => boolean
  /** Has the cell kept as it was written, beside what was read of it. */
  readonly keep: (field: CatalogueField) => void
  readonly note: (level: Finding['level'], field: CatalogueField, code: FindingCode, params?: ErrorParams) => void
}

/** The draft of a row; what cannot be read is noted as an error, and then the draft is not to be used. */
export function readDraft(row: Row): Omit<PlanDraft, 'extra'> {
  const name = row.text('name').trim()
  if (name === '') row.note('error', 'name', 'nameMissing')
  const statutory = statutoryOf(row)
  return {
    name,
    planType: planTypeOf(row, name),
    planTypeText: row.text('planType'),
    statusText: row.text('status'),
    statusDecision: row.isMapped('statusDecision') ? decisionOf(row, 'statusDecision') : statusDecisionOf(row),
    adoptedText: row.text('adopted'),
    adoptedOn: adoptedOf(row),
    revisionText: row.text('revision'),
    committee: row.text('committee'),
    sector: row.text('sector'),
    area: row.text('area'),
    treatment: treatmentOf(row),
    sdgs: sdgsOf(row),
    description: row.text('description'),
    source: row.text('source'),
    effort: effortOf(row),
    ...statutory,
    baseline: baselineOf(row),
  }
}

function planTypeOf(row: Row, name: string): PlanType {
  const text = row.text('planType')
  const read = readPlanType(text, name)
  const silent = text.trim() === ''
  if (read === null) row.note('understood', 'planType', silent ? 'planTypeMissing' : 'planTypeUnknown')
  else if (!read.exact) {
    row.note('understood', 'planType', silent ? 'planTypeFromName' : 'planTypeRead', { planType: read.value })
  }
  return read?.value ?? 'other'
}

function statusDecisionOf(row: Row): Decision | null {
  const read = readDecision(row.text('status'))
  if (read && !read.exact) row.note('understood', 'status', 'statusRead', { decision: read.value })
  return read?.value ?? null
}

function decisionOf(row: Row, field: 'statusDecision' | 'baselineDecision'): Decision | null {
  const text = row.text(field)
  if (saysNothing(text)) return null
  const read = readDecision(text)
  if (read === null) row.note('error', field, 'decisionUnread')
  else if (!read.exact) row.note('understood', field, 'statusRead', { decision: read.value })
  return read?.value ?? null
}

function adoptedOf(row: Row): string | null {
  const text = row.text('adopted')
  if (saysNothing(text)) return null
  const read = readDate(text)
  if (read === null) row.note('understood', 'adopted', 'adoptedUnread')
  else if (!read.exact) row.note('understood', 'adopted', 'dateRead', { date: read.value })
  return read?.value ?? null
}

function effortOf(row: Row): number | null {
  const text = row.text('effort')
  if (saysNothing(text)) return null
  const read = readEffort(text, row.header('effort'))
  if (read === null) row.note('error', 'effort', 'effortUnread')
  else if (read.value > limits.personMonths)
    row.note('error', 'effort', 'effortTooLarge', { limit: limits.personMonths })
  else if (!read.exact) row.note('understood', 'effort', 'effortRead', { effort: read.value })
  return read?.value ?? null
}

function statutoryOf(row: Row): Pick<PlanDraft, 'statutory' | 'legalBasis'> {
  const text = row.text('statutory')
  const legalBasis = row.text('legalBasis')
  if (saysNothing(text)) return { statutory: false, legalBasis }
  const read = readStatutory(text)
  // A cell that says more than yes or no is a legal basis; where one is entered already, nothing may be thrown away.
  if (read === null || (read.basis !== '' && legalBasis.trim() !== '')) {
    row.note('error', 'statutory', 'statutoryUnread')
    return { statutory: false, legalBasis }
  }
  if (!read.exact) row.note('understood', 'statutory', 'statutoryRead', { statutory: read.value ? 'yes' : 'no' })
  return { statutory: read.value, legalBasis: read.basis === '' ? legalBasis : read.basis }
}

function treatmentOf(row: Row): Treatment | null {
  const text = row.text('treatment')
  if (saysNothing(text)) return null
  const read = readTreatment(text)
  if (read?.exact) return read.value
  row.keep('treatment')
  if (read === null) row.note('understood', 'treatment', 'treatmentUnread')
  else row.note('understood', 'treatment', 'treatmentRead', { treatment: read.value })
  return read?.value ?? null
}

function sdgsOf(row: Row): PlanDraft['sdgs'] {
  const text = row.text('sdgs')
  if (saysNothing(text)) return []
  const read = readSdgs(text)
  if (read?.exact) return read.value
  row.keep('sdgs')
  if (read === null) row.note('understood', 'sdgs', 'sdgsUnread')
  else row.note('understood', 'sdgs', 'sdgsRead', { numbers: read.value.join(', ') })
  return read?.value ?? []
}

function baselineOf(row: Row): Baseline {
  const decision = decisionOf(row, 'baselineDecision')
  const lane = row.text('baselineLane')
  const rank = rankOf(row)
  const start = baselineDateOf(row, 'baselineStart')
  const finish = baselineDateOf(row, 'baselineFinish')
  return {
    ...(decision !== null && { decision }),
    ...(lane.trim() !== '' && { lane }),
    ...(rank !== null && { rank }),
    ...(start !== null && { start }),
    ...(finish !== null && { finish }),
  }
}

function rankOf(row: Row): number | null {
  const text = row.text('baselineRank')
  if (saysNothing(text)) return null
  const digits = /^0*([1-9]\d{0,6})\.?$/.exec(text.trim())
  if (digits === null) row.note('error', 'baselineRank', 'rankUnread')
  return digits ? Number(digits[1]) : null
}

/** The baseline keeps no text beside its dates, so one that cannot be read is an error, not a loss. */
function baselineDateOf(row: Row, field: 'baselineStart' | 'baselineFinish'): string | null {
  const text = row.text(field)
  if (saysNothing(text)) return null
  const read = readDate(text)
  if (read === null) row.note('error', field, 'dateUnread')
  else if (!read.exact) row.note('understood', field, 'dateRead', { date: read.value })
  return read?.value ?? null
}
