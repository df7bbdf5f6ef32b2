import { CheckmarkCircleFillIcon, CircleIcon, LinkIcon, PlayIcon } from '@navikt/aksel-icons'
import { useTranslation } from 'react-i18next'
import type { WorkshopView } from '../../../shared/protocol/rest/workshop.ts'
import { minutesOf } from '../agenda/agenda-road.ts'
import { lengthText } from '../agenda/length-text.ts'
import { missingSteps, type SetupStep, setupSteps } from './checklist.ts'

/** The checklist at the side: what is ready, what is left, and a way to each. */
export function SetupNav({ view }: { view: WorkshopView }) {
  const { t } = useTranslation()
  const missing = missingSteps(view)
  return (
    <nav className="pv-setup-nav" aria-label={t('workshop.setup.checklist')}>
      <ol>
        {setupSteps.map((step) => {
          const isMissing = missing.includes(step)
          return (
            <li key={step} data-missing={isMissing || undefined}>
              <a
                href={`#steg-${step}`}
                onClick={() => document.getElementById(`steg-${step}`)?.focus({ preventScroll: true })}
              >
                <StepIcon step={step} isMissing={isMissing} />
                <span>
                  {t(`workshop.setup.${step}.title`)}
                  <Summary step={step} view={view} />
                </span>
              </a>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

/** The last two steps are things to do, not facts to have; nothing tells whether they were done. */
function StepIcon({ step, isMissing }: { step: SetupStep; isMissing: boolean }) {
  const { t } = useTranslation()
  if (isMissing) return <CircleIcon title={t('workshop.setup.todo')} />
  if (step === 'links') return <LinkIcon aria-hidden />
  if (step === 'dryRun') return <PlayIcon aria-hidden />
  return <CheckmarkCircleFillIcon className="pv-setup-done" title={t('workshop.setup.done')} />
}

function Summary({ step, view: { workshop } }: { step: SetupStep; view: WorkshopView }) {
  const { t } = useTranslation()
  switch (step) {
    case 'text':
      return <small>{workshop.title}</small>
    case 'lanes':
      return <small>{t('workshop.setup.lanes.summary', { count: workshop.lanes.length })}</small>
    case 'tables':
      return <small>{t('workshop.setup.tables.summary', { count: workshop.tables.length })}</small>
    case 'agenda':
      return (
        <small>
          {t('workshop.setup.agenda.summary', {
            count: workshop.agenda.length,
            length: lengthText(t, minutesOf(workshop.agenda)),
          })}
        </small>
      )
    case 'cards':
      return <small>{t('workshop.setup.cards.chosen', { count: workshop.planIds.length })}</small>
    case 'goals':
      return <small>{t('workshop.setup.goals.chosen', { count: workshop.goalIds.length })}</small>
    case 'meeting':
      return <small>{t(`workshop.setup.meeting.${workshop.closingBasis === null ? 'open' : 'closed'}`)}</small>
    case 'links':
    case 'dryRun':
      return null
  }
}
