import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { WorkshopView } from '../../../shared/protocol/rest/workshop.ts'
import type { ControlState } from '../../../shared/workshop/control.ts'
import type { Phase } from '../../../shared/workshop/phase.ts'
import './AgendaPicture.css'
import { FitList } from './FitList.tsx'
import { TimeLeft } from './TimeLeft.tsx'

/** Letters from which type is smaller, so that the longest title and task (`limits`) fit together. */
const longTitle = 60
const longTask = 160

/** Where we are: the phase under way with its task, what is left of its time, and what comes after. */
export function AgendaPicture({ view, control }: { view: WorkshopView; control: ControlState }) {
  const { t } = useTranslation()
  const { agenda, task } = view.workshop
  const { phase, timer } = control
  const words = phase?.instruction ?? task
  const at = agenda.findIndex(({ id }) => id === phase?.id)
  const next = useMemo(() => agenda.slice(at + 1), [agenda, at])
  return (
    <div className="pv-agenda-picture">
      <section aria-label={t('projector.agenda.now')}>
        {at >= 0 && (
          <p className="pv-agenda-place">{t('projector.agenda.place', { place: at + 1, count: agenda.length })}</p>
        )}
        {phase && <h2 data-long={phase.title.length > longTitle || undefined}>{phase.title}</h2>}
        <p className="pv-agenda-task" data-long={words.length > longTask || undefined}>
          {words}
        </p>
      </section>
      <section aria-label={t('projector.agenda.all')}>
        {timer && <TimeLeft timer={timer} />}
        {next.length > 0 && (
          <>
            <h3>{phase ? t('projector.agenda.next') : t('projector.agenda.all')}</h3>
            <FitList items={next} keyOf={phaseId}>
              {({ title, minutes }) => (
                <span className="pv-agenda-row">
                  <span>{title}</span>
                  <span>{t('projector.agenda.minutes', { count: minutes })}</span>
                </span>
              )}
            </FitList>
          </>
        )}
      </section>
    </div>
  )
}

function phaseId({ id }: Phase): string {
  return id
}
