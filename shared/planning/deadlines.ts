import { addDays, addYear, isDay } from './calendar.ts'
import type { StrategyDraft } from './strategy.ts'

/** Days a proposal must be public before the council treats it (plan- og bygningsloven § 10-1, third paragraph). */
const publicInspectionDays = 30

export interface Deadlines {
  /** The council must adopt the strategy by this day: one year after it was constituted. */
  readonly adoptBy: string | null
  /** The latest day the proposal can be made public for the planned council meeting. */
  readonly publicFrom: string | null
  /** The planned council meeting is after the deadline. */
  readonly meetingTooLate: boolean
}

/** The deadlines of plan- og bygningsloven § 10-1 for a strategy; null where the day they count from is not entered. */
export function deadlines(strategy: Pick<StrategyDraft, 'constitutedOn' | 'councilMeetingOn'>): Deadlines {
  const { constitutedOn, councilMeetingOn } = strategy
  const adoptBy = constitutedOn !== null && isDay(constitutedOn) ? addYear(constitutedOn) : null
  const meeting = councilMeetingOn !== null && isDay(councilMeetingOn) ? councilMeetingOn : null
  return {
    adoptBy,
    publicFrom: meeting && addDays(meeting, -publicInspectionDays),
    meetingTooLate: adoptBy !== null && meeting !== null && meeting > adoptBy,
  }
}
