import { type Static, Type } from 'typebox'
import { StrategyId } from '../ids.ts'
import { limits } from '../limits.ts'
import { Words } from '../text.ts'

const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
const Year = Type.Integer({ minimum: 1900, maximum: 2200 })

/** What there is of person-months for planning in one year. */
export const YearCapacity = Type.Object({
  year: Year,
  personMonths: Type.Number({ minimum: 0, maximum: limits.yearPersonMonths }),
})
export type YearCapacity = Static<typeof YearCapacity>

/** What a planner enters for a planning strategy (kommunal planstrategi, plan- og bygningsloven § 10-1). */
export const StrategyDraft = Type.Object({
  municipality: Words(limits.labelChars),
  /** The council term (kommunestyreperiode), by its years. */
  termFrom: Year,
  termTo: Year,
  constitutedOn: Type.Union([Day, Type.Null()]),
  councilMeetingOn: Type.Union([Day, Type.Null()]),
  /** What there is room for, year by year, each once; a year that is not there has not been entered. */
  capacities: Type.Array(YearCapacity, { maxItems: limits.capacityYears }),
})
export type StrategyDraft = Static<typeof StrategyDraft>

/** A planning strategy with its catalogue's size. `example` marks data that is nobody's strategy; it is labelled everywhere. */
export const Strategy = Type.Object({
  ...StrategyDraft.properties,
  id: StrategyId,
  example: Type.Boolean(),
  plans: Type.Integer(),
  goals: Type.Integer(),
  workshops: Type.Integer(),
})
export type Strategy = Static<typeof Strategy>
