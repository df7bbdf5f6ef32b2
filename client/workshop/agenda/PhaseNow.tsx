import { useTranslation } from 'react-i18next'
import type { ControlCommand, ControlState } from '../../../shared/workshop/control.ts'
import type { Phase } from '../../../shared/workshop/phase.ts'
import { PhaseTimer } from './PhaseTimer.tsx'

interface PhaseNowProps {
  agenda: readonly Phase[]
  phase: Phase
  timer: ControlState['timer']
  onCommand: (command: ControlCommand) => void
}

/** The phase under way: which it is, what the tables are asked to do, and its time. */
export function PhaseNow({ agenda, phase, timer, onCommand }: PhaseNowProps) {
  const { t } = useTranslation()
  const { title, instruction } = phase
  const at = agenda.findIndex(({ id }) => id === phase.id)
  return (
    <div className="pv-phase-now">
      <div className="pv-phase-words">
        <p className="pv-next-situation">
          {at < 0
            ? t('agenda.phaseAlone', { title })
            : t('agenda.phaseOf', { place: at + 1, count: agenda.length, title })}
        </p>
        <p className="pv-panel-lead">{instruction}</p>
      </div>
      {timer && <PhaseTimer timer={timer} onCommand={onCommand} />}
    </div>
  )
}
