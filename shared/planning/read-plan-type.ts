import { planning } from '../i18n/nb/planning.ts'
import { comparable } from './comparable.ts'
import { type PlanType, planTypes } from './plan-type.ts'
import type { Reading } from './reading.ts'

const labels = new Map(planTypes.map((type) => [comparable(planning.planType[type]), type]))

/** Tried in order: the more particular word first ("kommunedelplan" before "kommuneplan", zoning before "plan"). */
const patterns: readonly (readonly [RegExp, PlanType])[] = [
  [/kommunedelplan.*areal|kdp.*areal/, 'landUseSubPlan'],
  [/kommunedelplan|(?<!\p{L})kdp(?!\p{L})/u, 'thematicSubPlan'],
  [/samfunnsdel.*(?:og|\/|,) *arealdel/, 'municipalPlan'],
  [/handlingsdel|økonomiplan/, 'actionPart'],
  [/samfunnsdel/, 'societalPart'],
  [/arealdel/, 'landUsePart'],
  [/kommuneplan/, 'municipalPlan'],
  [/områderegulering|områdeplan/, 'areaZoning'],
  [/detaljregulering|reguleringsplan/, 'detailZoning'],
  [/virksomhetsplan/, 'businessPlan'],
  [/temaplan|tematisk|sektorplan|fagplan/, 'themePlan'],
  [/handlingsplan|handlingsprogram|tiltaksplan/, 'actionPlan'],
  [/strategi/, 'strategy'],
  [/melding|rapport|utredning/, 'report'],
]

/** Reads a plan type from what the source wrote, or, where it wrote nothing, from the plan's name. null: neither says. */
export function readPlanType(text: string, name: string): Reading<PlanType> | null {
  const label = labels.get(comparable(text))
  if (label) return { value: label, exact: true }
  const words = comparable(text) || comparable(name)
  const found = patterns.find(([pattern]) => pattern.test(words))
  return found ? { value: found[1], exact: false } : null
}

/** The text that stands for a type in the catalogue and in exports; reading it gives the type again. */
export function planTypeTextFor(type: PlanType, text: string, name: string): string {
  const read = readPlanType(text, name)?.value ?? 'other'
  return read === type ? text : planning.planType[type]
}
