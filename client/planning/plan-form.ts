import { limits } from '../../shared/limits.ts'
import { type Decision, decisions } from '../../shared/planning/decision.ts'
import type { Baseline, Plan, PlanEntry, PlanTies } from '../../shared/planning/plan.ts'
import type { PlanType } from '../../shared/planning/plan-type.ts'
import { readDate } from '../../shared/planning/read-date.ts'
import { readDecision } from '../../shared/planning/read-decision.ts'
import { readEffort } from '../../shared/planning/read-effort.ts'
import { planTypeTextFor } from '../../shared/planning/read-plan-type.ts'
import type { Sdgs } from '../../shared/planning/sdg.ts'
import type { Treatment } from '../../shared/planning/treatment.ts'

/** The text fields of a plan's form. */
export interface PlanTexts {
  name: string
  status: string
  adopted: string
  revision: string
  committee: string
  sector: string
  area: string
  description: string
  source: string
  effort: string
  legalBasis: string
  baselineLane: string
  baselineRank: string
  baselineStart: string
  baselineFinish: string
}

/** What stands in a plan's form. */
export interface PlanFields extends PlanTies {
  texts: PlanTexts
  planType: PlanType
  treatment: Treatment | ''
  sdgs: Sdgs
  statutory: boolean
  statusDecision: Decision | ''
  baselineDecision: Decision | ''
}

export type PlanFault = 'name' | 'effort' | 'rank' | 'date'

/** The form of a plan under change, or an empty one. */
export function fieldsOf(plan: Plan | null): PlanFields {
  const { decision, lane, rank, start, finish } = plan?.baseline ?? {}
  return {
    texts: {
      name: plan?.name ?? '',
      status: plan?.statusText ?? '',
      adopted: plan?.adoptedText ?? '',
      revision: plan?.revisionText ?? '',
      committee: plan?.committee ?? '',
      sector: plan?.sector ?? '',
      area: plan?.area ?? '',
      description: plan?.description ?? '',
      source: plan?.source ?? '',
      effort: plan?.effort === null || plan === null ? '' : String(plan.effort).replace('.', ','),
      legalBasis: plan?.legalBasis ?? '',
      baselineLane: lane ?? '',
      baselineRank: rank === undefined ? '' : String(rank),
      baselineStart: start ?? '',
      baselineFinish: finish ?? '',
    },
    planType: plan?.planType ?? 'themePlan',
    treatment: plan?.treatment ?? '',
    sdgs: plan?.sdgs ?? [],
    goalIds: plan?.goalIds ?? [],
    buildsOn: plan?.buildsOn ?? [],
    statutory: plan?.statutory ?? false,
    statusDecision: plan?.statusDecision ?? '',
    baselineDecision: decision ?? '',
  }
}

/** The fields with another status text; the decision follows what the text says. */
export function withStatus(fields: PlanFields, status: string): PlanFields {
  return { ...fields, texts: { ...fields.texts, status }, statusDecision: readDecision(status)?.value ?? '' }
}

/** A decision's select as its value; "" is none. */
export function decisionOf(value: string): Decision | '' {
  return decisions.find((decision) => decision === value) ?? ''
}

/** What is entered, or what is wrong with which field. */
export function draftOf(
  fields: PlanFields,
  before: Plan | null,
): { draft: PlanEntry } | { faults: Partial<Record<keyof PlanTexts, PlanFault>> } {
  const { texts, planType } = fields
  const name = texts.name.trim()
  const effort = texts.effort.trim() === '' ? null : (readEffort(texts.effort, '')?.value ?? Number.NaN)
  const faults: Partial<Record<keyof PlanTexts, PlanFault>> = {}
  if (name === '') faults.name = 'name'
  if (effort !== null && !(effort <= limits.personMonths)) faults.effort = 'effort'
  if (texts.baselineRank.trim() !== '' && !/^[1-9]\d{0,6}$/.test(texts.baselineRank.trim()))
    faults.baselineRank = 'rank'
  for (const field of ['baselineStart', 'baselineFinish'] as const) {
    if (texts[field].trim() !== '' && readDate(texts[field]) === null) faults[field] = 'date'
  }
  if (Object.keys(faults).length > 0) return { faults }
  return {
    draft: {
      name,
      planType,
      planTypeText: planTypeTextFor(planType, before?.planTypeText ?? '', name),
      statusText: texts.status,
      statusDecision: fields.statusDecision || null,
      adoptedText: texts.adopted,
      adoptedOn: readDate(texts.adopted)?.value ?? null,
      revisionText: texts.revision,
      committee: texts.committee,
      sector: texts.sector,
      area: texts.area,
      treatment: fields.treatment || null,
      sdgs: fields.sdgs,
      goalIds: fields.goalIds,
      buildsOn: fields.buildsOn,
      description: texts.description,
      source: texts.source,
      effort,
      statutory: fields.statutory,
      legalBasis: texts.legalBasis,
      baseline: baselineOf(fields),
      extra: before?.extra ?? [],
    },
  }
}

function baselineOf({ texts, baselineDecision }: PlanFields): Baseline {
  const start = readDate(texts.baselineStart)?.value
  const finish = readDate(texts.baselineFinish)?.value
  const rank = texts.baselineRank.trim()
  return {
    ...(baselineDecision !== '' && { decision: baselineDecision }),
    ...(texts.baselineLane.trim() !== '' && { lane: texts.baselineLane }),
    ...(rank !== '' && { rank: Number(rank) }),
    ...(start !== undefined && { start }),
    ...(finish !== undefined && { finish }),
  }
}
