import type { Strategy, StrategyDraft } from '../../shared/planning/strategy.ts'

/** What stands in the form's fields, as text; dates are "" while not entered. */
export interface StrategyFields {
  municipality: string
  termFrom: string
  termTo: string
  constitutedOn: string
  councilMeetingOn: string
}

export type StrategyFault = 'municipality' | 'year' | 'termOrder'

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
    }
  }
  const { municipality, termFrom, termTo, constitutedOn, councilMeetingOn } = strategy
  return {
    municipality,
    termFrom: String(termFrom),
    termTo: String(termTo),
    constitutedOn: constitutedOn ?? '',
    councilMeetingOn: councilMeetingOn ?? '',
  }
}

/** What is entered, or what is wrong with which field. */
export function draftOf(
  fields: StrategyFields,
): { draft: StrategyDraft } | { faults: Partial<Record<keyof StrategyFields, StrategyFault>> } {
  const faults: Partial<Record<keyof StrategyFields, StrategyFault>> = {}
  const years = { termFrom: Number(fields.termFrom), termTo: Number(fields.termTo) }
  if (fields.municipality.trim() === '') faults.municipality = 'municipality'
  for (const field of ['termFrom', 'termTo'] as const) {
    if (!/^(?:19|20|21)\d{2}$/.test(fields[field])) faults[field] = 'year'
  }
  if (!faults.termFrom && !faults.termTo && years.termTo < years.termFrom) faults.termTo = 'termOrder'
  if (Object.keys(faults).length > 0) return { faults }
  return {
    draft: {
      municipality: fields.municipality.trim(),
      ...years,
      constitutedOn: fields.constitutedOn || null,
      councilMeetingOn: fields.councilMeetingOn || null,
    },
  }
}
