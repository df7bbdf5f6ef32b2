import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { leftAt, type Timer } from '../../../shared/workshop/timer.ts'
import { type TimeLeft, toTimeLeft } from './time-left.ts'
import './TimeLeftText.css'
import { useServerTime } from './useServerTime.ts'

/** What is left of the phase's time, counting by itself. Looks and words say when it stands still and when it is over. */
export function TimeLeftText({ timer }: { timer: Timer }) {
  const { t } = useTranslation()
  const text = useServerTime((nowMs) => timeLeftText(t, toTimeLeft(leftAt(timer, nowMs))))
  const isOver = useServerTime((nowMs) => Number(leftAt(timer, nowMs) <= 0))
  return (
    <span className="pv-left" data-over={isOver === 1 || undefined} data-state={timer.state}>
      {text}
      {timer.state === 'paused' && <span className="pv-left-paused">{t('agenda.timer.paused')}</span>}
    </span>
  )
}

function timeLeftText(t: TFunction, left: TimeLeft): string {
  switch (left.kind) {
    case 'minutes':
      return t('agenda.timer.minutes', { count: left.minutes })
    case 'seconds':
      return `${left.minutes}:${String(left.seconds).padStart(2, '0')}`
    case 'over':
      return t('agenda.timer.over', { count: left.minutes })
  }
}
