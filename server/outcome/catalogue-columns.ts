import { jointResult } from '../../shared/outcome/joint-result.ts'
import type { Outcome, OutcomePlan } from '../../shared/outcome/types.ts'
import type { CatalogueField } from '../../shared/planning/catalogue.ts'
import { catalogueHeaders } from '../../shared/planning/catalogue-headers.ts'
import { treatmentWords } from '../../shared/planning/read-treatment.ts'
import type { Column, Value } from './sheet.ts'
import { textColumns } from './text-columns.ts'
import { decisionWord, t } from './words.ts'

type PlanColumn = Column<OutcomePlan>

/** The catalogue's columns, with the joint result where our import reads the baseline. */
export function catalogueColumns(outcome: Outcome): PlanColumn[] {
  const joint = new Map(outcome.plans.map((plan) => [plan, jointResult(outcome, plan)]))
  const column = (field: CatalogueField, width: number, value: PlanColumn['value']): PlanColumn => ({
    header: catalogueHeaders[field],
    width,
    value,
  })
  return [
    column('name', 50, (plan) => plan.name),
    column('planType', 28, ({ planType, planTypeText }) => planTypeText || t(`planning.planType.${planType}`)),
    column('status', 30, (plan) => plan.statusText),
    column('statusDecision', 16, (plan) => decisionWord(plan.statusDecision)),
    column('adopted', 14, (plan) => plan.adoptedText),
    column('revision', 14, (plan) => plan.revisionText),
    column('committee', 24, (plan) => plan.committee),
    column('sector', 24, (plan) => plan.sector),
    column('area', 24, (plan) => plan.area),
    column('treatment', 16, ({ treatment }) => treatment && treatmentWords[treatment]),
    column('description', 50, (plan) => plan.description),
    column('source', 30, (plan) => plan.source),
    column('effort', 12, (plan) => plan.effort),
    column('statutory', 12, (plan) => t(plan.statutory ? 'outcome.export.yes' : 'outcome.export.no')),
    column('legalBasis', 30, (plan) => plan.legalBasis),
    column('sdgs', 16, (plan) => plan.sdgs.join(', ')),
    ...tieColumns(outcome.plans),
    column('baselineDecision', 18, (plan) => decisionWord(joint.get(plan)?.decision)),
    column('baselineLane', 24, (plan) => joint.get(plan)?.lane ?? null),
    column('baselineRank', 12, (plan) => joint.get(plan)?.rank ?? null),
    column('baselineStart', 12, (plan) => monthOf(joint.get(plan)?.start, ['01', '07'])),
    column('baselineFinish', 12, (plan) => monthOf(joint.get(plan)?.finish, ['06', '12'])),
  ]
}

/** Goals and foundations by name, one a line: on one line each, since the import takes a new line for a new name. */
function tieColumns(plans: readonly OutcomePlan[]): PlanColumn[] {
  const names = (ties: OutcomePlan['goals'] | OutcomePlan['foundations']) =>
    ties.map(({ name }) => name.replace(/\s+/g, ' ').trim())
  return [
    ...textColumns(catalogueHeaders.goals, 40, plans, ({ goals }) => names(goals)),
    ...textColumns(catalogueHeaders.buildsOn, 40, plans, ({ foundations }) => names(foundations)),
  ]
}

/** A half year as the month in which it begins or ends: a form the import reads as a date. */
function monthOf(halfYear: string | null | undefined, months: readonly [string, string]): Value {
  const [year, half] = halfYear?.split('-') ?? []
  return year && half ? `${year}-${months[half === '1' ? 0 : 1]}` : null
}

/** The baseline the workshop began from; its own headers, since the joint result takes those the import knows. */
export function baselineColumns(): PlanColumn[] {
  return [
    {
      header: t('outcome.export.baselineDecision'),
      width: 18,
      value: ({ baseline }) => decisionWord(baseline.decision),
    },
    { header: t('outcome.export.baselineLane'), width: 24, value: ({ baseline }) => baseline.lane ?? null },
    { header: t('outcome.export.baselineRank'), width: 12, value: ({ baseline }) => baseline.rank ?? null },
    { header: t('outcome.export.baselineStart'), width: 12, value: ({ baseline }) => baseline.start ?? null },
    { header: t('outcome.export.baselineFinish'), width: 12, value: ({ baseline }) => baseline.finish ?? null },
  ]
}
