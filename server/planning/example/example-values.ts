import { board } from '../../../shared/i18n/nb/board.ts'
import { catalogueHeaders } from '../../../shared/planning/catalogue-headers.ts'
import type { Decision } from '../../../shared/planning/decision.ts'
import type { PlanType } from '../../../shared/planning/plan-type.ts'
import { readPlanType } from '../../../shared/planning/read-plan-type.ts'

/**
 * EXAMPLE VALUES, made up for the example so that cards and capacity can be seen at work: the sources of plans.csv give
 * no effort and do not say what is statutory. Person-months by type of plan, and for some plans by name.
 */
const effortByType: Partial<Record<PlanType, number>> = {
  municipalPlan: 24,
  societalPart: 10,
  landUsePart: 14,
  actionPart: 6,
  thematicSubPlan: 7,
  landUseSubPlan: 9,
  themePlan: 4,
  strategy: 4,
  actionPlan: 3,
  areaZoning: 8,
  report: 2,
}
const effortByName: Record<string, number> = {
  'Kommunedelplan for kulturminner og kulturmiljøer': 8,
  'Temaplan naturmangfold': 6,
  'Klimastrategi 2030': 5,
  'Boligpolitisk strategi 2015-2026': 5,
  'Strategisk næringsplan 2015-2026': 5,
  'Innovasjonsstrategi 2015-2018': 3,
  'Temaplan psykisk helse og rus': 6,
  'Helhetlig ROS-analyse / Kriseberedskap': 3,
  'Kommunedelplan for Gulskogen': 1,
}

/** Legal bases of plans a municipality must have, by type or name. */
const basisByType: Partial<Record<PlanType, string>> = {
  societalPart: 'Plan- og bygningsloven § 11-1',
  landUsePart: 'Plan- og bygningsloven § 11-1',
  actionPart: 'Plan- og bygningsloven § 11-1',
}
const basisByName: Record<string, string> = {
  'Helhetlig ROS-analyse / Kriseberedskap': 'Sivilbeskyttelsesloven § 14',
  'Alkoholpolitisk handlingsplan': 'Alkoholloven § 1-7 d',
  'Eierskapsmelding 2020-2023': 'Kommuneloven § 26-1',
}

/** Goals of goals.json by number, plans each builds on by name, and SDGs, of some plans: enough to see what ties look like. */
const society = 'Kommuneplanens samfunnsdel med arealstrategi 2021-2040'
const tiesByName: Record<string, { goals: string; buildsOn?: string; sdgs?: string }> = {
  [society]: { goals: '1; 2; 3; 4', sdgs: '3, 11, 13, 17' },
  'Kommuneplanens arealdel 2017-35': { goals: '2.4; 3', buildsOn: society, sdgs: '11, 15' },
  'Klimastrategi 2030': { goals: '3', buildsOn: society, sdgs: '7, 13' },
  'Temaplan naturmangfold': { goals: '3', buildsOn: 'Kommuneplanens arealdel 2017-35', sdgs: '14, 15' },
  'Boligpolitisk strategi 2015-2026': { goals: '1; 2.4', buildsOn: society, sdgs: '10, 11' },
  'Strategisk næringsplan 2015-2026': { goals: '2.1', buildsOn: society, sdgs: '8, 9' },
  'Innovasjonsstrategi 2015-2018': { goals: '2.2; 4', sdgs: '9' },
  'Kommunedelplan Helse og omsorg': { goals: '1', buildsOn: society, sdgs: '3' },
  'Temaplan psykisk helse og rus': { goals: '1', buildsOn: 'Kommunedelplan Helse og omsorg', sdgs: '3' },
}

/** What the chief executive proposed, of the plans whose rows in plans.csv say so: "kommunedirektørens anbefaling: revideres ikke", "fra utgår til rulleres". */
const baselineByName: Record<string, Decision> = {
  [society]: 'continue',
  'Kommuneplanens arealdel': 'continue',
  'Kommunedelplan for kulturminner og kulturmiljøer': 'repeal',
}

/** The source's rows with columns of example values added, in the words the import reads. */
export function withExampleValues(cells: readonly string[][]): string[][] {
  const [headers = [], ...rows] = cells
  return [
    [...headers, ...exampleHeaders],
    ...rows.map((row) => [...headers.map((_, at) => row[at] ?? ''), ...valuesOf(row)]),
  ]
}

const { effort, statutory, legalBasis, goals, buildsOn, sdgs, baselineDecision } = catalogueHeaders
const exampleHeaders = [effort, statutory, legalBasis, goals, buildsOn, sdgs, baselineDecision]

function valuesOf([name = '', planTypeText = '']: readonly string[]): string[] {
  const planType = readPlanType(planTypeText, name)?.value ?? 'other'
  const effort = effortByName[name] ?? effortByType[planType]
  const basis = basisByName[name] ?? basisByType[planType] ?? ''
  const ties = tiesByName[name]
  const baseline = baselineByName[name]
  return [
    effort === undefined ? '' : String(effort),
    basis === '' ? 'nei' : 'ja',
    basis,
    ties?.goals ?? '',
    ties?.buildsOn ?? '',
    ties?.sdgs ?? '',
    baseline ? board.decision[baseline] : '',
  ]
}
