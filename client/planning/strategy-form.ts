import { limits } from '../../shared/limits.ts'
import { yearsOf } from '../../shared/planning/half-years.ts'
import type { Strategy, StrategyDraft, YearCapacity } from '../../shared/planning/strategy.ts'
import { readAmount, typedAmount } from '../ui/amount.ts'

/** What stands in the form's own fields, as text; dates are "" while not entered. */
export interface StrategyTexts {
  municipality: string
  termFrom: string
  termTo: string
  constitutedOn: string
  councilMeetingOn: string
}

/** All that stands in the form. */
export interface StrategyFields extends StrategyTexts {
  /** By year; a year without one has not been entered. */
  capacities: Readonly<Record<string, string>>
}

type StrategyFault = 'municipality' | 'year' | 'termOrder'

/** Which field is wrong, and how. */
export type StrategyFaults = Partial<Record<keyof StrategyTexts, StrategyFault>>

/** The fields of a strategy under change, or of a new one for the coming council term. */
export function fieldsOf(strategy: Strategy | null, thisYear: number): StrategyFields {
  if (strategy === null) {
    // Council elections are in odd years with four between: 2023, 2027.
    const from = thisYear - ((((thisYear - 2023) % 4) + 4) % 4)
    return {
      municipality: '',
      termFrom: String(from),
      termTo: String(from + 4),
      constitutedOn: '',
      councilMeetingOn: '',
      capacities: {},
    }
  }
  const { municipality, termFrom, termTo, constitutedOn, councilMeetingOn, capacities } = strategy
  return {
    municipality,
    termFrom: String(termFrom),
    termTo: String(termTo),
    constitutedOn: constitutedOn ?? '',
    councilMeetingOn: councilMeetingOn ?? '',
    capacities: Object.fromEntries(capacities.map(({ year, personMonths }) => [year, typedAmount(personMonths)])),
  }
}

/** The years a capacity can be entered for: those of the term, once both its ends are years. */
export function capacityYears({ termFrom, termTo }: Pick<StrategyFields, 'termFrom' | 'termTo'>): number[] {
  const years =
    isYear(termFrom) && isYear(termTo) ? yearsOf({ termFrom: Number(termFrom), termTo: Number(termTo) }) : []
  return years.length <= limits.capacityYears ? years : []
}

/** Tells whether a capacity can be saved as it is typed; nothing typed can. */
export function isCapacity(typed: string): boolean {
  return readAmount(typed, limits.yearPersonMonths) !== undefined
}

/** What is entered, or what is wrong with which field. Wrong capacities say so themselves, and leave no draft. */
export function draftOf(fields: StrategyFields): { draft: StrategyDraft } | { faults: StrategyFaults } {
  const faults: StrategyFaults = {}
  const years = { termFrom: Number(fields.termFrom), termTo: Number(fields.termTo) }
  if (fields.municipality.trim() === '') faults.municipality = 'municipality'
  for (const field of ['termFrom', 'termTo'] as const) {
    if (!isYear(fields[field])) faults[field] = 'year'
  }
  if (!faults.termFrom && !faults.termTo && years.termTo < years.termFrom) faults.termTo = 'termOrder'
  const capacities = capacityYears(fields).map((year) => ({ year, typed: fields.capacities[year] ?? '' }))
  if (Object.keys(faults).length > 0 || capacities.some(({ typed }) => !isCapacity(typed))) return { faults }
  return {
    draft: {
      municipality: fields.municipality.trim(),
      ...years,
      constitutedOn: fields.constitutedOn || null,
      councilMeetingOn: fields.councilMeetingOn || null,
      capacities: capacities.flatMap(({ year, typed }): YearCapacity[] => {
        const personMonths = readAmount(typed, limits.yearPersonMonths)
        return personMonths == null ? [] : [{ year, personMonths }]
      }),
    },
  }
}

function isYear(typed: string): boolean {
  return /^(?:19|20|21)\d{2}$/.test(typed)
}
