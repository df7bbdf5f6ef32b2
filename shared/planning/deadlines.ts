import { addDays, addYear, isDay } from './calendar.ts'
import type { StrategyDraft } from './strategy.ts'

/** Days a proposal must be public before the council treats it (plan- og bygningsloven § 10-1, third paragraph). */
const publicInspectionDays = 30

/** The days that deadlines count from. */
export type DeadlineDays = Pick<StrategyDraft, 'constitutedOn' | 'councilMeetingOn'>

export interface Deadlines {
  /** The council must adopt the strategy by this day: one year after it was constituted. */
  readonly adoptBy: string | null
  /** The latest day the proposal can be made public for the planned council meeting. */
  readonly publicFrom: string | null
  /** The planned council meeting is after the deadline. */
  readonly meetingTooLate: boolean
}

/** The deadlines of plan- og bygningsloven § 10-1 for a strategy; null where the day they count from is not entered. */
export function deadlines({ constitutedOn, councilMeetingOn }: DeadlineDays): Deadlines {
  const adoptBy = constitutedOn !== null && isDay(constitutedOn) ? addYear(constitutedOn) : null
  const meeting = councilMeetingOn !== null && isDay(councilMeetingOn) ? councilMeetingOn : null
  return {
    adoptBy,
    publicFrom: meeting && addDays(meeting, -publicInspectionDays),
    meetingTooLate: adoptBy !== null && meeting !== null && meeting > adoptBy,
  }
}

/** What can be wrong with the days, as of some day. */
export const deadlineWarnings = [
  'meetingTooEarly',
  'meetingTooLate',
  'notAdopted',
  'inspectionTooLate',
  'inspectionPassed',
] as const

export interface DeadlineWarning {
  readonly code: (typeof deadlineWarnings)[number]
  /** The day that is missed. */
  readonly day: string
}

/**
 * What to warn about on a day:
 * - the meeting is before the council is constituted: one of the days is mistyped;
 * - the meeting is after the deadline;
 * - the deadline has passed without a meeting in time;
 * - without a meeting, 30 days of inspection no longer fit before the deadline;
 * - the day by which the proposal must be public has passed, and the meeting has not been held.
 */
export function warningsOn(days: DeadlineDays, today: string): DeadlineWarning[] {
  const { adoptBy, publicFrom, meetingTooLate } = deadlines(days)
  const lastStart = adoptBy && addDays(adoptBy, -publicInspectionDays)
  const { constitutedOn, councilMeetingOn } = days
  const areDays = adoptBy !== null && publicFrom !== null && constitutedOn !== null && councilMeetingOn !== null
  const isTooEarly = areDays && councilMeetingOn < constitutedOn
  const isDue = publicFrom === null || meetingTooLate || isTooEarly
  const warnings: DeadlineWarning[] = []
  if (isTooEarly) warnings.push({ code: 'meetingTooEarly', day: constitutedOn })
  if (meetingTooLate && adoptBy) warnings.push({ code: 'meetingTooLate', day: adoptBy })
  if (adoptBy && isDue && today > adoptBy) warnings.push({ code: 'notAdopted', day: adoptBy })
  else if (lastStart && publicFrom === null && today > lastStart)
    warnings.push({ code: 'inspectionTooLate', day: lastStart })
  if (publicFrom && today > publicFrom && today <= (councilMeetingOn ?? ''))
    warnings.push({ code: 'inspectionPassed', day: publicFrom })
  return warnings
}
