import type { ControlState } from '../../../shared/workshop/control.ts'
import type { Phase } from '../../../shared/workshop/phase.ts'
import { leftAt } from '../../../shared/workshop/timer.ts'

const MINUTE_MS = 60_000

/** Where a phase stands on the road through the agenda. Words: i18n `agenda.standing.*`. */
export type Standing = 'past' | 'now' | 'next' | 'later'

type Now = Pick<ControlState, 'phase' | 'stage'>

/**
 * Where each phase stands. A phase that was taken out of the agenda while under way has nothing before or after it; in a workshop
 * that is over none is under way or next.
 */
export function standings(agenda: readonly Phase[], { phase, stage }: Now): Standing[] {
  const at = agenda.findIndex(({ id }) => id === phase?.id)
  if (at < 0 && phase) return agenda.map(() => 'later')
  return agenda.map((_, index) => {
    if (index < at) return 'past'
    if (index === at) return stage === 'closed' ? 'past' : 'now'
    return index === at + 1 && stage !== 'closed' ? 'next' : 'later'
  })
}

/** The phase that comes next, or null at the end of the agenda and where there is none. */
export function nextPhase(agenda: readonly Phase[], now: Now): Phase | null {
  return agenda[standings(agenda, now).indexOf('next')] ?? null
}

/** The planned minutes of these phases together. */
export function minutesOf(agenda: readonly Pick<Phase, 'minutes'>[]): number {
  return agenda.reduce((sum, { minutes }) => sum + minutes, 0)
}

/** The instant at which the agenda ends if what is left of it takes the minutes that are planned. */
export function plannedEndMs(agenda: readonly Phase[], control: Now & Pick<ControlState, 'timer'>, nowMs: number) {
  const all = standings(agenda, control)
  const ahead = agenda.filter((_, index) => all[index] === 'next' || all[index] === 'later')
  const left = control.timer ? Math.max(0, leftAt(control.timer, nowMs)) : 0
  return nowMs + left + minutesOf(ahead) * MINUTE_MS
}
