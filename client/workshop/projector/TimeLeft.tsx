import { useTranslation } from 'react-i18next'
import { leftAt, type Timer } from '../../../shared/workshop/timer.ts'
import { useServerTime } from '../agenda/useServerTime.ts'
import { clockFace } from './clock-face.ts'

/** What is left of the phase's time, as large as the hall. Time that is over goes on being counted: it locks nothing. */
export function TimeLeft({ timer }: { timer: Timer }) {
  const { t } = useTranslation()
  // By the second, so that nothing is drawn in between.
  const leftMs = useServerTime((nowMs) => Math.ceil(leftAt(timer, nowMs) / 1_000) * 1_000)
  const state = leftMs < 0 ? 'over' : timer.state === 'paused' ? 'paused' : 'left'
  return (
    <p className="pv-time-left" data-state={state}>
      <span className="pv-time-left-clock">{clockFace(leftMs)}</span>
      <span>{t(`projector.time.${state}`)}</span>
    </p>
  )
}
