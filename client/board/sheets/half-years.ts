import type { Timing } from '../../../shared/board/records/timing.ts'
import { yearsOf } from '../../../shared/planning/half-years.ts'

/** The half years of a term, first to last, and those a timing already has, even outside it: nothing set is hidden. */
export function halfYearsOf(from: number, to: number, timing: Timing | null): string[] {
  const halves = yearsOf({ termFrom: from, termTo: to }).flatMap((year) => [`${year}-1`, `${year}-2`])
  return [...new Set([...halves, ...(timing ? [timing.start, timing.finish] : [])])].sort()
}

/** The timing with this start; a finish before it moves along. */
export function withStart(timing: Timing | null, start: string): Timing {
  return { start, finish: timing && timing.finish >= start ? timing.finish : start }
}

/** The timing with this finish; a start after it moves along. */
export function withFinish(timing: Timing | null, finish: string): Timing {
  return { start: timing && timing.start <= finish ? timing.start : finish, finish }
}
