import { Button } from '@digdir/designsystemet-react'
import { PauseIcon, PlayIcon } from '@navikt/aksel-icons'
import { useTranslation } from 'react-i18next'
import type { ControlCommand } from '../../../shared/workshop/control.ts'
import type { Timer } from '../../../shared/workshop/timer.ts'
import { TimeLeftText } from './TimeLeftText.tsx'

/** What one press gives; longer is several presses. */
const moreMinutes = [1, 5] as const

interface PhaseTimerProps {
  timer: Timer
  onCommand: (command: ControlCommand) => void
}

/** The timer of the phase: what is left, large, and what can be done with it. */
export function PhaseTimer({ timer, onCommand }: PhaseTimerProps) {
  const { t } = useTranslation()
  const isRunning = timer.state === 'running'
  return (
    <fieldset className="pv-timer">
      <legend className="pv-visually-hidden">{t('agenda.timer.title')}</legend>
      <p className="pv-timer-left">
        <TimeLeftText timer={timer} />
      </p>
      <div className="pv-timer-buttons">
        <Button variant="secondary" onClick={() => onCommand({ type: isRunning ? 'pauseTimer' : 'startTimer' })}>
          {isRunning ? <PauseIcon aria-hidden /> : <PlayIcon aria-hidden />}
          {t(isRunning ? 'agenda.timer.pause' : 'agenda.timer.start')}
        </Button>
        {moreMinutes.map((minutes) => (
          <Button
            key={minutes}
            variant="tertiary"
            onClick={() => onCommand({ type: 'extendTimer', minutes, seen: timer })}
          >
            {t('agenda.timer.more', { count: minutes })}
          </Button>
        ))}
      </div>
    </fieldset>
  )
}
