import { Button, Heading } from '@digdir/designsystemet-react'
import { useTranslation } from 'react-i18next'
import { formatClock } from '../../../shared/i18n/dates.ts'
import type { PhaseId } from '../../../shared/ids.ts'
import type { ControlState } from '../../../shared/workshop/control.ts'
import type { Phase } from '../../../shared/workshop/phase.ts'
import { minutesOf, plannedEndMs, standings } from './agenda-road.ts'
import { lengthText } from './length-text.ts'
import { useServerTime } from './useServerTime.ts'

interface AgendaListProps {
  agenda: readonly Phase[]
  control: ControlState
  onGoTo: (phaseId: PhaseId) => void
}

/** All phases in order, where the workshop stands among them, and a way to each: skipping and going back are the same press. */
export function AgendaList({ agenda, control, onGoTo }: AgendaListProps) {
  const { t } = useTranslation()
  const all = standings(agenda, control)
  return (
    <div className="pv-road">
      <div className="pv-road-head">
        <Heading level={2} data-size="xs" id="agenda">
          {t('agenda.desk.title')}
        </Heading>
        <p>
          {t('agenda.desk.total', { length: lengthText(t, minutesOf(agenda)) })}
          {control.stage !== 'closed' && (
            <>
              {' · '}
              <PlannedEnd agenda={agenda} control={control} />
            </>
          )}
        </p>
      </div>
      <ol>
        {agenda.map((phase, index) => {
          const standing = all[index] ?? 'later'
          return (
            <li
              key={phase.id}
              tabIndex={-1}
              data-standing={standing}
              aria-current={standing === 'now' ? 'step' : undefined}
            >
              <span className="pv-road-place">
                {index + 1}
                <span className="pv-visually-hidden">{t(`agenda.standing.${standing}`)}</span>
              </span>
              <span className="pv-road-words">
                <strong>{phase.title}</strong>
                <small>
                  {t('agenda.desk.about', {
                    kind: t(`agenda.kind.${phase.kind}`),
                    arena: t(`agenda.arena.${phase.arena}`),
                  })}
                </small>
              </span>
              <span className="pv-road-minutes">{t('agenda.minutes', { count: phase.minutes })}</span>
              <GoHere phase={phase} control={control} onGoTo={onGoTo} />
            </li>
          )
        })}
      </ol>
    </div>
  )
}

/** Nothing to press at the phase under way, nor in a workshop that is closed. */
function GoHere({ phase, control, onGoTo }: { phase: Phase } & Pick<AgendaListProps, 'control' | 'onGoTo'>) {
  const { t } = useTranslation()
  if (control.stage === 'closed') return null
  if (control.phase?.id === phase.id) return <span className="pv-road-now">{t('agenda.standing.now')}</span>
  return (
    <Button
      variant="tertiary"
      data-size="sm"
      aria-label={t('agenda.desk.goTo', { title: phase.title })}
      onClick={() => onGoTo(phase.id)}
    >
      {t('agenda.desk.goToShort')}
    </Button>
  )
}

/** By the minute, and on its own so that the list is not drawn again with it. */
function PlannedEnd({ agenda, control }: Pick<AgendaListProps, 'agenda' | 'control'>) {
  const { t, i18n } = useTranslation()
  const time = useServerTime((nowMs) => formatClock(plannedEndMs(agenda, control, nowMs), i18n.language))
  return <span>{t('agenda.desk.ends', { time })}</span>
}
